//! Every address of the site.
//!
//! In: the entries and the configuration. Out: [`Routes`], and a fault wherever two things claim one address, also
//! where they differ by letter case only. Addresses are made here and nowhere else.

use std::collections::btree_map::Entry as Slot;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::fault::{Clash, Fault};
use crate::link::id::EntryId;
use crate::model::Library;
use crate::model::config::Config;
use crate::model::entry::Entry;
use crate::model::kind::Kind;
use crate::source::{Asset, Span};
use crate::url::{self, Route};

/// The pages that every site has beside its entries, by the first part of their address.
pub const HOME: &str = "";
/// The tree of places.
pub const REGIONS: &str = "regions";
/// The topics.
pub const TOPICS: &str = "topics";
/// The years.
pub const YEARS: &str = "years";
/// The statistics.
pub const STATISTICS: &str = "statistics";
/// The register of what is not recorded.
pub const GAPS: &str = "gaps";
/// How the entries hang together, and where they do not.
pub const NETWORK: &str = "network";
/// What the site does for access.
pub const ACCESSIBILITY: &str = "accessibility";
/// How the site is made and checked.
pub const COLOPHON: &str = "colophon";
/// The site map page.
pub const SITE_MAP: &str = "sitemap";
/// The search page and what it reads.
pub const SEARCH: &str = "search";
/// All titles by their first letters.
pub const TITLES: &str = "titles";
/// Every address that was ever given.
pub const IDS: &str = "ids";
/// The invented examples.
pub const SAMPLES: &str = "samples";
/// The comparisons.
pub const COMPARE: &str = "compare";
/// The downloads.
pub const DATA: &str = "data";
/// Style sheets, scripts and other files of the theme.
pub const ASSETS: &str = "assets";
/// The feeds.
pub const FEEDS: &str = "feeds";

/// The first parts of addresses that no entry may take.
const RESERVED: [&str; 18] = [
    ACCESSIBILITY,
    REGIONS,
    TOPICS,
    YEARS,
    STATISTICS,
    GAPS,
    NETWORK,
    COLOPHON,
    SITE_MAP,
    SEARCH,
    TITLES,
    IDS,
    SAMPLES,
    COMPARE,
    DATA,
    ASSETS,
    FEEDS,
    "page",
];

/// All addresses.
#[derive(Clone, Debug, Default)]
pub struct Routes {
    entries: Vec<Route>,
    by_route: BTreeMap<Route, EntryId>,
    lists: BTreeMap<Kind, Route>,
    taken: BTreeMap<String, (String, Option<Span>)>,
    /// Old addresses and where they lead, sorted.
    pub redirects: Vec<(Route, EntryId)>,
    /// Files beside the texts, by their path from the site's root, and their addresses.
    pub assets: BTreeMap<String, Route>,
}

impl Routes {
    /// Returns the address of the entry `id`.
    pub fn entry(&self, id: EntryId) -> &Route {
        const NOWHERE: &Route = &Route::ROOT;
        id.of(&self.entries).unwrap_or(NOWHERE)
    }

    /// Returns the address of the list of `kind`; the home page for free pages.
    pub fn list(&self, kind: Kind) -> Route {
        self.lists.get(&kind).cloned().unwrap_or_else(|| Route::page(HOME))
    }

    /// Returns whether there is a list of `kind`.
    pub fn has_list(&self, kind: Kind) -> bool {
        self.lists.contains_key(&kind)
    }

    /// Returns the address of the place with these names, the widest first.
    pub fn region(&self, names: &[String]) -> Route {
        Route::page(&format!("{REGIONS}/{}", names.join("/")))
    }

    /// Returns the address of the topic with this id.
    pub fn topic(&self, id: &str) -> Route {
        Route::page(&format!("{TOPICS}/{id}"))
    }

    /// Returns the address of the year.
    pub fn year(&self, year: i16) -> Route {
        Route::page(&format!("{YEARS}/{year}"))
    }

