//! What needs an editor's eye.
//!
//! In: nothing. Out: [`Remark`]: what was seen, in words, with its place in the text as it was read. A remark never changes
//! anything.

use std::ops::Range;

use crate::lang::Text;

/// The name of a remark on personal data.
pub const PERSONAL: &str = "personal";

/// How much a remark weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Somebody has to decide or supply something.
    Ask,
    /// Something was done that somebody should look at.
    Look,
}

impl Weight {
    /// Returns its name in data.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ask => "ask",
            Self::Look => "look",
        }
    }
}

/// Something for an editor's eye.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What it is about, a stable name: `no-title`, `lost-words`.
    pub name: &'static str,
    /// How much it weighs.
    pub weight: Weight,
    /// Where it stands in the text as it was read; `None` for the whole.
    pub at: Option<Range<usize>>,
    /// What was seen.
    pub words: Text,
}

impl Remark {
    /// Returns a remark that asks for something.
    pub fn ask(name: &'static str, at: Option<Range<usize>>, words: Text) -> Self {
        Self { name, weight: Weight::Ask, at, words }
    }

    /// Returns a remark on something that was done.
    pub fn look(name: &'static str, at: Option<Range<usize>>, words: Text) -> Self {
        Self { name, weight: Weight::Look, at, words }
    }
}
