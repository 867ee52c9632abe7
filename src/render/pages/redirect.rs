//! The page at an old address, which leads to the new one: `redirect.html`.
//!
//! In: an alias. Out: [`RedirectView`].

use serde::Serialize;

use crate::fault::Fault;
use crate::link::id::EntryId;
use crate::render::head::Head;
use crate::render::press::Press;
use crate::url::Route;

/// What `redirect.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RedirectView {
    /// The page that took its place.
    pub title: String,
    /// Where it is.
    pub path: String,
}

impl RedirectView {
    /// Returns the page at `old` that leads to the entry `id`. Its canonical address is the entry's.
    ///
    /// # Errors
    ///
    /// The fault in a template that keeps it from being made.
    pub fn html(press: &Press<'_, '_>, old: &Route, id: EntryId) -> Result<String, Fault> {
        let views = press.views;
        let title = views.link(id).label;
        let mut page = Head { is_unlisted: true, ..Head::new(title.clone(), "") }.view(views, old);
        let base = views.site.config.base_url.as_deref();
        page.canonical = base.map(|base| views.site.routes.entry(id).absolute(base));
        press.frame.render("redirect.html", &page, &Self { title, path: views.path(id) })
    }
}
