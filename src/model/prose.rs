//! Running text as a reader sees it: block by block, whatever markup stands in it.
//!
//! In: a body, or a value of the front matter that is a sentence. Out: [`Block`]s, each a paragraph, heading, item, cell or
//! value with its text in one string and the way back from any part of it to the file and to the pieces of its body. Code,
//! images and what only looks like text are one character, [`THING`], so that nothing is found in them and nothing joins
//! what stands around them.

use std::ops::Range;

use crate::model::record::{Datum, Record};
use crate::parse::body::{Body, Piece, What, is_inline};
use crate::source::{FileId, Span};

/// What stands for a thing that is no running text.
pub const THING: char = '\u{fffc}';

/// One block of text.
#[derive(Clone, Debug, Default)]
pub struct Block {
    /// Its text; a line end that stays one is a newline.
    pub text: String,
    /// The level of the heading that it is.
    pub heading: Option<u8>,
    /// Whether a footnote mark stands in it.
    pub has_note: bool,
    /// The place of its first piece in [`Body::pieces`]; 0 for a value of the front matter.
    pub piece: usize,
    /// The links that were written in it, by the bytes of their words and the place of their opening piece.
    pub links: Vec<(Range<usize>, usize)>,
    /// Where each stretch of the text was written, in order.
    stretches: Vec<Stretch>,
    /// The words of the things, in order.
    things: Vec<String>,
}

/// A stretch of text and its place in the file.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    start: usize,
    end: usize,
    at: Span,
    /// Its piece.
    piece: usize,
    /// Whether a link can be set in it: it is text, and in no link.
    is_open: bool,
    /// Its place among the things; `None` for text.
    thing: Option<usize>,
}

/// A part of a block within one piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The piece.
    pub piece: usize,
    /// Bytes of the piece's text.
    pub range: Range<usize>,
    /// Whether the part before it stands in the piece before, with nothing between.
    pub goes_on: bool,
}

/// Returns the blocks of `body` in reading order; none is empty.
pub fn blocks(body: &Body) -> Vec<Block> {
    let (mut blocks, mut open, mut link) = (Vec::new(), Block::default(), None);
    for (place, piece) in body.pieces.iter().enumerate() {
        match &piece.what {
            What::Link(_) => link = Some((open.text.len(), place)),
            What::LinkEnd => {
                let end = open.text.len();
                open.links.extend(link.take().map(|(start, opening)| (start..end, opening)));
            }
            what if parts_text(what) => {
                let heading = if let What::Heading { level, .. } = what { Some(*level) } else { None };
                let done = std::mem::replace(&mut open, Block { heading, ..Block::default() });
                blocks.extend(Some(done).filter(|block| !block.text.is_empty()));
            }
            _ => open.take(place, piece, link.is_none()),
        }
    }
    blocks.extend(Some(open).filter(|block| !block.text.is_empty()));
    blocks
}

/// Returns the values of a front matter that are sentences, in the order written.
pub fn values(record: &Record) -> Vec<Block> {
    let mut found = Vec::new();
    record.each_value(&mut |_, datum, at| {
        if let Datum::Prose(text) = datum {
            found.push(Block::of_value(text, at));
        }
    });
    found.sort_by_key(|block: &Block| block.whole().start);
    found
}

/// Returns whether what stands before `what` and behind it is not one text.
pub fn parts_text(what: &What) -> bool {
    match what {
        What::Open(name) | What::Close(name) => !is_inline(name),
        // A line break or the box of a task stands within a line.
        What::Markup(html) => !html.starts_with("<br") && !html.starts_with("<input"),
        What::Paragraph
        | What::ParagraphEnd
        | What::Heading { .. }
        | What::HeadingEnd { .. }
        | What::OpenWith(_)
        | What::Footnote { .. }
        | What::FootnoteEnd => true,
        _ => false,
    }
}

impl Block {
    /// Returns a block of `text` that stands in no file.
    #[cfg(test)]
    pub fn of(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }

