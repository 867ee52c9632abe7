//! What the passes work on together: the text, what was found in it, and what needs an eye.
//!
//! In: a text as it was read and what its file says outside it. Out: [`Desk`], the one thing that every pass is given.

use std::ops::Range;

use crate::import::remark::Remark;
use crate::import::sources::{Found, Key};
use crate::import::text::{Form, Working};

/// What the passes work on.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The text.
    pub working: Working,
    /// What was found of the text's origin.
    pub found: Vec<Found>,
    /// What needs an eye.
    pub remarks: Vec<Remark>,
    /// Whether runs of 一是……二是…… are made lists.
    pub with_lists: bool,
}

impl Desk {
    /// Begins with a text as it was read.
    pub fn new(text: String, form: Form) -> Self {
        let working = Working::new(text, form);
        Self { working, found: Vec::new(), remarks: Vec::new(), with_lists: false }
    }

    /// Records a piece of furniture at `at` of today's text.
    pub fn find(&mut self, key: Key, value: impl Into<String>, at: &Range<usize>) {
        let at = self.working.origin_range(at);
        self.found.push(Found { key, value: value.into(), at, document: None });
    }

    /// Returns whether something is known under `key`.
    pub fn knows(&self, key: Key) -> bool {
        self.found.iter().any(|found| found.key == key)
    }
}
