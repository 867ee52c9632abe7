//! Long lists in pages, and what the pages of a list share.
//!
//! In: a [`Listing`]. Out: its pages, not yet made.

use std::sync::Arc;

use crate::model::kind::Kind;
use crate::render::context::Crumb;
use crate::render::head::Head;
use crate::render::pages::list::Listing;
use crate::render::press::Page;
use crate::render::running_text::RunningText;
use crate::render::views::Views;
use crate::url::Route;

/// Returns the pages of a list below another page, whose crumbs `above` gives.
pub(super) fn listing_pages<'s>(
    views: &Views<'s>,
    list: Listing,
    section: &'static str,
    above: impl Fn(&Views<'_>) -> Vec<Crumb> + Send + Sync + 's,
) -> Vec<Page<'s>> {
    let (list, above) = (Arc::new(list), Arc::new(above));
    let page = |number: usize| {
        let (list, above) = (Arc::clone(&list), Arc::clone(&above));
        Page::new(list.route.numbered(number), move |press| {
            let views = press.views;
            let crumbs = above(views);
            let place = || crumbs.last().map(|crumb| crumb.label.clone()).unwrap_or_default();
            let of = list.of.clone().unwrap_or_else(place);
            let kind = list.kind_label(views);
            let title = views.phrases.fill("list.title_of", &[("of", &of), ("kind", &kind)]);
            let head = Head { above: crumbs, ..Head::new(numbered_title(views, &title, number), section) };
            let view = list.view(views, number, String::new());
            press.frame.render("list.html", &head.view(views, &list.route.numbered(number)), &view)
        })
    };
    (1..=list.pages(views)).map(page).collect()
}

pub(super) fn numbered_title(views: &Views<'_>, title: &str, number: usize) -> String {
    if number == 1 {
        return title.to_owned();
    }
    views.phrases.fill("list.title_page", &[("title", &title), ("n", &number)])
}

/// Returns the text that introduces a list or the home page, as HTML; empty for none.
pub(super) fn introduction(views: &Views<'_>, kind: Kind, route: &Route) -> String {
    let Some((entry, links)) = views.site.introductions.get(&kind) else { return String::new() };
    RunningText { views, links, page: Some(route) }.html(&entry.body)
}

impl Listing {
    /// Returns the name of what the list holds.
    fn kind_label(&self, views: &Views<'_>) -> String {
        let first = self.entries.first().and_then(|&id| views.linked(id));
        first.map(|linked| views.kind_label(linked.entry.kind)).unwrap_or_default()
    }
}
