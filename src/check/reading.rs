//! What of a page a reader who does not see it goes by: its headings, its links with their words, its images.
//!
//! In: the entries of a site. Out: a [`Reading`] of each.

use rayon::prelude::*;

use crate::link::site::Site;
use crate::model::entry::Entry;
use crate::parse::body::{Body, HeadingLine, Piece, What, plain};
use crate::source::Span;

/// An entry as it is read aloud.
#[derive(Clone, Debug)]
pub struct Reading<'s> {
    /// The entry, or the introduction of a list.
    pub entry: &'s Entry,
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

/// Returns the readings of everything written in `site`.
pub fn readings(site: &Site) -> Vec<Reading<'_>> {
    let written: Vec<&Entry> = site.written().collect();
    written.into_par_iter().map(reading).collect()
}

fn reading(entry: &Entry) -> Reading<'_> {
    let mut reading =
        Reading { entry, headings: entry.body.headings(), links: Vec::new(), images: Vec::new() };
    for (piece, Piece { what, at }) in entry.body.pieces.iter().enumerate() {
        match what {
            What::Link(link) => {
                let inside = until(&entry.body, piece, |what| matches!(what, What::LinkEnd));
                let text = plain(inside).trim().to_owned();
                reading.links.push(LinkText { at: *at, target: &link.target, text });
            }
            What::Image(image) => {
                reading.images.push(ImageText { at: *at, target: &image.target, alt: &image.alt });
            }
            _ => {}
        }
    }
    reading
}

/// Returns the pieces of `body` after the one at `place` and before the first that `is_end`.
pub fn until(body: &Body, place: usize, is_end: impl Fn(&What) -> bool) -> &[Piece] {
    let rest = body.pieces.get(place + 1..).unwrap_or_default();
    let end = rest.iter().position(|piece| is_end(&piece.what)).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
}
