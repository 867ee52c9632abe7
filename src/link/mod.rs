//! Meaning → site: everything that holds between entries.
//!
//! Invariants: nothing is read from the disk and no HTML is made; an entry is only looked at, never changed; whatever
//! leads nowhere is a fault and is left out, so that a later stage never meets a dead reference.

pub mod id;
pub mod routes;
mod sentence;
mod near_paths;
mod index;
pub mod references;
pub mod bibliography;
pub mod links;
mod titles;
mod cited;
mod citations;
mod terms;
pub mod backlinks;
pub mod known;
pub mod regions;
pub mod procedures;
pub mod deadlines;
pub mod evidence;
pub mod figures;
pub mod lists;
mod hierarchy;
pub mod site;
pub mod identifiers;
pub mod versions;
pub mod uses;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::fault::Fault;
use crate::link::backlinks::{BackLinks, Said, backlinks};
use crate::link::bibliography::{Work, bibliography};
use crate::link::citations::citations;
use crate::link::cited::Text;
use crate::link::id::EntryId;
use crate::link::index::Index;
use crate::link::known::{InText, Known};
use crate::link::links::{BodyLinks, body_links};
use crate::link::procedures::{Procedure, procedures};
use crate::link::references::{References, references};
use crate::link::regions::Regions;
use crate::link::routes::Routes;
use crate::link::sentence::sentences_of_links;
use crate::link::site::{Linked, Site};
use crate::link::terms::Glossary;
use crate::link::titles::Titles;
use crate::model::Library;
use crate::model::entry::Entry;
use crate::model::kind::Kind;
use crate::model::prose::{blocks, values};
use crate::source::{Asset, Span};

/// Puts the site together: gives addresses, finds what refers to what, and counts. `assets` are the files beside the
/// texts, sorted by path.
pub fn link(library: Library, assets: &[Asset]) -> (Site, Vec<Fault>) {
    link_after(library, assets, &mut Known::default())
}

/// Puts the site together as [`link`] does, with what the run before left in `known`, which holds afterwards what this one
/// leaves. The two runs are of one configuration.
pub fn link_after(library: Library, assets: &[Asset], known: &mut Known) -> (Site, Vec<Fault>) {
    let mut faults = Vec::new();
    let ((routes, found), listing) = rayon::join(
        || {
            let routes = routes::routes(&library, assets, &mut faults);
            let found = find(&library, assets, &routes, known, &mut faults);
            (routes, found)
        },
        || listing(&library),
    );
    (assemble(library, routes, found, listing), faults)
}

/// What was found out about the entries, each in their order.
struct Found {
    references: Vec<References>,
    sources: Vec<Vec<Work>>,
    texts: Vec<Arc<InText>>,
    introductions: Vec<InText>,
    back: Vec<BackLinks>,
    procedures: Vec<Option<Procedure>>,
}

/// Finds what refers to what.
fn find(
    library: &Library,
    assets: &[Asset],
    routes: &Routes,
    known: &mut Known,
    faults: &mut Vec<Fault>,
) -> Found {
    let index = Index::new(library);
    let entries = &library.entries;
    let mut references = in_order(entries, faults, |entry, faults| references(entry, &index, faults));
    hierarchy::cut_circles(entries, &mut references, faults);
    let titles = Titles::new(entries);
    let glossary = Glossary::new(entries);
    let copied = OnceLock::new();
    let in_text = |entry: &Entry| {
        let mut faults = Vec::new();
        let mut links = body_links(entry, &index, (routes, &copied), &mut faults);
        let id = index.at_path(&entry.path);
        let references = id.and_then(|id| id.of(&references));
        let (values, body) = (values(&entry.record), blocks(&entry.body));
        let text = Text { values: &values, body: &body };
        let found = citations((id, entry), &text, references, &links, (&titles, &index), &mut faults);
        (links.within, links.values) = (found.within, found.values);
        let terms = glossary
            .as_ref()
            .map(|glossary| glossary.mentions((id, entry), &body, entries, &mut links.within));
        let (mentioned, sentences) = (terms.unwrap_or_default(), sentences_of_links(&body));
        let said = Said { cited: found.cited, mentioned, sentences };
        InText { links: Arc::new(links), said, faults }
    };
    let still = known.still(library, assets);
    let text = |(place, entry): (usize, &Arc<Entry>)| {
        still.get(place).cloned().flatten().unwrap_or_else(|| Arc::new(in_text(entry)))
    };
    let texts: Vec<Arc<InText>> = entries.par_iter().enumerate().map(text).collect();
    known.keep(library, assets, &texts);
    let introductions: Vec<InText> = library.introductions.values().map(|entry| in_text(entry)).collect();
    let all = || texts.iter().map(|text| &**text).chain(&introductions);
    faults.extend(all().flat_map(|text| text.faults.iter().cloned()));
    unused_files(library, assets, all().map(|text| &*text.links), faults);
    let said: Vec<_> = texts.iter().map(|text| (&*text.links, &text.said)).collect();
    let sources = || entries.par_iter().zip(&references);
    let (back, (procedures, sources)) = rayon::join(
        || backlinks(entries, &references, &said),
        || {
            let works =
                |(entry, references): (&Arc<Entry>, &References)| bibliography(entry, references, entries);
            (procedures(entries, &references, faults), sources().map(works).collect())
        },
    );
    Found { references, sources, texts, introductions, back, procedures }
}

