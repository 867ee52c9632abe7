//! Meaning → site: everything that holds between entries.
//!
//! Invariants: nothing is read from the disk and no HTML is made; an entry is only looked at, never changed; whatever
//! leads nowhere is a fault and is left out, so that a later stage never meets a dead reference.

pub mod id;
pub mod routes;
mod sentence;
pub mod references;
pub mod links;
pub mod backlinks;
pub mod regions;
pub mod procedures;
pub mod evidence;
pub mod figures;
pub mod lists;
mod hierarchy;
mod index;
pub mod site;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::fault::Fault;
use crate::model::Library;
use crate::model::entry::Entry;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::vocabulary::Vocabulary;
use crate::source::Asset;
use id::EntryId;
use index::Index;
use links::{BodyLinks, body_links};
use procedures::{Procedure, procedure};
use references::{References, references};
use regions::Regions;
use site::{Linked, Site};

/// Puts the site together: gives addresses, finds what refers to what, and counts. `assets` are the files beside the
/// texts, sorted by path.
pub fn link(library: Library, assets: &[Asset]) -> (Site, Vec<Fault>) {
    let mut faults = Vec::new();
    let routes = routes::routes(&library, assets, &mut faults);
    let index = Index::new(&library);
    let mut references =
        in_order(&library.entries, &mut faults, |entry, faults| references(entry, &index, faults));
    hierarchy::cut_circles(&library.entries, &mut references, &mut faults);
    let links =
        in_order(&library.entries, &mut faults, |entry, faults| body_links(entry, &index, &routes, faults));
    let introduction_links: Vec<BodyLinks> =
        library.introductions.values().map(|entry| body_links(entry, &index, &routes, &mut faults)).collect();
    unused_files(&library, assets, links.iter().chain(&introduction_links), &mut faults);
    let procedures = procedures(&library.entries, &references, &mut faults);
    let back = backlinks::backlinks(&library.entries, &references, &links);

    let lists = lists::lists(&library);
    let listed: Vec<EntryId> =
        Kind::LISTED.iter().flat_map(|kind| lists.get(kind).into_iter().flatten()).copied().collect();
    let places = lists.values().flat_map(|list| list.iter().copied().zip(0..)).collect();
    let computed = figures::computed(&library.entries, &procedures, &listed);
    let regions = Regions::new(&library.entries, &listed);
    let topics = by_topic(&library.entries, &library.config.topics, &listed);
    let years = by_year(&library.entries, &listed);
    let samples = (0..).map(EntryId).zip(&library.entries).filter(|(_, entry)| entry.meta.is_sample);
    let samples = samples.map(|(id, _)| id).collect();

    let Library { config, entries, introductions, skipped, data } = library;
    let parts = entries.into_iter().zip(references).zip(links).zip(back).zip(procedures);
    let entries = parts.map(|((((entry, references), links), back), procedure)| Linked {
        entry,
        references,
        links,
        back,
        procedure,
    });
    let introductions = introductions.into_iter().zip(introduction_links);
    let site = Site {
        entries: entries.collect(),
        introductions: introductions.map(|((kind, entry), links)| (kind, (entry, links))).collect(),
        config,
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
    };
    (site, faults)
}

/// Does `work` for every entry, on all cores, and keeps results and faults in the entries' order.
fn in_order<T: Send>(
    entries: &[Entry],
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
        library.entries.iter().filter_map(|entry| Some((entry.bundle.as_deref()?, entry))).collect();
    for asset in assets.iter().filter(|asset| !used.contains(asset.path.as_str())) {
        let mut folders = asset.path.rmatch_indices('/').filter_map(|(slash, _)| asset.path.get(..=slash));
        if let Some(entry) = folders.find_map(|folder| bundles.get(folder)) {
            faults.push(Fault::UnusedFile { at: entry.start(), path: asset.path.clone() });
        }
    }
}

fn procedures(
    entries: &[Entry],
    references: &[References],
    faults: &mut Vec<Fault>,
) -> Vec<Option<Procedure>> {
    let of_case = |(entry, references): (&Entry, &References)| {
        let (Detail::Case(case), Some(id)) = (&entry.detail, references.method) else { return None };
        let other = entries.get(id.0 as usize)?;
        let Detail::Method(method) = &other.detail else { return None };
        (!method.steps.is_empty()).then(|| procedure(case, id, &other.meta.title, method, faults))
    };
    entries.iter().zip(references).map(of_case).collect()
}

/// Files the listed entries under their topics and every wider one.
fn by_topic(entries: &[Entry], topics: &Vocabulary, listed: &[EntryId]) -> Vec<Vec<EntryId>> {
    let mut filed = vec![Vec::new(); topics.terms.len()];
    for &id in listed {
        let own = entries.get(id.0 as usize).map_or(&[][..], |entry| entry.meta.topics.as_slice());
        let all: BTreeSet<usize> = own.iter().flat_map(|&topic| topics.with_parents(topic)).collect();
        for topic in all {
            filed.get_mut(topic).into_iter().for_each(|entries| entries.push(id));
        }
    }
    filed
}

fn by_year(entries: &[Entry], listed: &[EntryId]) -> Vec<(i16, Vec<EntryId>)> {
    let mut years: BTreeMap<i16, Vec<EntryId>> = BTreeMap::new();
    for &id in listed {
        if let Some(year) = entries.get(id.0 as usize).and_then(lists::year) {
            years.entry(year).or_default().push(id);
        }
    }
    years.into_iter().rev().collect()
}
