//! A free page such as about or contact: `page.html`.
//!
//! In: a page of the site. Out: [`FreePageView`].

use serde::Serialize;

use crate::link::id::EntryId;
use crate::render::pages::entry::EntryView;
use crate::render::views::Views;

/// What `page.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FreePageView {
    /// The common part.
    pub entry: EntryView,
}

impl FreePageView {
    /// Returns the view of the free page `id`.
    pub fn of(views: &Views<'_>, id: EntryId) -> Self {
        Self { entry: EntryView::of(views, id, Vec::new(), &|_| Vec::new()) }
    }
}
