//! The site map: `site-map.html`.
//!
//! In: all pages of the site. Out: [`SiteMapView`].

use serde::Serialize;

use crate::link::id::EntryId;
use crate::link::routes::{
    ACCESSIBILITY, COLOPHON, DATA, GAPS, IDS, NETWORK, REGIONS, SAMPLES, SEARCH, STATISTICS, TITLES, TOPICS,
    YEARS,
};
use crate::model::kind::Kind;
use crate::render::context::Link;
use crate::render::pages::compare::comparisons;
use crate::render::pages::list::Listing;
use crate::render::views::Views;
use crate::url::Route;

/// What `site-map.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SiteMapView {
    /// The sections, in the order of the navigation.
    pub sections: Vec<SiteMapSection>,
}

/// A section of the site map.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SiteMapSection {
    /// Its name.
    pub label: String,
    /// Its own page; `None` for none.
    pub path: Option<String>,
    /// Its pages; a long section gives the pages of its list instead.
    pub links: Vec<Link>,
}

/// A section with more pages than this gives the pages of its list instead.
const LONG: usize = 200;

impl SiteMapView {
    /// Returns the map of the site.
    pub fn of(views: &Views<'_>) -> Self {
        let kinds = Kind::LISTED.into_iter().filter(|&kind| !views.site.list(kind).is_empty());
        let mut sections: Vec<SiteMapSection> = kinds.map(|kind| kind_section(views, kind)).collect();
        let page = |name: &str, route: &str| Link {
            label: views.section(name),
            path: Some(Route::page(route).root_href()),
        };
        let free = views.site.list(Kind::Page).iter().map(|&id| views.link(id));
        let more = [
            ("regions", REGIONS),
            ("topics", TOPICS),
            ("years", YEARS),
            ("titles", TITLES),
            ("search", SEARCH),
            ("statistics", STATISTICS),
            ("network", NETWORK),
            ("gaps", GAPS),
            ("ids", IDS),
            ("data", DATA),
            ("accessibility", ACCESSIBILITY),
            ("colophon", COLOPHON),
        ];
        let is_there = |(name, _): &(&str, &str)| *name != "search" || views.site.config.has_search;
        let mut links: Vec<Link> =
            more.into_iter().filter(is_there).map(|(name, route)| page(name, route)).chain(free).collect();
        links.extend(comparisons(views).into_iter().map(|it| Link { label: it.label, path: Some(it.path) }));
        if !views.site.listing.samples.is_empty() {
            links.push(page("samples", SAMPLES));
        }
        sections.push(SiteMapSection { label: views.say("site_map.more"), path: None, links });
        Self { sections }
    }
}

fn kind_section(views: &Views<'_>, kind: Kind) -> SiteMapSection {
    let entries: &[EntryId] = views.site.list(kind);
    let route = views.site.routes.list(kind);
    let links = if entries.len() <= LONG {
        entries.iter().map(|&id| views.link(id)).collect()
    } else {
        let pages = Listing::new(entries.to_vec(), kind, route.clone()).pages(views);
        let page = |number: usize| Link {
            label: views.count("list.page", number),
            path: Some(route.numbered(number).root_href()),
        };
        (1..=pages).map(page).collect()
    };
    SiteMapSection { label: views.section(kind.folder()), path: Some(route.root_href()), links }
}