    /// Returns the page at `route`, when it is an entry's.
    pub fn entry_at(&self, route: &Route) -> Option<EntryId> {
        self.by_route.get(route).copied()
    }

    /// Returns whether a new page could stand at `route`: nothing has it yet, also in other letters' case, and it is none
    /// that every site has.
    pub fn is_free(&self, route: &Route) -> bool {
        !is_reserved(route) && !self.taken.contains_key(&route.folded())
    }

    /// Returns what claims `route`, also where the two differ by letter case only: where it was written; `None` where
    /// nothing does, or a page that every site has.
    pub fn claimed_at(&self, route: &Route) -> Option<Span> {
        self.taken.get(&route.folded()).and_then(|(_, at)| *at)
    }
}

/// Returns the address of the entry of `kind` with this id.
pub fn of_id(kind: Kind, id: &str, config: &Config) -> Route {
    Route::page(&format!("{}/{id}", kind_path(kind, config)))
}

/// Gives every entry, old address and file its address.
pub(super) fn routes(library: &Library, assets: &[Asset], faults: &mut Vec<Fault>) -> Routes {
    let config = &library.config;
    let listed: Vec<Kind> = Kind::LISTED.into_iter().filter(|&kind| has_list(library, kind)).collect();
    let mut claims = Claims::of_generated(&listed, config, faults);
    let entries: Vec<Route> = library.entries.par_iter().map(|entry| entry_route(entry, config)).collect();
    for (entry, route) in library.entries.iter().zip(&entries) {
        // Where the kind's own path is refused, that is said once and not again for each of its entries.
        if config.paths.contains_key(&entry.kind) && is_reserved(route) {
            continue;
        }
        claims.claim(route, entry.start(), faults);
    }
    let mut redirects = Vec::new();
    for (id, entry) in EntryId::number(&library.entries) {
        for alias in &entry.meta.aliases {
            if let Some(part) = unfit_part(&alias.value) {
                let (address, part) = (alias.value.clone(), part.to_owned());
                faults.push(Fault::UnfitAlias { at: alias.at, address, part });
                continue;
            }
            let route = alias_route(&alias.value);
            if claims.claim(&route, alias.at, faults) {
                redirects.push((route, id));
            }
        }
    }
    redirects.sort();
    let lists = listed.into_iter().map(|kind| (kind, Route::page(kind_path(kind, config)))).collect();
    let bundles = Bundles::new(library, &entries);
    let assets =
        assets.iter().filter_map(|asset| Some((asset.path.clone(), bundles.route(&asset.path)?))).collect();
    let by_route = EntryId::number(&entries).map(|(id, route)| (route.clone(), id)).collect();
    Routes { assets, by_route, entries, lists, taken: claims.taken, redirects }
}

fn has_list(library: &Library, kind: Kind) -> bool {
    let holds = |entry: &Arc<Entry>| entry.kind == kind;
    kind.is_main() || library.introductions.contains_key(&kind) || library.entries.iter().any(holds)
}

fn kind_path(kind: Kind, config: &Config) -> &str {
    config.paths.get(&kind).map_or(kind.folder(), |path| path.value.trim_matches('/'))
}

/// Returns whether the first part of `route` is one that no entry may take.
fn is_reserved(route: &Route) -> bool {
    route.as_str().split('/').next().is_some_and(|first| RESERVED.contains(&first))
}

fn entry_route(entry: &Entry, config: &Config) -> Route {
    of_id(entry.kind, &entry.id, config)
}

/// The ends of names that servers send as pages.
const PAGES: [&str; 4] = [".html", ".htm", ".shtml", ".xhtml"];

