//! The number of an entry, and tables that run parallel to the entries.

/// The number of an entry of a site: its place in [`Site::entries`](super::site::Site::entries).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(u32);

impl EntryId {
    /// Returns what stands for this entry in `table`, which runs parallel to the entries; `None` for a number of another
    /// site.
    pub fn of<T>(self, table: &[T]) -> Option<&T> {
        table.get(self.0 as usize)
    }

    /// Returns the number of the entry at `place` among the entries.
    pub(super) fn at(place: usize) -> Option<Self> {
        u32::try_from(place).ok().map(Self)
    }

    /// Returns what stands for this entry in `table`, to be changed.
    pub(super) fn of_mut<T>(self, table: &mut [T]) -> Option<&mut T> {
        table.get_mut(self.0 as usize)
    }

    /// Returns what stands in `table`, which runs parallel to the entries, each with its entry's number.
    pub fn number<T>(table: &[T]) -> impl Iterator<Item = (Self, &T)> {
        (0..).map(Self).zip(table)
    }
}
