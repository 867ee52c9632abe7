//! Which pages have a twin for programs, and what it tells: the same page as JSON, beside its HTML.
//!
//! In: the site. Out: [`Twins`], by the addresses of the pages. `files/data/twin.rs` writes them. The further pages of a
//! long list have none of their own: the twin of the first holds the whole list. Nor have the lists along one line (cases of
//! a status, of a step), whose entries say it themselves, the lists below an entry's page, the comparisons, which set the
//! twins of several entries side by side, and the search page.

use std::collections::BTreeMap;

use crate::link::id::EntryId;
use crate::link::routes::{
    COLOPHON, GAPS, HOME, REGIONS, SAMPLES, SITE_MAP, STATISTICS, TITLES, TOPICS, YEARS,
};
use crate::link::site::Site;
use crate::model::kind::Kind;
use crate::render::phrases::Phrases;
use crate::url::Route;

/// The name of a twin, beside `index.html`.
pub const FILE: &str = "index.json";

/// The twins, by the addresses of their pages.
#[derive(Clone, Debug, Default)]
pub struct Twins<'s>(pub BTreeMap<Route, Twin<'s>>);

/// What a twin tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Twin<'s> {
    /// An entry.
    Entry(EntryId),
    /// A list of entries with its title.
    List(String, &'s [EntryId]),
    /// A page with its title that is made from these tables.
    Tables(String, &'static [&'static str]),
}

/// The pages that show what several tables hold: address, the section that names it, tables.
const MADE: [(&str, &str, &[&str]); 9] = [
    (HOME, "", &["entries", "totals"]),
    (REGIONS, "regions", &["regions"]),
    (TOPICS, "topics", &["topics"]),
    (YEARS, "years", &["entries"]),
    (STATISTICS, "statistics", &["totals", "figures"]),
    (GAPS, "gaps", &["gaps"]),
    (SITE_MAP, "site_map", &["entries"]),
    (TITLES, "titles", &["entries"]),
    (COLOPHON, "colophon", &["sources", "works", "gaps", "withdrawn"]),
];

impl<'s> Twins<'s> {
    /// Returns the twins of `site`, titles in its language.
    pub fn of(site: &'s Site, phrases: &Phrases) -> Self {
        let section = |name: &str| phrases.say(&format!("section.{name}")).to_owned();
        let made = MADE.into_iter().map(|(route, name, tables)| {
            let title = if name.is_empty() { site.config.title.clone() } else { section(name) };
            (Route::page(route), Twin::Tables(title, tables))
        });
        let kinds = Kind::LISTED.into_iter().filter(|&kind| site.routes.has_list(kind));
        let lists =
            kinds.map(|kind| (site.routes.list(kind), Twin::List(section(kind.folder()), site.list(kind))));
        let places = site.regions.places.iter().map(|place| {
            (site.routes.region(&place.names), Twin::List(place.names.join("/"), place.entries.as_slice()))
        });
        let topics =
            site.config.topics.terms.iter().zip(&site.topics).filter(|(_, entries)| !entries.is_empty());
        let topics = topics.map(|(term, entries)| {
            (site.routes.topic(&term.id), Twin::List(term.label.clone(), entries.as_slice()))
        });
        let years = site.years.iter().map(|(year, entries)| {
            (site.routes.year(*year), Twin::List(year.to_string(), entries.as_slice()))
        });
        let samples = (!site.samples.is_empty())
            .then(|| (Route::page(SAMPLES), Twin::List(section("samples"), site.samples.as_slice())));
        let entries = site.all().map(|(id, _)| (site.routes.entry(id).clone(), Twin::Entry(id)));
        Self(
            made.chain(lists)
                .chain(places)
                .chain(topics)
                .chain(years)
                .chain(samples)
                .chain(entries)
                .collect(),
        )
    }

    /// Returns how many entries the page at `route` lists; `None` for a page that is no list.
    pub fn count(&self, route: &Route) -> Option<usize> {
        match self.0.get(route)? {
            Twin::List(_, entries) => Some(entries.len()),
            _ => None,
        }
    }

    /// Returns the twin of the page at `route`, the way from that page.
    pub fn beside(&self, route: &Route) -> Option<&'static str> {
        self.0.contains_key(route).then_some(FILE)
    }
}