    /// Returns the block that a value of the front matter is, written at `at`.
    pub fn of_value(text: &str, at: Span) -> Self {
        let whole = Stretch { start: 0, end: text.len(), at, piece: 0, is_open: true, thing: None };
        Self { text: text.to_owned(), stretches: vec![whole], ..Self::default() }
    }

    fn take(&mut self, piece: usize, Piece { what, at }: &Piece, is_outside: bool) {
        if self.text.is_empty() {
            self.piece = piece;
        }
        let start = self.text.len();
        match what {
            What::Text(text) => self.text.push_str(text),
            What::Code(words) => self.thing(words),
            What::Html(words) => self.thing(words),
            What::Image(image) => self.thing(&image.alt),
            What::SoftBreak => self.text.push('\n'),
            What::Markup(html) if html.starts_with("<br") => self.text.push('\n'),
            What::FootnoteMark { .. } => {
                self.has_note = true;
                return;
            }
            _ => return,
        }
        let is_text = matches!(what, What::Text(_));
        let is_thing = matches!(what, What::Code(_) | What::Html(_) | What::Image(_));
        let thing = is_thing.then(|| self.things.len() - 1);
        let end = self.text.len();
        self.stretches.push(Stretch { start, end, at: *at, piece, is_open: is_text && is_outside, thing });
    }

    fn thing(&mut self, words: &str) {
        self.text.push(THING);
        self.things.push(words.to_owned());
    }

    /// Returns the bytes `range` of the text as they are read out: things by their words, on one line.
    pub fn words(&self, range: Range<usize>) -> String {
        let mut words = String::with_capacity(range.len());
        for stretch in self.touched(&range) {
            let text = || self.text.get(range.start.max(stretch.start)..range.end.min(stretch.end));
            match stretch.thing {
                Some(thing) => words.push_str(self.things.get(thing).map_or("", String::as_str)),
                None => words.push_str(&text().unwrap_or_default().replace('\n', " ")),
            }
        }
        words
    }

    /// Returns the parts of the bytes `range` in which a link can be set.
    pub fn parts(&self, range: &Range<usize>) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        for stretch in self.touched(range).iter().filter(|stretch| stretch.is_open) {
            let goes_on = parts.last().is_some_and(|part| part.piece + 1 == stretch.piece);
            let (start, end) = (range.start.max(stretch.start), range.end.min(stretch.end));
            let range = start - stretch.start..end - stretch.start;
            parts.push(Part { piece: stretch.piece, range, goes_on });
        }
        parts
    }

    /// Returns the byte of the text that the byte `at` of `piece` is; `None` for a piece that is none of its.
    pub fn offset(&self, piece: usize, at: usize) -> Option<usize> {
        let stretch = self.stretches.iter().find(|stretch| stretch.piece == piece)?;
        Some(stretch.start + at)
    }

    /// Returns where the bytes `range` of the text were written; what lies over several pieces is marked from the first to
    /// the last.
    pub fn place(&self, range: Range<usize>) -> Span {
        let (Some(first), Some(last)) = (self.touched(&range).first(), self.touched(&range).last()) else {
            return self.whole();
        };
        let (start, end) = (first.place(range.start.max(first.start)), last.place(range.end.min(last.end)));
        Span { start: start.start, end: end.end, ..first.at }
    }

    /// Returns where all of it was written.
    pub fn whole(&self) -> Span {
        match (self.stretches.first(), self.stretches.last()) {
            (Some(first), Some(last)) => Span { end: last.at.end, ..first.at },
            _ => Span::start_of(FileId(0)),
        }
    }

    /// Returns where the bytes `range` stand in the file; `None` unless they were written in one go, exactly as they read.
    pub fn exact_place(&self, range: Range<usize>) -> Option<Span> {
        let holds = |part: &&Stretch| part.start <= range.start && range.end <= part.end && part.is_exact();
        let part = self.stretches.iter().find(holds)?;
        let start = part.at.range().start - part.start;
        Some(Span::new(part.at.file, start + range.start..start + range.end))
    }

    /// Returns the stretches that the bytes `range` lie in.
    fn touched(&self, range: &Range<usize>) -> &[Stretch] {
        let first = self.stretches.partition_point(|stretch| stretch.end <= range.start);
        let end = self.stretches.partition_point(|stretch| stretch.start < range.end);
        self.stretches.get(first..end).unwrap_or_default()
    }
}

