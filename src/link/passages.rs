//! A body as its passages: the text of each paragraph, heading, item or cell in one string.
//!
//! In: a body. Out: [`Passage`]s, each knowing which bytes of it stand in which piece, so that what is found in the text can
//! be set back into the pieces. Lines that belong together are one text, and so are words of which some are bold.

use std::ops::Range;

use crate::link::sentence::is_edge;
use crate::parse::body::{Body, Piece, What};
use crate::source::Span;

/// The text of one paragraph, heading, item or cell.
#[derive(Debug, Default)]
pub(super) struct Passage {
    /// The text, as [`plain`](crate::parse::body::plain) gives it.
    pub(super) text: String,
    /// The place of its first text in the body's pieces.
    pub(super) piece: usize,
    /// The level of the heading that it is.
    pub(super) heading: Option<u8>,
    /// The links that were written, by the bytes of their words and the place of their opening piece.
    pub(super) links: Vec<(Range<usize>, usize)>,
    runs: Vec<Run>,
}

/// Bytes of the text that are one piece's.
#[derive(Debug)]
struct Run {
    start: usize,
    end: usize,
    piece: usize,
    /// Whether a link can be set in it: it is no code and in no link.
    is_open: bool,
}

/// A part of a passage within one piece.
#[derive(Debug)]
pub(super) struct Part {
    /// The piece.
    pub(super) piece: usize,
    /// Bytes of the piece's text.
    pub(super) range: Range<usize>,
    /// Whether the part before it stands in the piece before, with nothing between.
    pub(super) goes_on: bool,
}

/// Calls `take` with every passage of `body`, in order.
pub(super) fn passages(body: &Body, mut take: impl FnMut(&Passage)) {
    let mut passage = Passage::default();
    let mut link = None;
    for (at, piece) in body.pieces.iter().enumerate() {
        match &piece.what {
            What::Text(text) => passage.add(text, at, link.is_none()),
            What::Code(text) => passage.add(text, at, false),
            What::Html(text) => passage.add(text, at, false),
            What::Image(image) => passage.add(&image.alt, at, false),
            What::SoftBreak => passage.add(" ", at, false),
            What::Markup(html) if html.starts_with("<br>") => passage.add("\n", at, false),
            What::Link(_) => link = Some((passage.text.len(), at)),
            What::LinkEnd => {
                let end = passage.text.len();
                passage.links.extend(link.take().map(|(start, at)| (start..end, at)));
            }
            what if is_edge(what) => {
                if !passage.text.is_empty() {
                    take(&passage);
                }
                passage.clear();
                passage.heading = if let What::Heading { level, .. } = what { Some(*level) } else { None };
            }
            _ => {}
        }
    }
    if !passage.text.is_empty() {
        take(&passage);
    }
}

impl Passage {
    fn add(&mut self, text: &str, piece: usize, is_open: bool) {
        if self.runs.is_empty() {
            self.piece = piece;
        }
        let start = self.text.len();
        self.text.push_str(text);
        self.runs.push(Run { start, end: self.text.len(), piece, is_open });
    }

    fn clear(&mut self) {
        self.text.clear();
        self.runs.clear();
        self.links.clear();
    }

    /// Returns the parts of the bytes `range` in which a link can be set.
    pub(super) fn parts(&self, range: &Range<usize>) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        for run in self.runs_of(range).filter(|run| run.is_open) {
            let goes_on = parts.last().is_some_and(|part| part.piece + 1 == run.piece);
            let range = range.start.max(run.start) - run.start..range.end.min(run.end) - run.start;
            parts.push(Part { piece: run.piece, range, goes_on });
        }
        parts
    }

    /// Returns where the bytes `range` were written.
    pub(super) fn place(&self, range: &Range<usize>, pieces: &[Piece]) -> Option<Span> {
        let place = |run: &Run| {
            let within = range.start.max(run.start) - run.start..range.end.min(run.end) - run.start;
            pieces.get(run.piece).map(|piece| piece.place(within))
        };
        let first = self.runs_of(range).next().and_then(place)?;
        let last = self.runs_of(range).last().and_then(place)?;
        Some(Span { end: last.end, ..first })
    }

    fn runs_of<'r>(&'r self, range: &Range<usize>) -> impl Iterator<Item = &'r Run> + use<'r> {
        let (start, end) = (range.start, range.end);
        let first = self.runs.partition_point(|run| run.end <= start);
        self.runs.iter().skip(first).take_while(move |run| run.start < end)
    }
}
