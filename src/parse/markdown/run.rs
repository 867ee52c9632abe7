//! A run of text with the places it was written at.
//!
//! In: the stretches a parser reports, one after another. Out: text pieces for any part of it, as long as the source
//! allows; one piece per stretch that stands in the source without a gap.

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
    parts: Vec<Part>,
    /// The text of the parts; empty while there is but one, and that as it is written.
    text: String,
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
        Self { source, shared: Arc::from(source), file, parts: Vec::new(), text: String::new() }
    }

    /// Returns an empty run from the same source.
    pub(super) fn another(&self) -> Self {
        Self { shared: Arc::clone(&self.shared), parts: Vec::new(), text: String::new(), ..*self }
    }

    pub(super) fn as_str(&self) -> &str {
        self.stretch().map_or(&self.text, |at| self.source.get(at.clone()).unwrap_or_default())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Returns the bytes of the file that the text is; `None` where it is none, or more than a stretch of the file.
    pub(super) fn stretch(&self) -> Option<&Range<usize>> {
        match self.parts.as_slice() {
            [Part { at, is_verbatim: true, .. }] => Some(at),
            _ => None,
        }
    }

    /// Appends the bytes `at` of the file, as they are written.
    pub(super) fn push_written(&mut self, at: Range<usize>) {
        match self.parts.as_mut_slice() {
            [] => self.parts.push(Part { start: 0, at, is_verbatim: true }),
            [Part { at: last, is_verbatim: true, .. }] if last.end == at.start => last.end = at.end,
            _ => self.add(self.source.get(at.clone()).unwrap_or_default(), at, true),
        }
    }

    /// Appends `text`, which the bytes `at` of the file were read as.
    pub(super) fn push(&mut self, text: &str, at: Range<usize>) {
        self.add(text, at, false);
    }

    fn add(&mut self, text: &str, at: Range<usize>, is_verbatim: bool) {
        if let Some(first) = self.stretch() {
            let first = self.source.get(first.clone()).unwrap_or_default();
            self.text.push_str(first);
        }
        match self.parts.last_mut() {
            Some(last) if is_verbatim && last.is_verbatim && last.at.end == at.start => last.at.end = at.end,
            _ => self.parts.push(Part { start: self.text.len(), at, is_verbatim }),
        }
        self.text.push_str(text);
    }

    /// Takes the ideographic spaces off the end, as far as they belong to the last stretch.
    pub(super) fn trim_end(&mut self) {
        let text = self.as_str();
        if !text.as_bytes().ends_with("\u{3000}".as_bytes()) {
            return;
        }
        let keep = text.trim_end_matches('\u{3000}').len();
        let count = text.len() - keep;
        if let Some(last) = self.parts.last_mut().filter(|last| last.start <= keep) {
            if last.is_verbatim {
                last.at.end -= count;
            }
            self.text.truncate(keep);
        }
    }

    /// Empties the run.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.parts.clear();
    }

    /// Returns the place of the bytes `range` of the text.
    pub(super) fn place(&self, range: &Range<usize>) -> Range<usize> {
        if let Some(at) = self.verbatim(range) {
            return at;
        }
        let mut places = self.within(range).map(|(_, at)| at);
        let first = places.next().unwrap_or_default();
        let end = places.last().map_or(first.end, |last| last.end);
        first.start..end
    }

    /// Appends the text pieces of the bytes `range` to `pieces`.
    pub(super) fn write(&self, range: &Range<usize>, pieces: &mut Vec<Piece>) {
        if let Some(at) = self.verbatim(range) {
            if !at.is_empty() {
                let words = Excerpt::part(&self.shared, &at);
                pieces.push(Piece { what: What::Text(words), at: Span::new(self.file, at) });
            }
            return;
        }
        for (part, at) in self.within(range) {
            let text = self.as_str().get(part).unwrap_or_default();
            let is_verbatim = self.source.get(at.clone()) == Some(text);
            let words = if is_verbatim { Excerpt::part(&self.shared, &at) } else { Excerpt::from(text) };
            pieces.push(Piece { what: What::Text(words), at: Span::new(self.file, at) });
        }
    }

    /// Appends all of the text to `pieces` and empties the run.
    pub(super) fn take_all(&mut self, pieces: &mut Vec<Piece>) {
        if let Some(at) = self.stretch() {
            let words = Excerpt::part(&self.shared, at);
            pieces.push(Piece { what: What::Text(words), at: Span::new(self.file, at.clone()) });
        } else {
            self.write(&(0..self.text.len()), pieces);
        }
        self.clear();
    }

    /// Returns the place of the bytes `range` where one stretch holds them all as they are written.
    fn verbatim(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let behind = self.parts.partition_point(|part| part.start <= range.start);
        let part = self.parts.get(behind.checked_sub(1)?)?;
        let is_whole = self.parts.get(behind).is_none_or(|next| range.end <= next.start);
        let offset = |at: usize| part.at.start + at - part.start;
        (part.is_verbatim && is_whole).then(|| offset(range.start)..offset(range.end))
    }

    /// Returns the stretches of the bytes `range`, each with its place.
    fn within<'r>(
        &'r self,
        range: &'r Range<usize>,
    ) -> impl Iterator<Item = (Range<usize>, Range<usize>)> + 'r {
        let first = self.parts.partition_point(|part| part.start <= range.start).saturating_sub(1);
        let parts = self.parts.get(first..).unwrap_or_default();
        let length = self.as_str().len();
        let ends = parts.iter().skip(1).map(|part| part.start).chain(std::iter::once(length));
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
            if written == *text { run.push_written(at.clone()) } else { run.push(text, at.clone()) }
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
        run.trim_end();
        let mut pieces = Vec::new();
        run.take_all(&mut pieces);
        assert_eq!(texts(&pieces), [("甲".into(), 0..3)]);
    }
}