/// What lists show.
struct Listing {
    lists: BTreeMap<Kind, Vec<EntryId>>,
    listed: Vec<EntryId>,
    places: BTreeMap<EntryId, usize>,
    samples: Vec<EntryId>,
    regions: Regions,
    topics: Vec<Vec<EntryId>>,
    years: Vec<(i16, Vec<EntryId>)>,
}

/// Lists the entries.
fn listing(library: &Library) -> Listing {
    let lists = lists::lists(library);
    let listed: Vec<EntryId> =
        Kind::LISTED.iter().flat_map(|kind| lists.get(kind).into_iter().flatten()).copied().collect();
    let places = lists.values().flat_map(|list| list.iter().copied().zip(0..)).collect();
    let samples = EntryId::number(&library.entries).filter(|(_, entry)| entry.meta.is_sample);
    Listing {
        samples: samples.map(|(id, _)| id).collect(),
        regions: Regions::new(&library.entries, &listed, lists.get(&Kind::Page).map_or(&[], Vec::as_slice)),
        topics: lists::by_topic(&library.entries, &library.config.topics, &listed),
        years: lists::by_year(&library.entries, &listed),
        lists,
        listed,
        places,
    }
}

/// Counts the entries, and sets beside each what was found out about it.
fn assemble(library: Library, routes: Routes, found: Found, listing: Listing) -> Site {
    let Listing { lists, listed, places, samples, regions, topics, years } = listing;
    let computed = figures::computed(&library.entries, &found.procedures, &listed);

    let Library { config, entries, introductions, skipped, data } = library;
    let introductions = introductions.into_iter().zip(found.introductions);
    let introductions = introductions.map(|((kind, entry), text)| (kind, (entry, text.links))).collect();
    let parts = entries.into_iter().zip(found.references).zip(found.sources).zip(&found.texts);
    let linked =
        |(((((entry, references), sources), text), back), procedure): (
            ((((_, _), _), &Arc<InText>), _),
            _,
        )| Linked { entry, references, sources, links: Arc::clone(&text.links), back, procedure };
    let entries = parts.zip(found.back).zip(found.procedures).map(linked).collect();
    Site {
        config,
        entries,
        introductions,
        skipped,
        data,
        routes,
        lists,
        places,
        samples,
        regions,
        topics,
        years,
        computed,
    }
}

/// Does `work` for every entry, on all cores, and keeps results and faults in the entries' order.
fn in_order<T: Send>(
    entries: &[Arc<Entry>],
    faults: &mut Vec<Fault>,
    work: impl Fn(&Entry, &mut Vec<Fault>) -> T + Sync,
) -> Vec<T> {
    let done: Vec<(T, Vec<Fault>)> = entries
        .par_iter()
        .map(|entry| {
            let mut found = Vec::new();
            (work(entry, &mut found), found)
        })
        .collect();
    let (results, found): (Vec<T>, Vec<Vec<Fault>>) = done.into_iter().unzip();
    faults.extend(found.into_iter().flatten());
    results
}

/// Reports the files in bundles that nothing refers to.
fn unused_files<'a>(
    library: &Library,
    assets: &[Asset],
    links: impl Iterator<Item = &'a BodyLinks>,
    faults: &mut Vec<Fault>,
) {
    let used: BTreeSet<&str> = links.flat_map(|links| links.files.iter().map(String::as_str)).collect();
    let bundles: BTreeMap<&str, &Entry> =
        library.entries.iter().filter_map(|entry| Some((entry.bundle.as_deref()?, &**entry))).collect();
    let held_back: Vec<&str> =
        library.skipped.iter().filter_map(|skipped| skipped.bundle.as_deref()).collect();
    let is_held_back = |path: &str| held_back.iter().any(|folder| path.starts_with(folder));
    for asset in assets.iter().filter(|asset| !used.contains(asset.path.as_str())) {
        let mut folders = asset.path.rmatch_indices('/').filter_map(|(slash, _)| asset.path.get(..=slash));
        let path = asset.path.clone();
        if let Some(entry) = folders.find_map(|folder| bundles.get(folder)) {
            faults.push(Fault::UnusedFile { at: entry.start(), path });
        } else if path.starts_with("content/") && !is_held_back(&path) {
            faults.push(Fault::StrayFile { at: Span::start_of(library.config.file), path });
        }
    }
}
