//! A run of text with the places it was written at.
//!
//! In: the stretches a parser reports, one after another. Out: text pieces for any part of it, as long as the source
//! allows; one piece per stretch that stands in the source without a gap.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use crate::parse::body::{Piece, What};
use crate::parse::excerpt::Excerpt;
use crate::source::{FileId, Span};

/// Text gathered from the source: a stretch of it, until it is found to be more than one.
#[derive(Debug)]
pub(super) struct Run<'a> {
    /// The whole file.
    source: &'a str,
    /// The same, for the pieces to share.
    shared: Arc<str>,
    file: FileId,
    text: Cow<'a, str>,
    parts: Vec<Part>,
}

/// A stretch of the text and its place in the source.
#[derive(Clone, Debug)]
struct Part {
    start: usize,
    at: Range<usize>,
    /// Whether it is written as it reads; an escape or an entity is not.
    is_verbatim: bool,
}

impl<'a> Run<'a> {
    pub(super) fn new(source: &'a str, file: FileId) -> Self {
        Self { source, shared: Arc::from(source), file, text: Cow::Borrowed(""), parts: Vec::new() }
    }

    /// Returns an empty run from the same source.
    pub(super) fn another(&self) -> Self {
        Self { shared: Arc::clone(&self.shared), text: Cow::Borrowed(""), parts: Vec::new(), ..*self }
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// Appends `text`, written at the bytes `at` of the file; where it reads as it is written it is that very part.
    pub(super) fn push(&mut self, text: &str, at: Range<usize>) {
        let is_verbatim = self.source.get(at.clone()).is_some_and(|written| std::ptr::eq(written, text));
        match self.parts.last_mut() {
            Some(last) if is_verbatim && last.is_verbatim && last.at.end == at.start => last.at.end = at.end,
            _ => self.parts.push(Part { start: self.text.len(), at, is_verbatim }),
        }
        match self.parts.as_slice() {
            [Part { at, is_verbatim: true, .. }] => {
                self.text = Cow::Borrowed(self.source.get(at.clone()).unwrap_or_default());
            }
            _ => self.text.to_mut().push_str(text),
        }
    }

    /// Takes `count` bytes off the end, which must belong to the last stretch.
    pub(super) fn shorten(&mut self, count: usize) {
        let keep = self.text.len().saturating_sub(count);
        if let Some(last) = self.parts.last_mut().filter(|last| count > 0 && last.start <= keep) {
            if last.is_verbatim {
                last.at.end -= count;
            }
            match &mut self.text {
                Cow::Borrowed(text) => *text = text.get(..keep).unwrap_or_default(),
                Cow::Owned(text) => text.truncate(keep),
            }
        }
    }

    /// Empties the run.
    pub(super) fn clear(&mut self) {
        if self.parts.is_empty() {
            return;
        }
        self.text = Cow::Borrowed("");
        self.parts.clear();
    }

    /// Returns the place of the bytes `range` of the text.
    pub(super) fn place(&self, range: &Range<usize>) -> Range<usize> {
        let mut places = self.within(range).map(|(_, at)| at);
        let first = places.next().unwrap_or_default();
        let end = places.last().map_or(first.end, |last| last.end);
        first.start..end
    }

    /// Appends the text pieces of the bytes `range` to `pieces`.
    pub(super) fn write(&self, range: &Range<usize>, pieces: &mut Vec<Piece>) {
        for (part, at) in self.within(range) {
            let text = self.text.get(part).unwrap_or_default();
            let is_verbatim = self.source.get(at.clone()) == Some(text);
            let words = if is_verbatim { Excerpt::part(&self.shared, &at) } else { Excerpt::from(text) };
            pieces.push(Piece { what: What::Text(words), at: Span::new(self.file, at) });
        }
    }

    /// Appends all of the text to `pieces` and empties the run.
    pub(super) fn take_all(&mut self, pieces: &mut Vec<Piece>) {
        if let [Part { at, is_verbatim: true, .. }] = self.parts.as_slice() {
            let words = Excerpt::part(&self.shared, at);
            pieces.push(Piece { what: What::Text(words), at: Span::new(self.file, at.clone()) });
        } else {
            self.write(&(0..self.text.len()), pieces);
        }
        self.clear();
    }

    /// Returns the stretches of the bytes `range`, each with its place.
    fn within<'r>(
        &'r self,
        range: &'r Range<usize>,
    ) -> impl Iterator<Item = (Range<usize>, Range<usize>)> + 'r {
        let first = self.parts.partition_point(|part| part.start <= range.start).saturating_sub(1);
        let parts = self.parts.get(first..).unwrap_or_default();
        let ends = parts.iter().skip(1).map(|part| part.start).chain(std::iter::once(self.text.len()));
        parts.iter().zip(ends).take_while(|(part, _)| part.start < range.end).filter_map(|(part, end)| {
            let cut = part.start.max(range.start)..end.min(range.end);
            let offset = |at: usize| part.at.start + at - part.start;
            let at = if part.is_verbatim { offset(cut.start)..offset(cut.end) } else { part.at.clone() };
            (!cut.is_empty()).then_some((cut, at))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Run;
    use crate::parse::body::{Piece, What};
    use crate::source::FileId;

    /// Gathers stretches, each written at the bytes beside it of `source`.
    fn run<'a>(source: &'a str, stretches: &[(&str, std::ops::Range<usize>)]) -> Run<'a> {
        let mut run = Run::new(source, FileId(0));
        for (text, at) in stretches {
            let written = source.get(at.clone()).unwrap();
            run.push(if written == *text { written } else { text }, at.clone());
        }
        run
    }

    fn texts(pieces: &[Piece]) -> Vec<(String, std::ops::Range<usize>)> {
        let text = |piece: &Piece| match &piece.what {
            What::Text(text) => (text.to_string(), piece.at.range()),
            other => panic!("{other:?}"),
        };
        pieces.iter().map(text).collect()
    }

    #[test]
    fn stretches_without_a_gap_are_one_piece() {
        let source = "_____abcd&amp;e f";
        let stretches = [("ab", 5..7), ("cd", 7..9), ("&", 9..14), ("e", 14..15), ("f", 16..17)];
        let mut pieces = Vec::new();
        run(source, &stretches).take_all(&mut pieces);
        assert_eq!(
            texts(&pieces),
            [("abcd".into(), 5..9), ("&".into(), 9..14), ("e".into(), 14..15), ("f".into(), 16..17)]
        );
    }

    #[test]
    fn an_entity_is_not_verbatim_even_where_it_is_as_long_as_what_it_stands_for() {
        let mut pieces = Vec::new();
        run("a&acE;b", &[("a", 0..1), ("\u{223e}\u{333}", 1..6), ("b", 6..7)]).take_all(&mut pieces);
        assert_eq!(pieces.len(), 3);
    }

    #[test]
    fn a_part_is_placed_by_the_stretches_it_touches() {
        let run = run("_____ab&amp;cd", &[("ab", 5..7), ("&", 7..12), ("cd", 12..14)]);
        assert_eq!(run.place(&(1..4)), 6..13);
        let mut pieces = Vec::new();
        run.write(&(1..4), &mut pieces);
        assert_eq!(texts(&pieces), [("b".into(), 6..7), ("&".into(), 7..12), ("c".into(), 12..13)]);
    }

    #[test]
    fn shortening_takes_the_place_along() {
        let mut run = run("甲　", &[("甲　", 0..6)]);
        run.shorten(3);
        let mut pieces = Vec::new();
        run.take_all(&mut pieces);
        assert_eq!(texts(&pieces), [("甲".into(), 0..3)]);
    }
}
