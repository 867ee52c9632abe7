//! A run of text with the places it was written at.
//!
//! In: the stretches a parser reports, one after another. Out: text pieces for any part of it, as long as the source
//! allows; one piece per stretch that stands in the source without a gap.

use std::ops::Range;

use crate::parse::body::{Piece, What};
use crate::source::{FileId, Span};

/// Text gathered from the source.
#[derive(Debug)]
pub(super) struct Run {
    file: FileId,
    text: String,
    parts: Vec<Part>,
}

/// A stretch of the text and its place in the source: the same length where it is written as it reads.
#[derive(Clone, Debug)]
struct Part {
    start: usize,
    at: Range<usize>,
}

impl Run {
    pub(super) fn new(file: FileId) -> Self {
        Self { file, text: String::new(), parts: Vec::new() }
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// Appends `text`, written at the bytes `at` of the file.
    pub(super) fn push(&mut self, text: &str, at: Range<usize>) {
        let is_verbatim = text.len() == at.len();
        match self.parts.last_mut() {
            Some(last)
                if is_verbatim
                    && last.at.end == at.start
                    && self.text.len() - last.start == last.at.len() =>
            {
                last.at.end = at.end;
            }
            _ => self.parts.push(Part { start: self.text.len(), at }),
        }
        self.text.push_str(text);
    }

    /// Takes `count` bytes off the end, which must belong to the last stretch.
    pub(super) fn shorten(&mut self, count: usize) {
        let keep = self.text.len().saturating_sub(count);
        if let Some(last) = self.parts.last_mut().filter(|last| last.start <= keep) {
            if self.text.len() - last.start == last.at.len() {
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
        let mut places = self.within(range).map(|(_, at)| at);
        let first = places.next().unwrap_or_default();
        let end = places.last().map_or(first.end, |last| last.end);
        first.start..end
    }

    /// Appends the text pieces of the bytes `range` to `pieces`.
    pub(super) fn write(&self, range: &Range<usize>, pieces: &mut Vec<Piece>) {
        pieces.extend(self.within(range).map(|(part, at)| Piece {
            what: What::Text(self.text.get(part).unwrap_or_default().to_owned()),
            at: Span::new(self.file, at),
        }));
    }

    /// Appends all of the text to `pieces` and empties the run.
    pub(super) fn take_all(&mut self, pieces: &mut Vec<Piece>) {
        if let [Part { at, .. }] = self.parts.as_slice() {
            let at = Span::new(self.file, at.clone());
            pieces.push(Piece { what: What::Text(std::mem::take(&mut self.text)), at });
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
            let is_verbatim = part.at.len() == end - part.start;
            let offset = |at: usize| part.at.start + at - part.start;
            let at = if is_verbatim { offset(cut.start)..offset(cut.end) } else { part.at.clone() };
            (!cut.is_empty()).then_some((cut, at))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Run;
    use crate::parse::body::{Piece, What};
    use crate::source::FileId;

    fn run(stretches: &[(&str, std::ops::Range<usize>)]) -> Run {
        let mut run = Run::new(FileId(0));
        for (text, at) in stretches {
            run.push(text, at.clone());
        }
        run
    }

    fn texts(pieces: &[Piece]) -> Vec<(String, std::ops::Range<usize>)> {
        let text = |piece: &Piece| match &piece.what {
            What::Text(text) => (text.clone(), piece.at.range()),
            other => panic!("{other:?}"),
        };
        pieces.iter().map(text).collect()
    }

    #[test]
    fn stretches_without_a_gap_are_one_piece() {
        let mut pieces = Vec::new();
        run(&[("ab", 5..7), ("cd", 7..9), ("&", 9..14), ("e", 14..15), ("f", 16..17)]).take_all(&mut pieces);
        assert_eq!(
            texts(&pieces),
            [("abcd".into(), 5..9), ("&".into(), 9..14), ("e".into(), 14..15), ("f".into(), 16..17)]
        );
    }

    #[test]
    fn a_part_is_placed_by_the_stretches_it_touches() {
        let run = run(&[("ab", 5..7), ("&", 7..12), ("cd", 12..14)]);
        assert_eq!(run.place(&(1..4)), 6..13);
        let mut pieces = Vec::new();
        run.write(&(1..4), &mut pieces);
        assert_eq!(texts(&pieces), [("b".into(), 6..7), ("&".into(), 7..12), ("c".into(), 12..13)]);
    }

    #[test]
    fn shortening_takes_the_place_along() {
        let mut run = run(&[("甲　", 0..6)]);
        run.shorten(3);
        let mut pieces = Vec::new();
        run.take_all(&mut pieces);
        assert_eq!(texts(&pieces), [("甲".into(), 0..3)]);
    }
}
