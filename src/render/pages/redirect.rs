//! The page at an old address, which leads to the new one: `redirect.html`.
//!
//! In: an alias. Out: [`RedirectView`].

use serde::Serialize;

/// What `redirect.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RedirectView {
    /// The page that took its place.
    pub title: String,
    /// Where it is.
    pub path: String,
}
