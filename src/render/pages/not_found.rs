//! The page for addresses that lead nowhere: `404.html`.
//!
//! In: the site's sections. Out: [`NotFoundView`].

use serde::Serialize;

use crate::link::routes::{SEARCH, SITE_MAP};
use crate::model::kind::Kind;
use crate::render::context::Link;
use crate::render::views::Views;
use crate::url::Route;

/// What `404.html` is given. Its `page.root` is absolute, for it is served at any depth.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NotFoundView {
    /// Where a reader may go on: the sections, the search where there is one, and the site map.
    pub links: Vec<Link>,
}

impl NotFoundView {
    /// Returns where a reader may go on.
    pub fn of(views: &Views<'_>) -> Self {
        let home = Link { label: views.say("site.home"), path: Some(Route::ROOT.root_href()) };
        let kinds = Kind::LISTED.into_iter().filter(|&kind| !views.site.list(kind).is_empty());
        let lists = kinds.map(|kind| Link {
            label: views.section(kind.folder()),
            path: Some(views.site.routes.list(kind).root_href()),
        });
        let page = |(name, route): (&str, &str)| Link {
            label: views.section(name),
            path: Some(Route::page(route).root_href()),
        };
        let search = views.site.config.has_search.then_some(("search", SEARCH));
        let others = search.into_iter().chain([("site_map", SITE_MAP)]).map(page);
        Self { links: std::iter::once(home).chain(lists).chain(others).collect() }
    }
}
