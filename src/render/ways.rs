//! What the HTML of a body depends on beside the body itself: where it stands.
//!
//! In: nothing; `running_text` answers. Out: [`Ways`], asked piece by piece.

use std::ops::Range;

use crate::render::hooks::Hooks;
use crate::render::pictures::Shot;

/// Where the links and images of a body lead, by the place of a piece in [`Body::pieces`].
///
/// [`Body::pieces`]: crate::parse::body::Body::pieces
pub trait Ways {
    /// Returns the finished `href` or `src` of the link or image at `piece`; for `None` a link is its text alone, an image
    /// the text that stands for it.
    fn way(&self, piece: usize) -> Option<String>;

    /// Returns the image at `piece` as it is shown.
    fn shot(&self, piece: usize) -> Option<Shot> {
        Some(Shot { src: self.way(piece)?, ..Shot::default() })
    }

    /// Returns whether the image at `piece` is likely to be seen before anybody scrolls.
    fn is_first(&self, _piece: usize) -> bool {
        false
    }

    /// Returns whether the title of an image that is all of its paragraph stands beneath it.
    fn has_captions(&self) -> bool {
        false
    }

    /// Returns the links within the text at `piece`, in order.
    fn within(&self, piece: usize) -> Vec<WayWithin>;

    /// Returns the elements that the theme writes itself; `None` where there is none.
    fn hooks(&self) -> Option<&Hooks<'_>> {
        None
    }
}

/// The ways of a body that no citation was looked for in.
impl<F: Fn(usize) -> Option<String>> Ways for F {
    fn way(&self, piece: usize) -> Option<String> {
        self(piece)
    }

    fn within(&self, _: usize) -> Vec<WayWithin> {
        Vec::new()
    }
}

/// A link that is a part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayWithin {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// The finished `href`.
    pub href: String,
    /// Whether it goes on from the text before, with nothing between.
    pub goes_on: bool,
}
