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
pub mod filing;
mod lists;
pub mod regions;
pub mod listing;
pub mod procedures;
pub mod deadlines;
pub mod evidence;
pub mod figures;
mod hierarchy;
pub mod site;
mod counting;
pub mod known;
mod texts;
pub mod identifiers;
pub mod versions;
pub mod network;
pub mod uses;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::fault::Fault;
use crate::link::backlinks::backlinks;
use crate::link::bibliography::{Work, bibliography};
use crate::link::filing::Filing;
use crate::link::hierarchy::circles;
use crate::link::id::EntryId;
use crate::link::index::Index;
use crate::link::known::{InText, Known, Still};
use crate::link::links::BodyLinks;
use crate::link::listing::Listing;
use crate::link::procedures::{Procedure, procedure};
use crate::link::references::{References, references};
use crate::link::routes::Routes;
use crate::link::site::{Linked, Site};
use crate::link::texts::Texts;
use crate::model::Library;
use crate::model::entry::Entry;
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
    let still = known.still(&library, assets);
    let ((routes, has_addresses, found), listing) = rayon::join(
        || {
            let routes = still
                .routes
                .clone()
                .unwrap_or_else(|| Arc::new(routes::routes(&library, assets, &mut faults)));
            let has_addresses = faults.is_empty();
            let found = find(&library, assets, &routes, &still, &mut faults);
            (routes, has_addresses, found)
        },
        || still.listing.clone().unwrap_or_else(|| Arc::new(listing(&library))),
    );
    let Found { entries, introductions, texts, has_circles } = found;
    let Library { config, entries: _, introductions: introduced, skipped, data } = library;
    let introductions = introduced.into_iter().zip(introductions);
    let introductions = introductions.map(|((kind, entry), text)| (kind, (entry, text.links))).collect();
    let counted = OnceLock::new();
    let site = Site { config, entries, introductions, skipped, data, routes, listing, counted };
    if has_circles {
        known.forget();
    } else {
        known.keep(&site, assets, texts, has_addresses);
    }
    (site, faults)
}

fn listing(library: &Library) -> Listing {
    let filings: Vec<Filing<'_>> = library.entries.iter().map(|entry| Filing::of(entry)).collect();
    Listing::of(&filings, &library.config)
}

/// What was found out about the entries, each in their order.
struct Found {
    entries: Vec<Arc<Linked>>,
    introductions: Vec<InText>,
    /// The texts of the entries, and whether all was found that their front matter refers to.
    texts: Vec<(Arc<InText>, bool)>,
    has_circles: bool,
}

/// What the front matter of an entry refers to.
#[derive(Default)]
struct Fresh {
    references: References,
    sources: Vec<Work>,
    procedure: Option<Procedure>,
    faults: Vec<Fault>,
}

/// Finds what refers to what.
fn find(
    library: &Library,
    assets: &[Asset],
    routes: &Routes,
    still: &Still<'_>,
    faults: &mut Vec<Fault>,
) -> Found {
    let index = Index::new(library);
    let entries = &library.entries;
    let of_front_matter = |(place, entry): (usize, &Arc<Entry>)| {
        still.get(place).is_none().then(|| fresh(entry, &index, entries))
    };
    let mut fresh: Vec<Option<Fresh>> = entries.par_iter().enumerate().map(of_front_matter).collect();
    faults.extend(fresh.iter().flatten().flat_map(|fresh| fresh.faults.iter().cloned()));
    let has_circles = cut_circles((entries, &index), &mut fresh, still, faults);

    let texts = Texts::new(library, &index, routes);
    let in_text = |(id, (entry, fresh)): (usize, (&Arc<Entry>, &Option<Fresh>))| match fresh {
        Some(fresh) => Arc::new(texts.of(EntryId::at(id), entry, &fresh.references)),
        None => still.get(id).map_or_else(Arc::default, |known| Arc::clone(&known.text)),
    };
    let found: Vec<Arc<InText>> = entries.par_iter().zip(&fresh).enumerate().map(in_text).collect();
    let nothing = References::default();
    let introductions: Vec<InText> =
        library.introductions.values().map(|entry| texts.of(None, entry, &nothing)).collect();
    let all = || found.iter().map(|text| &**text).chain(&introductions);
    faults.extend(all().flat_map(|text| text.faults.iter().cloned()));
    unused_files(library, assets, all().map(|text| &*text.links), faults);

    let whole = fresh.iter().map(|fresh| fresh.as_ref().is_none_or(|fresh| fresh.faults.is_empty()));
    let whole: Vec<bool> = whole.collect();
    let entries = assemble(entries, fresh, &found, still);
    Found { entries, introductions, texts: found.into_iter().zip(whole).collect(), has_circles }
}

