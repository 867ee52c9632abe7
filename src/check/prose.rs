//! Running text as a reader sees it: block by block, whatever markup stands in it.
//!
//! In: the entries of a site. Out: [`Page`]s of [`Block`]s, each a paragraph, heading, item or cell with its text in one
//! string and the way back from any part of it to the file. Code, images and what only looks like text are one character,
//! [`THING`], so that no check reads them and none joins what stands around them.

use std::ops::Range;

use rayon::prelude::*;

use crate::check::diagnostic::Edit;
use crate::link::site::Site;
use crate::model::entry::Entry;
use crate::parse::body::{Body, Piece, What, is_inline};
use crate::source::Span;

/// What stands for a thing that is no running text.
pub const THING: char = '\u{fffc}';

/// The text of one entry.
#[derive(Clone, Debug)]
pub struct Page<'s> {
    /// The entry, or the introduction of a list.
    pub entry: &'s Entry,
    /// Its blocks in reading order; none is empty.
    pub blocks: Vec<Block>,
}

/// One block of text.
#[derive(Clone, Debug, Default)]
pub struct Block {
    /// Its text; a line end that stays one is a newline.
    pub text: String,
    /// Whether it is a heading.
    pub is_heading: bool,
    /// Whether a footnote mark stands in it.
    pub has_note: bool,
    /// The place of its first piece in [`Body::pieces`].
    pub piece: usize,
    /// Where each stretch of the text was written, in order.
    stretches: Vec<Stretch>,
}

/// A stretch of text and its place in the file.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    start: usize,
    end: usize,
    at: Span,
}

/// Returns the running text of everything written in `site`.
pub fn pages(site: &Site) -> Vec<Page<'_>> {
    let written: Vec<&Entry> = site.written().collect();
    written.into_par_iter().map(|entry| Page { entry, blocks: blocks(&entry.body) }).collect()
}

/// Returns the blocks of `body`.
pub fn blocks(body: &Body) -> Vec<Block> {
    let (mut blocks, mut open) = (Vec::new(), Block::default());
    for (place, piece) in body.pieces.iter().enumerate() {
        if parts_text(&piece.what) {
            let next = Block { is_heading: matches!(piece.what, What::Heading { .. }), ..Block::default() };
            blocks.push(std::mem::replace(&mut open, next));
        } else {
            open.take(place, piece);
        }
    }
    blocks.push(open);
    blocks.retain(|block| !block.text.is_empty());
    blocks
}

fn parts_text(what: &What) -> bool {
    match what {
        What::Open(name) | What::Close(name) => !is_inline(name),
        What::Paragraph
        | What::ParagraphEnd
        | What::Heading { .. }
        | What::HeadingEnd { .. }
        | What::OpenWith(_)
        | What::Markup(_)
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

    fn take(&mut self, place: usize, piece: &Piece) {
        if self.text.is_empty() {
            self.piece = place;
        }
        let start = self.text.len();
        match &piece.what {
            What::Text(text) => self.text.push_str(text),
            What::Code(_) | What::Html(_) | What::Image(_) => self.text.push(THING),
            What::SoftBreak => self.text.push('\n'),
            What::FootnoteMark { .. } => {
                self.has_note = true;
                return;
            }
            _ => return,
        }
        self.stretches.push(Stretch { start, end: self.text.len(), at: piece.at });
    }

    /// Returns where the bytes `range` of the text were written; what lies over several pieces is marked from the first to
    /// the last.
    pub fn place(&self, range: Range<usize>) -> Span {
        let touched =
            || self.stretches.iter().filter(|part| part.start < range.end && range.start < part.end);
        let (Some(first), Some(last)) = (touched().next(), touched().next_back()) else {
            return self.whole();
        };
        let (start, end) = (first.place(range.start.max(first.start)), last.place(range.end.min(last.end)));
        Span { start: start.start, end: end.end, ..first.at }
    }

    /// Returns where all of it was written.
    pub fn whole(&self) -> Span {
        match (self.stretches.first(), self.stretches.last()) {
            (Some(first), Some(last)) => Span { end: last.at.end, ..first.at },
            _ => Span::start_of(crate::source::FileId(0)),
        }
    }

    /// Returns the edit that writes `text` for the bytes `range`; `None` unless they were written in one go, exactly as they
    /// read.
    pub fn edit(&self, range: Range<usize>, text: impl Into<String>) -> Option<Edit> {
        let holds = |part: &&Stretch| part.start <= range.start && range.end <= part.end && part.is_exact();
        let part = self.stretches.iter().find(holds)?;
        let start = part.at.range().start - part.start;
        let at = Span::new(part.at.file, start + range.start..start + range.end);
        Some(Edit { at, text: text.into() })
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
    use super::{THING, blocks};
    use crate::parse::parse;
    use crate::source::{FileId, SourceFile};

    fn file(text: &str) -> SourceFile {
        SourceFile { id: FileId(0), path: "content/a.md".into(), text: text.into(), broken_at: None }
    }

    #[test]
    fn emphasis_links_and_line_ends_part_no_text_and_code_is_a_thing() {
        let source = file("---\n标题: 甲\n---\n\n## 征题\n\n甲**乙**[丙](b.md)\n丁`x`戊\n\n- 己\n- 庚\n");
        let found = blocks(&parse(&source).0.body);
        let texts: Vec<&str> = found.iter().map(|block| block.text.as_str()).collect();
        assert_eq!(texts, ["征题", &format!("甲乙丙丁{THING}戊"), "己", "庚"]);
        assert!(found[0].is_heading && !found[1].is_heading);
        let at = |written: &str| found[1].text.find(written).map(|at| at..at + written.len()).unwrap();
        assert_eq!(source.slice(found[1].place(at("甲乙丙"))), "甲**乙**[丙");
        assert_eq!(source.slice(found[1].place(at("戊"))), "戊");
        assert!(found[1].edit(at("乙"), "己").is_some() && found[1].edit(at("甲乙"), "己").is_none());
    }

    #[test]
    fn an_entity_is_marked_whole_and_not_edited() {
        let source = file("---\n标题: 甲\n---\n\n甲&lt;乙\n");
        let found = blocks(&parse(&source).0.body);
        let range = "甲".len().."甲<".len();
        assert_eq!((found[0].text.as_str(), source.slice(found[0].place(range.clone()))), ("甲<乙", "&lt;"));
        assert_eq!(found[0].edit(range, "＜"), None);
    }
}
