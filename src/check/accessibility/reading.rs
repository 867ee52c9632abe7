//! What of a body a reader who does not see it meets: its links with their words.
//!
//! In: a body. Out: its links, each with the text it bears.

use crate::parse::body::{Body, Piece, What, plain};
use crate::source::Span;

/// A link as it is read aloud.
#[derive(Clone, Debug)]
pub(super) struct LinkText<'b> {
    /// Where it was written.
    pub(super) at: Span,
    /// Where it leads, as written.
    pub(super) target: &'b str,
    /// Its text, images by their alternative text; trimmed.
    pub(super) text: String,
}

/// Returns the links of `body`, in order.
pub(super) fn links(body: &Body) -> Vec<LinkText<'_>> {
    let mut found = Vec::new();
    for (place, piece) in body.pieces.iter().enumerate() {
        let What::Link(link) = &piece.what else { continue };
        let inside = until(body, place, |what| matches!(what, What::LinkEnd));
        found.push(LinkText { at: piece.at, target: &link.target, text: plain(inside).trim().to_owned() });
    }
    found
}

/// Returns the pieces of `body` after the one at `place` and before the first that `is_end`.
pub(super) fn until(body: &Body, place: usize, is_end: impl Fn(&What) -> bool) -> &[Piece] {
    let rest = body.pieces.get(place + 1..).unwrap_or_default();
    let end = rest.iter().position(|piece| is_end(&piece.what)).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
}