fn fresh(entry: &Entry, index: &Index<'_>, entries: &[Arc<Entry>]) -> Fresh {
    let mut faults = Vec::new();
    let references = references(entry, index, &mut faults);
    let procedure = procedure(entry, &references, entries, &mut faults);
    Fresh { sources: bibliography(entry, &references, entries), procedure, references, faults }
}

/// Takes the parent away from the first of every circle of platforms or brands; returns whether there was any. What still
/// holds has none.
fn cut_circles(
    (entries, index): (&[Arc<Entry>], &Index<'_>),
    fresh: &mut [Option<Fresh>],
    still: &Still<'_>,
    faults: &mut Vec<Fault>,
) -> bool {
    if fresh.iter().flatten().all(|fresh| fresh.references.parent.is_none()) {
        return false;
    }
    let known: Vec<_> = (0..entries.len()).map(|place| still.get(place)).collect();
    let parent = |id: EntryId| match id.of(fresh)? {
        Some(fresh) => fresh.references.parent,
        None => id.of(&known)?.as_ref()?.linked.references.parent,
    };
    let cut = circles(entries, parent, faults);
    for id in &cut {
        if let (Some(own), Some(entry)) = (id.of_mut(fresh), id.of(entries)) {
            own.get_or_insert_with(|| self::fresh(entry, index, entries)).references.parent = None;
        }
    }
    !cut.is_empty()
}

/// Sets beside each entry what was found out about it. Where none says anything else of others than before, what they are
/// told is what they were told.
fn assemble(
    entries: &[Arc<Entry>],
    fresh: Vec<Option<Fresh>>,
    texts: &[Arc<InText>],
    still: &Still<'_>,
) -> Vec<Arc<Linked>> {
    let is_told_alike = still.before.len() == texts.len()
        && still
            .before
            .iter()
            .zip(texts)
            .all(|(old, new)| Arc::ptr_eq(&old.text, new) || old.text.turns == new.turns);
    let told = if is_told_alike { Vec::new() } else { backlinks(texts.iter().map(|text| &*text.turns)) };
    let mut told = told.into_iter();
    let mut assembled = Vec::with_capacity(entries.len());
    for (place, ((entry, fresh), text)) in entries.iter().zip(fresh).zip(texts).enumerate() {
        let before = still.before.get(place).map(|traced| &traced.linked);
        let told = told.next();
        let is_told_alike = |before: &&Arc<Linked>| told.as_ref().is_none_or(|told| *told == before.back);
        if let Some(same) = before.filter(|before| fresh.is_none() && is_told_alike(before)) {
            assembled.push(Arc::clone(same));
            continue;
        }
        let back = told.or_else(|| Some(before?.back.clone())).unwrap_or_default();
        assembled.push(Arc::new(match (fresh, before) {
            (None, Some(before)) => Linked { back, ..(**before).clone() },
            (fresh, _) => {
                let Fresh { references, sources, procedure, .. } = fresh.unwrap_or_default();
                let (entry, links) = (Arc::clone(entry), Arc::clone(&text.links));
                Linked { entry, references, sources, links, back, procedure }
            }
        }));
    }
    assembled
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
