//! The ways into the collection: places, topics, years; a page for each, and the longer lists of the large ones.
//!
//! In: the site as pages tell it. Out: the pages, not yet made.

use crate::link::id::EntryId;
use crate::link::routes::{REGIONS, TOPICS, YEARS};
use crate::model::kind::Kind;
use crate::render::context::Crumb;
use crate::render::head::Head;
use crate::render::pages::list::Listing;
use crate::render::pages::listing::listing_pages;
use crate::render::pages::region::RegionView;
use crate::render::pages::topic::TopicView;
use crate::render::pages::tree::TreeView;
use crate::render::pages::year::YearView;
use crate::render::pages::years::YearsView;
use crate::render::press::Page;
use crate::render::views::Views;
use crate::url::Route;

/// The tree of places, a page for each place, and the longer lists of large places.
pub(super) fn regions<'s>(views: &Views<'s>) -> Vec<Page<'s>> {
    let mut pages = vec![tree_page("regions", REGIONS, TreeView::of_regions)];
    for (number, place) in views.site.listing.regions.places.iter().enumerate() {
        let route = views.site.routes.region(&place.names);
        pages.push(Page::new(route.clone(), move |press| {
            let views = press.views;
            let place = views.site.listing.regions.places.get(number);
            let mut head =
                Head::new(place.map(|place| place.name().to_owned()).unwrap_or_default(), "regions");
            head.above = region_crumbs(views, place.and_then(|place| place.parent));
            press.frame.render("region.html", &head.view(views, &route), &RegionView::of(views, number))
        }));
        pages.extend(long_groups(
            views,
            &place.entries,
            &views.site.routes.region(&place.names),
            "regions",
            move |views| region_crumbs(views, Some(number)),
        ));
    }
    pages
}

/// Returns the crumbs down to the place `number`, the tree of all places first.
fn region_crumbs(views: &Views<'_>, number: Option<usize>) -> Vec<Crumb> {
    let mut crumbs = vec![Crumb { label: views.section("regions"), path: Route::page(REGIONS).root_href() }];
    let names = number
        .and_then(|number| views.site.listing.regions.places.get(number))
        .map(|place| place.names.as_slice());
    crumbs.extend(
        views
            .region(names.unwrap_or_default())
            .into_iter()
            .filter_map(|link| Some(Crumb { label: link.label, path: link.path? })),
    );
    crumbs
}

/// The topics and a page for each that has entries.
pub(super) fn topics<'s>(views: &Views<'s>) -> Vec<Page<'s>> {
    let mut pages = vec![tree_page("topics", TOPICS, TreeView::of_topics)];
    let terms = views.site.config.topics.terms.iter().zip(&views.site.listing.topics).enumerate();
    for (number, (term, entries)) in terms.filter(|(_, (_, entries))| !entries.is_empty()) {
        let route = views.site.routes.topic(&term.id);
        pages.push(Page::new(route.clone(), move |press| {
            let views = press.views;
            let mut head = Head::new(term.label.clone(), "topics");
            head.description = term.description.clone().unwrap_or_default();
            head.above = topic_crumbs(views, term.parent);
            press.frame.render("topic.html", &head.view(views, &route), &TopicView::of(views, number))
        }));
        pages.extend(long_groups(
            views,
            entries,
            &views.site.routes.topic(&term.id),
            "topics",
            move |views| topic_crumbs(views, Some(number)),
        ));
    }
    pages
}

fn topic_crumbs(views: &Views<'_>, topic: Option<usize>) -> Vec<Crumb> {
    let vocabulary = &views.site.config.topics;
    let chain = topic.map(|topic| vocabulary.with_parents(topic)).unwrap_or_default();
    let all = Crumb { label: views.section("topics"), path: Route::page(TOPICS).root_href() };
    let crumb = |place: usize| {
        let term = vocabulary.terms.get(place)?;
        Some(Crumb { label: term.label.clone(), path: views.site.routes.topic(&term.id).root_href() })
    };
    std::iter::once(all).chain(chain.into_iter().rev().filter_map(crumb)).collect()
}

/// The years and a page for each.
pub(super) fn years<'s>(views: &Views<'s>) -> Vec<Page<'s>> {
    let mut pages = vec![Page::new(Route::page(YEARS), |press| {
        let views = press.views;
        let head = Head::new(views.section("years"), "years").view(views, &Route::page(YEARS));
        press.frame.render("years.html", &head, &YearsView::of(views))
    })];
    for (place, (year, entries)) in views.site.listing.years.iter().enumerate() {
        let route = views.site.routes.year(*year);
        let label = views.year(*year);
        let crumb = Crumb { label: label.clone(), path: route.root_href() };
        pages.push(Page::new(route.clone(), move |press| {
            let views = press.views;
            let head = Head::new(label.clone(), "years").below(views.section("years"), &Route::page(YEARS));
            press.frame.render("year.html", &head.view(views, &route), &YearView::of(views, place))
        }));
        pages.extend(long_groups(views, entries, &views.site.routes.year(*year), "years", move |views| {
            vec![Crumb { label: views.section("years"), path: Route::page(YEARS).root_href() }, crumb.clone()]
        }));
    }
    pages
}

/// Returns the lists of those kinds of which a place, topic or year has more than its own page shows.
fn long_groups<'s>(
    views: &Views<'s>,
    entries: &[EntryId],
    route: &Route,
    section: &'static str,
    above: impl Fn(&Views<'_>) -> Vec<Crumb> + Clone + Send + Sync + 's,
) -> Vec<Page<'s>> {
    let long = |kind: Kind| {
        let entries = views.of_kind(entries, kind);
        let is_long = entries.len() > views.site.config.per_page;
        let list = is_long.then(|| Listing::new(entries, kind, route.child(kind.folder())))?;
        Some(listing_pages(views, list, section, above.clone()))
    };
    Kind::LISTED.into_iter().filter_map(long).flatten().collect()
}

fn tree_page<'s>(section: &'static str, route: &'static str, view: fn(&Views<'_>) -> TreeView) -> Page<'s> {
    Page::new(Route::page(route), move |press| {
        let views = press.views;
        let head = Head::new(views.section(section), section);
        press.frame.render("tree.html", &head.view(views, &Route::page(route)), &view(views))
    })
}
