//! Which pages have a twin for programs, and what it tells: the same page as JSON, beside its HTML.
//!
//! In: the site. Out: [`Twins`], by the addresses of the pages. `files/data/twin.rs` writes them. The further pages of a
//! long list have none of their own: the twin of the first holds the whole list. Nor have the lists along one line (cases of
//! a status, of a step), whose entries say it themselves, the lists below an entry's page, and the search page. Each leads to
//! the twin of the nearest page above it. A site may leave out more.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::link::id::EntryId;
use crate::link::routes::{
    COLOPHON, DATA, GAPS, HOME, NETWORK, REGIONS, SAMPLES, SITE_MAP, STATISTICS, TITLES, TOPICS, YEARS,
};
use crate::link::site::Site;
use crate::model::kind::Kind;
use crate::render::phrases::Phrases;
use crate::url::Route;

/// The name of a twin, beside `index.html`.
pub const FILE: &str = "index.json";

/// What pages tell, by their addresses.
#[derive(Clone, Debug, Default)]
pub struct Twins<'s> {
    pages: BTreeMap<Route, Told<'s>>,
}

/// What one page tells.
#[derive(Clone, Debug)]
struct Told<'s> {
    twin: Twin<'s>,
    /// Whether it is told to programs, too.
    is_written: bool,
}

/// What a twin tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Twin<'s> {
    /// An entry.
    Entry(EntryId),
    /// A list of entries with its title.
    List(String, Cow<'s, [EntryId]>),
    /// A page with its title that is made from these tables.
    Tables(String, &'static [&'static str]),
}

/// The pages that show what several tables hold: address, the section that names it, tables.
const MADE: [(&str, &str, &[&str]); 10] = [
    (HOME, "", &["entries", "totals"]),
    (REGIONS, "regions", &["regions"]),
    (TOPICS, "topics", &["topics"]),
    (YEARS, "years", &["entries"]),
    (STATISTICS, "statistics", &["totals", "figures"]),
    (NETWORK, "network", &["topic_recurrences", "loose_ends"]),
    (GAPS, "gaps", &["gaps"]),
    (SITE_MAP, "site_map", &["entries"]),
    (TITLES, "titles", &["entries"]),
    (COLOPHON, "colophon", &["sources", "works", "gaps", "withdrawn"]),
];

impl<'s> Twins<'s> {
    /// Returns what the pages of `site` tell, titles in its language.
    pub fn of(site: &'s Site, phrases: &Phrases) -> Self {
        let section = |name: &str| phrases.say(&format!("section.{name}")).to_owned();
        let told = &site.config.page_data;
        let of_lists = |route: Route, twin| (route, Told { twin, is_written: told.has_lists() });
        let made = MADE.into_iter().map(|(route, name, tables)| {
            let title = if name.is_empty() { site.config.title.clone() } else { section(name) };
            of_lists(Route::page(route), Twin::Tables(title, tables))
        });
        let kinds = Kind::LISTED.into_iter().filter(|&kind| site.routes.has_list(kind));
        let kinds = kinds.map(|kind| {
            let twin = Twin::List(section(kind.folder()), Cow::Borrowed(site.list(kind)));
            (site.routes.list(kind), Told { twin, is_written: told.has(kind) })
        });
        let places = site.regions.places.iter().map(|place| {
            let twin = Twin::List(place.names.join("/"), Cow::Borrowed(&place.entries));
            of_lists(site.routes.region(&place.names), twin)
        });
        let topics =
            site.config.topics.terms.iter().zip(&site.topics).filter(|(_, entries)| !entries.is_empty());
        let topics = topics.map(|(term, entries)| {
            of_lists(site.routes.topic(&term.id), Twin::List(term.label.clone(), Cow::Borrowed(entries)))
        });
        let years = site.years.iter().map(|(year, entries)| {
            of_lists(site.routes.year(*year), Twin::List(year.to_string(), Cow::Borrowed(entries)))
        });
        let samples = (!site.samples.is_empty()).then(|| {
            of_lists(Route::page(SAMPLES), Twin::List(section("samples"), Cow::Borrowed(&site.samples)))
        });
        let entries = site.all().map(|(id, linked)| {
            let is_written = told.has(linked.entry.kind);
            (site.routes.entry(id).clone(), Told { twin: Twin::Entry(id), is_written })
        });
        let lists = made.chain(kinds).chain(places).chain(topics).chain(years).chain(samples);
        Self { pages: lists.chain(entries).collect() }
    }

    /// Returns these twins with those of the pages of `more`, which are lists or made from tables.
    pub fn with(mut self, site: &Site, more: impl IntoIterator<Item = (Route, Twin<'s>)>) -> Self {
        let is_written = site.config.page_data.has_lists();
        self.pages.extend(more.into_iter().map(|(route, twin)| (route, Told { twin, is_written })));
        self
    }

    /// Returns the twins that are written, by the addresses of their pages.
    pub fn written(&self) -> Vec<(&Route, &Twin<'s>)> {
        let told = self.pages.iter().filter(|(_, told)| told.is_written);
        told.map(|(route, told)| (route, &told.twin)).collect()
    }

    /// Returns how many entries the page at `route` lists; `None` for a page that is no list.
    pub fn count(&self, route: &Route) -> Option<usize> {
        match &self.pages.get(route)?.twin {
            Twin::List(_, entries) => Some(entries.len()),
            _ => None,
        }
    }

    /// Returns the twin of the page at `route` or, where it has none, of the nearest page above it, the way from that page;
    /// `None` where none is written. The page that describes the data is told by that description.
    pub fn beside(&self, route: &Route) -> Option<String> {
        if *route == Route::page(DATA) {
            return Some("datapackage.json".to_owned());
        }
        let is_told = |way: &Route| self.pages.get(way).is_some_and(|told| told.is_written);
        if is_told(route) {
            return Some(FILE.to_owned());
        }
        let nearest = std::iter::successors(route.above(), Route::above).find(is_told)?;
        Some(route.href_to(&Route::file(&format!("{}{FILE}", nearest.as_str()))))
    }
}
