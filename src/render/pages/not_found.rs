//! The page for addresses that lead nowhere: `404.html`.
//!
//! In: the site's sections. Out: [`NotFoundView`].

use crate::render::context::Link;
use serde::Serialize;

/// What `404.html` is given. Its `page.root` is absolute, for it is served at any depth.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NotFoundView {
    /// Where a reader may go on: the sections and the site map.
    pub links: Vec<Link>,
}
