//! What a document that is published beside the pages says, and who it says wrote it.
//!
//! In: nothing. Out: [`Attachment`]: its text part by part, the people its properties name, and whether it could not be
//! looked into: nothing is taken for clean that was not read.

use crate::source::{Part, Unread};

/// What is in a document.
#[derive(Debug, Default)]
pub(super) struct Attachment {
    /// Its texts, in order.
    pub(super) parts: Vec<(Part, String)>,
    /// Who its properties say wrote or changed it.
    pub(super) people: Vec<String>,
    /// Why it could not be looked into, or not into all of it.
    pub(super) unread: Option<Unread>,
}

impl Attachment {
    /// Returns the document that could not be looked into.
    pub(super) fn unread(why: Unread) -> Self {
        Self { unread: Some(why), ..Self::default() }
    }
}
