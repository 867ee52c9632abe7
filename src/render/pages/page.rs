//! A free page such as about or contact: `page.html`.
//!
//! In: a page of the site. Out: [`FreePageView`].

use crate::render::pages::entry::EntryView;
use serde::Serialize;

/// What `page.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FreePageView {
    /// The common part.
    pub entry: EntryView,
}
