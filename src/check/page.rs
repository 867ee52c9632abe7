//! A page as its checks read it: its running text block by block, its headings, its links with their words, its images.
//!
//! In: an entry. Out: its [`Page`]; and the [`edit`] that mends a part of a block.

use std::ops::Range;

use crate::check::diagnostic::Edit;
use crate::check::mark::{Mark, marks};
use crate::model::entry::Entry;
use crate::model::prose::{Block, blocks};
use crate::parse::body::{Body, HeadingLine, Piece, What, plain};
use crate::source::Span;

/// An entry as it is read.
#[derive(Clone, Debug)]
pub struct Page<'s> {
    /// The entry, or the introduction of a list.
    pub entry: &'s Entry,
    /// The blocks of its body in reading order; none is empty.
    pub blocks: Vec<Block>,
    /// The marks of all blocks, and behind each block where its own end.
    marks: (Vec<Mark>, Vec<usize>),
    /// Its headings, in order.
    pub headings: Vec<HeadingLine>,
    /// Its links, in order.
    pub links: Vec<LinkText<'s>>,
    /// Its images, in order.
    pub images: Vec<ImageText<'s>>,
}

/// A link.
#[derive(Clone, Debug)]
pub struct LinkText<'s> {
    /// Where it was written.
    pub at: Span,
    /// Where it leads, as written.
    pub target: &'s str,
    /// Its text, images by their alternative text; trimmed.
    pub text: String,
}

/// An image.
#[derive(Clone, Copy, Debug)]
pub struct ImageText<'s> {
    /// Where it was written.
    pub at: Span,
    /// Its file, as written.
    pub target: &'s str,
    /// The text that stands for it.
    pub alt: &'s str,
}

impl<'s> Page<'s> {
    /// Returns the page of `entry`.
    pub fn of(entry: &'s Entry) -> Self {
        let blocks = blocks(&entry.body);
        let (mut all, mut ends) = (Vec::new(), Vec::with_capacity(blocks.len()));
        for block in &blocks {
            all.extend(marks(&block.text));
            ends.push(all.len());
        }
        let headings = entry.body.headings();
        let (links, images) = links_and_images(&entry.body);
        Self { entry, blocks, marks: (all, ends), headings, links, images }
    }

    /// Returns the blocks, each with its marks.
    pub fn marked(&self) -> impl Iterator<Item = (&Block, &[Mark])> {
        let (marks, ends) = &self.marks;
        let starts = std::iter::once(&0).chain(ends);
        let ranges = starts.zip(ends).map(|(start, end)| marks.get(*start..*end).unwrap_or_default());
        self.blocks.iter().zip(ranges)
    }

    /// Returns every mark with its block, in order.
    pub fn marks(&self) -> impl Iterator<Item = (&Block, &Mark)> {
        self.marked().flat_map(|(block, marks)| marks.iter().map(move |mark| (block, mark)))
    }
}

fn links_and_images(body: &Body) -> (Vec<LinkText<'_>>, Vec<ImageText<'_>>) {
    let (mut links, mut images) = (Vec::new(), Vec::new());
    for (place, Piece { what, at }) in body.pieces.iter().enumerate() {
        match what {
            What::Link(link) => {
                let inside = until(body, place, |what| matches!(what, What::LinkEnd));
                let text = plain(inside).trim().to_owned();
                links.push(LinkText { at: *at, target: &link.target, text });
            }
            What::Image(image) => {
                images.push(ImageText { at: *at, target: &image.target, alt: &image.alt });
            }
            _ => {}
        }
    }
    (links, images)
}

/// Returns the pieces of `body` after the one at `place` and before the first that `is_end`.
pub fn until(body: &Body, place: usize, is_end: impl Fn(&What) -> bool) -> &[Piece] {
    let rest = body.pieces.get(place + 1..).unwrap_or_default();
    let end = rest.iter().position(|piece| is_end(&piece.what)).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
}

/// Returns the edit that writes `text` for the bytes `range` of `block`; `None` unless they were written in one go, exactly
/// as they read.
pub fn edit(block: &Block, range: Range<usize>, text: impl Into<String>) -> Option<Edit> {
    block.exact_place(range).map(|at| Edit { at, text: text.into() })
}
