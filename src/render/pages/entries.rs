//! One page for every entry, and the further pages of those that have many cases.
//!
//! In: the site as pages tell it. Out: the pages, not yet made.

use crate::fault::Fault;
use crate::link::id::EntryId;
use crate::model::date::PartialDate;
use crate::model::kind::Kind;
use crate::render::context::Crumb;
use crate::render::head::Head;
use crate::render::pages::award::AwardView;
use crate::render::pages::brand::BrandView;
use crate::render::pages::case::CaseView;
use crate::render::pages::entry::head;
use crate::render::pages::list::Listing;
use crate::render::pages::listing::{listing_pages, numbered_title};
use crate::render::pages::method::MethodView;
use crate::render::pages::page::FreePageView;
use crate::render::pages::platform::PlatformView;
use crate::render::pages::report::ReportView;
use crate::render::pages::rule::RuleView;
use crate::render::pages::source::SourcePageView;
use crate::render::pages::term::TermView;
use crate::render::pages::withdrawn::WithdrawnView;
use crate::render::press::{Page, Press};
use crate::render::views::Views;

/// One page for every entry, and the further pages of matrices and of platforms with many cases.
pub(super) fn entries<'s>(views: &Views<'s>) -> Vec<Page<'s>> {
    let mut pages = Vec::new();
    for (id, linked) in views.site.all() {
        let (entry, meta) = (&linked.entry, &linked.entry.meta);
        let route = views.site.routes.entry(id).clone();
        if meta.withdrawn.is_some() {
            pages.push(Page::new(route, move |press| withdrawn(press, id)).unlisted());
            continue;
        }
        let page = Page::new(route.clone(), move |press| entry_page(press, id)).modified(modified(views, id));
        pages.push(if meta.is_sample { page.unlisted() } else { page });
        match entry.kind {
            Kind::Method => pages.extend((2..=MethodView::pages(views, id)).map(|number| {
                Page::new(route.numbered(number), move |press| matrix_page(press, id, number))
            })),
            Kind::Platform if linked.back.cases.len() > views.site.config.per_page => {
                let list =
                    Listing::new(linked.back.cases.clone(), Kind::Case, route.child(Kind::Case.folder()));
                pages.extend(listing_pages(views, list, "platforms", move |views| vec![crumb(views, id)]));
            }
            Kind::Source => {
                pages.extend(SourcePageView::lists(views, id).into_iter().flat_map(|list| {
                    listing_pages(views, list, "sources", move |views| vec![crumb(views, id)])
                }))
            }
            _ => {}
        }
    }
    pages
}

/// Returns the entry `id` as a page above another.
fn crumb(views: &Views<'_>, id: EntryId) -> Crumb {
    Crumb { label: views.link(id).label, path: views.path(id) }
}

pub(super) fn modified(views: &Views<'_>, id: EntryId) -> Option<PartialDate> {
    let meta = &views.linked(id)?.entry.meta;
    meta.updated.or(meta.date).map(|date| date.value)
}

fn entry_page(press: &Press<'_, '_>, id: EntryId) -> Result<String, Fault> {
    let Press { views, frame } = press;
    let route = views.site.routes.entry(id);
    let page = head(views, id).view(views, route);
    match views.linked(id).map_or(Kind::Page, |linked| linked.entry.kind) {
        Kind::Case => frame.render("case.html", &page, &CaseView::of(views, id)),
        Kind::Award => frame.render("award.html", &page, &AwardView::of(views, id)),
        Kind::Rule => frame.render("rule.html", &page, &RuleView::of(views, id)),
        Kind::Platform => {
            let more = route.child(Kind::Case.folder());
            frame.render("platform.html", &page, &PlatformView::of(views, id, &more))
        }
        Kind::Method => frame.render("method.html", &page, &MethodView::of(views, id, 1)),
        Kind::Report => frame.render("report.html", &page, &ReportView::of(views, id)),
        Kind::Brand => frame.render("brand.html", &page, &BrandView::of(views, id)),
        Kind::Term => frame.render("term.html", &page, &TermView::of(views, id)),
        Kind::Source => frame.render("source.html", &page, &SourcePageView::of(views, id)),
        Kind::Page => frame.render("page.html", &page, &FreePageView::of(views, id)),
    }
}

fn matrix_page(press: &Press<'_, '_>, id: EntryId, number: usize) -> Result<String, Fault> {
    let views = press.views;
    let route = views.site.routes.entry(id);
    let mut head = head(views, id);
    head = head.below(views.link(id).label, route);
    head.title = numbered_title(views, &head.title, number);
    press.frame.render(
        "method.html",
        &head.view(views, &route.numbered(number)),
        &MethodView::of(views, id, number),
    )
}

fn withdrawn(press: &Press<'_, '_>, id: EntryId) -> Result<String, Fault> {
    let views = press.views;
    let head = Head { is_unlisted: true, ..head(views, id) };
    press.frame.render(
        "withdrawn.html",
        &head.view(views, views.site.routes.entry(id)),
        &WithdrawnView::of(views, id),
    )
}
