//! Where a span is, as programs outside name it.
//!
//! In: a span. Out: [`Place`]: path, lines and columns.

use crate::source::{Position, Sources, Span};

/// A run of text as an editor or a forge names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// Path from the site's root, with `/`; empty when the run has no such file.
    pub file: &'a str,
    /// First character.
    pub start: Position,
    /// One past the last character; equal to `start` for a point.
    pub end: Position,
}

impl<'a> Place<'a> {
    /// Returns the place of `span`; the start of a nameless file when it belongs to another run.
    pub fn of(span: Span, sources: &'a Sources) -> Self {
        let Some(file) = sources.file(span.file) else {
            let start = Position { line: 1, column: 1 };
            return Self { file: "", start, end: start };
        };
        let range = span.range();
        Self { file: &file.path, start: file.position(range.start), end: file.position(range.end) }
    }
}