/// Returns the part of an old address that no file of a site can answer: a query or a fragment, which reach no file, or
/// the end of a file's name that a server does not take for a page.
fn unfit_part(alias: &str) -> Option<&str> {
    if let Some(at) = alias.find(['?', '#']) {
        return alias.get(at..);
    }
    let last = alias.rsplit('/').next().unwrap_or_default();
    let extension = last.get(last.rfind('.')?..)?;
    let is_word = extension.len() > 1 && extension.chars().skip(1).all(|c| c.is_ascii_alphanumeric());
    (is_word && !PAGES.contains(&extension.to_ascii_lowercase().as_str())).then_some(extension)
}

/// Returns the address that is written as a path with or without slashes around it, as old addresses are: one whose last
/// part has an extension is that file, any other a page.
pub fn alias_route(alias: &str) -> Route {
    let path = url::decode(alias);
    let last = path.rsplit('/').next().unwrap_or_default();
    if last.contains('.') { Route::file(&path) } else { Route::page(&path) }
}

/// The bundles, by their folders.
struct Bundles<'l> {
    published: BTreeMap<&'l str, &'l Route>,
    held_back: BTreeSet<&'l str>,
}

impl<'l> Bundles<'l> {
    fn new(library: &'l Library, routes: &'l [Route]) -> Self {
        let folder = |entry: &'l Entry| entry.bundle.as_deref();
        let bundles = library.entries.iter().zip(routes);
        Self {
            published: bundles.filter_map(|(entry, route)| Some((folder(entry)?, route))).collect(),
            held_back: library
                .skipped
                .iter()
                .filter_map(|skipped| skipped.path.strip_suffix("index.md"))
                .collect(),
        }
    }

    /// Returns where a file is published: below its bundle's page, below the home page for `static/`, else at its
    /// path within `content/`; `None` for a file in the bundle of an entry that is not published.
    fn route(&self, asset: &str) -> Option<Route> {
        if let Some(path) = asset.strip_prefix("static/") {
            return Some(Route::file(path));
        }
        let folders = asset.rmatch_indices('/').filter_map(|(slash, _)| asset.split_at_checked(slash + 1));
        for (folder, rest) in folders {
            if let Some(route) = self.published.get(folder) {
                return Some(Route::file(&format!("{}{rest}", route.as_str())));
            }
            if self.held_back.contains(folder) {
                return None;
            }
        }
        asset.strip_prefix("content/").map(Route::file)
    }
}

/// Who holds which address.
struct Claims {
    taken: BTreeMap<String, (String, Option<Span>)>,
}

impl Claims {
    /// Begins with the pages that are generated: the home page and the lists of the kinds, no two at one address.
    fn of_generated(listed: &[Kind], config: &Config, faults: &mut Vec<Fault>) -> Self {
        let home = Route::page(HOME);
        let mut claims = Self { taken: [(home.folded(), (home.as_str().to_owned(), None))].into() };
        let lists =
            |is_set| listed.iter().copied().filter(move |kind| config.paths.contains_key(kind) == is_set);
        for kind in lists(false).chain(lists(true)) {
            let route = Route::page(kind_path(kind, config));
            if let Some(path) = config.paths.get(&kind) {
                claims.claim(&route, path.at, faults);
            }
            claims.taken.insert(route.folded(), (route.as_str().to_owned(), None));
        }
        claims
    }

    /// Takes `route` for what stands at `at`; returns whether it was free.
    fn claim(&mut self, route: &Route, at: Span, faults: &mut Vec<Fault>) -> bool {
        let address = || format!("/{}", route.as_str());
        if is_reserved(route) {
            faults.push(Fault::ReservedAddress { at, address: address() });
            return false;
        }
        match self.taken.entry(route.folded()) {
            Slot::Vacant(place) => {
                place.insert((route.as_str().to_owned(), Some(at)));
                return true;
            }
            Slot::Occupied(place) => match place.get() {
                (_, None) => faults.push(Fault::ReservedAddress { at, address: address() }),
                (holder, Some(other)) => {
                    let clash = if holder == route.as_str() { Clash::Same } else { Clash::LetterCase };
                    faults.push(Fault::SharedAddress { at, address: address(), other: *other, clash });
                }
            },
        }
        false
    }
}
