//! The number of an entry.

/// The number of an entry of a site: its place in [`Site::entries`](super::site::Site::entries).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u32);
