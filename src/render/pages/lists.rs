//! The list of each kind, its narrower lists, and that of the invented examples.
//!
//! In: the site as pages tell it. Out: the pages, not yet made.

use std::sync::Arc;

use crate::fault::Fault;
use crate::link::routes::SAMPLES;
use crate::model::kind::Kind;
use crate::render::context::Crumb;
use crate::render::head::Head;
use crate::render::line::Narrow;
use crate::render::pages::facets::Facets;
use crate::render::pages::glossary::GlossaryView;
use crate::render::pages::honours::HonoursView;
use crate::render::pages::lines::lines;
use crate::render::pages::list::Listing;
use crate::render::pages::listing::{introduction, listing_pages, numbered_title};
use crate::render::pages::tree::TreeView;
use crate::render::press::{Page, Press};
use crate::render::views::Views;
use crate::url::Route;

/// The list of each kind: honours by year, platforms as a tree, terms as a glossary, the others in pages.
pub(super) fn lists<'s>(views: &Views<'s>) -> Vec<Page<'s>> {
    let mut pages = Vec::new();
    for kind in Kind::LISTED.into_iter().filter(|&kind| views.site.routes.has_list(kind)) {
        let route = views.site.routes.list(kind);
        match kind {
            Kind::Award => pages.push(Page::new(route, |press| {
                list_page(press, Kind::Award, "honours.html", &HonoursView::of(press.views))
            })),
            Kind::Platform => pages.push(Page::new(route.clone(), move |press| {
                let intro = introduction(press.views, Kind::Platform, &route);
                list_page(press, Kind::Platform, "tree.html", &TreeView::of_platforms(press.views, intro))
            })),
            Kind::Term => pages.push(Page::new(route.clone(), move |press| {
                let intro = introduction(press.views, Kind::Term, &route);
                list_page(press, Kind::Term, "glossary.html", &GlossaryView::of(press.views, intro))
            })),
            _ => pages.extend(paged_list(views, kind)),
        }
    }
    pages
}

fn list_page<V: serde::Serialize>(
    press: &Press<'_, '_>,
    kind: Kind,
    template: &str,
    view: &V,
) -> Result<String, Fault> {
    let route = press.views.site.routes.list(kind);
    press.frame.render(template, &list_head(press.views, kind).view(press.views, &route), view)
}

/// Returns the head of the list of `kind`; its introduction may give it a title and a description of its own.
fn list_head(views: &Views<'_>, kind: Kind) -> Head {
    let mut head = Head::new(views.section(kind.folder()), kind.folder());
    if let Some((entry, _)) = views.site.introductions.get(&kind) {
        head.title = entry.meta.title.clone();
        head.description = entry.summary().unwrap_or_default();
    }
    head
}

fn paged_list<'s>(views: &Views<'s>, kind: Kind) -> Vec<Page<'s>> {
    let list = Listing::new(views.site.list(kind).to_vec(), kind, views.site.routes.list(kind));
    let list = Arc::new(list.narrowed_by(Arc::new(Facets::of(views, kind))));
    let page = |number: usize| {
        let list = Arc::clone(&list);
        Page::new(list.route.numbered(number), move |press| {
            let views = press.views;
            let mut head = list_head(views, kind);
            if number > 1 {
                head = head.clone().below(head.title.clone(), &list.route);
                head.title = numbered_title(views, &head.title, number);
            }
            let intro = introduction(views, kind, &list.route);
            let view = list.view(views, number, intro);
            press.frame.render("list.html", &head.view(views, &list.route.numbered(number)), &view)
        })
    };
    (1..=list.pages(views)).map(page).collect()
}

/// The narrower lists of each kind: cases by status, step and evidence, awards by level.
pub(super) fn narrower_lists<'s>(views: &Views<'s>) -> Vec<Page<'s>> {
    let mut pages = Vec::new();
    for kind in Kind::LISTED {
        let facets = Arc::new(Facets::of(views, kind));
        for line in lines(views, kind) {
            for Narrow { label, route, entries, .. } in &line.lists {
                let list =
                    Listing::new(entries.clone(), kind, route.clone()).narrowed_by(Arc::clone(&facets));
                let list = Listing { of: Some(label.clone()), is_brief: line.is_brief, ..list };
                pages.extend(listing_pages(views, list, kind.folder(), move |views| {
                    let path = views.site.routes.list(kind).root_href();
                    vec![Crumb { label: views.section(kind.folder()), path }]
                }));
            }
        }
    }
    pages
}

/// The invented examples, kept out of all other lists.
pub(super) fn samples<'s>(views: &Views<'s>) -> Vec<Page<'s>> {
    if views.site.listing.samples.is_empty() {
        return Vec::new();
    }
    let mut list = Listing::new(views.site.listing.samples.clone(), Kind::Page, Route::page(SAMPLES));
    list.total = "count.entry".to_owned();
    list.is_mixed = true;
    let list = Arc::new(list);
    let page = |number: usize| {
        let list = Arc::clone(&list);
        let page = Page::new(list.route.numbered(number), move |press| {
            let views = press.views;
            let title = numbered_title(views, &views.section("samples"), number);
            let head = Head { is_sample: true, ..Head::new(title, "samples") };
            let view = list.view(views, number, String::new());
            press.frame.render("list.html", &head.view(views, &list.route.numbered(number)), &view)
        });
        page.unlisted()
    };
    (1..=list.pages(views)).map(page).collect()
}