impl Stretch {
    /// Returns whether the file holds the stretch as it reads; an escape or an entity does not.
    fn is_exact(&self) -> bool {
        self.at.range().len() == self.end - self.start
    }

    /// Returns the point of the byte `offset` of the block's text, or the whole stretch where points cannot be told.
    fn place(&self, offset: usize) -> Span {
        if !self.is_exact() {
            return self.at;
        }
        let start = self.at.range().start + (offset - self.start);
        Span::new(self.at.file, start..start)
    }
}

#[cfg(test)]
mod tests {
    use super::{Block, THING, blocks};
    use crate::parse::parse;
    use crate::source::{FileId, SourceFile, Span};

    fn file(text: &str) -> SourceFile {
        SourceFile { id: FileId(0), path: "content/a.md".into(), text: text.into(), broken_at: None }
    }

    #[test]
    fn emphasis_links_and_line_ends_part_no_text_and_code_is_a_thing() {
        let source = file("---\n标题: 甲\n---\n\n## 征题\n\n甲**乙**[丙](b.md)\n丁`x`戊\n\n- 己\n- 庚\n");
        let found = blocks(&parse(&source).0.body);
        let texts: Vec<&str> = found.iter().map(|block| block.text.as_str()).collect();
        assert_eq!(texts, ["征题", &format!("甲乙丙丁{THING}戊"), "己", "庚"]);
        assert_eq!((found[0].heading, found[1].heading), (Some(2), None));
        let at = |written: &str| found[1].text.find(written).map(|at| at..at + written.len()).unwrap();
        assert_eq!(source.slice(found[1].place(at("甲乙丙"))), "甲**乙**[丙");
        assert_eq!(source.slice(found[1].place(at("戊"))), "戊");
        assert!(found[1].exact_place(at("乙")).is_some() && found[1].exact_place(at("甲乙")).is_none());
        assert_eq!(found[1].words(0..found[1].text.len()), "甲乙丙丁x戊");
    }

    #[test]
    fn a_link_can_be_set_in_text_and_in_no_code_and_no_link() {
        let source = file("---\n标题: 甲\n---\n\n甲**乙**丙\n丁`戊`[己](b.md)\n");
        let found = blocks(&parse(&source).0.body);
        let parts = found[0].parts(&(0..found[0].text.len()));
        let lengths: Vec<(usize, bool)> = parts.iter().map(|part| (part.range.len(), part.goes_on)).collect();
        assert_eq!(lengths, [(3, false), (3, false), (3, false), (3, true)]);
        assert_eq!(found[0].links.len(), 1);
    }

    #[test]
    fn an_entity_is_marked_whole_and_not_edited() {
        let source = file("---\n标题: 甲\n---\n\n甲&lt;乙\n");
        let found = blocks(&parse(&source).0.body);
        let range = "甲".len().."甲<".len();
        assert_eq!((found[0].text.as_str(), source.slice(found[0].place(range.clone()))), ("甲<乙", "&lt;"));
        assert_eq!(found[0].exact_place(range), None);
    }

    #[test]
    fn a_value_is_a_block_whose_parts_are_known_where_it_is_written_as_it_reads() {
        let plain = Block::of_value("依照第五条", Span::new(FileId(0), 10..25));
        assert_eq!(plain.place(6..15).range(), 16..25);
        let quoted = Block::of_value("依照第五条", Span::new(FileId(0), 10..27));
        assert_eq!(quoted.place(6..15).range(), 10..27);
        assert_eq!(quoted.parts(&(6..15))[0].range, 6..15);
    }
}
