//! Where a command speaks: results to one stream, talk to the other.

use std::io::Write;

use crate::lang::{Lang, Words};

/// The two streams of a run, and how they are read.
pub struct Console<'c> {
    /// The language of everything said.
    pub lang: Lang,
    /// Whether results may be coloured.
    pub color_out: bool,
    /// Whether talk may be coloured.
    pub color_talk: bool,
    /// Whether a person watches the talk; then long work shows how far it is.
    pub is_watched: bool,
    /// Results.
    pub out: &'c mut dyn Write,
    /// Talk: what is going on, and what went wrong.
    pub talk: &'c mut dyn Write,
}

impl Console<'_> {
    /// Returns `words` in the run's language.
    pub fn lang_words(&self, words: Words) -> &'static str {
        words.pick(self.lang)
    }
}
