//! What the run before found out, as far as it still holds.
//!
//! In: what was kept of the run before, and the library of this one. Out: for each entry what was found out about
//! it, where neither it nor anything that was looked at on its account has changed; the addresses, where no entry came, went
//! or moved; the lists, where all entries are filed as they were.
//!
//! Looked at are: where everything lies (entries, files, what is left out, lists), all rules, terms and brands, which are
//! found by their words, and those entries that the front matter or the text refers to. The configuration is the caller's to
//! compare.

use std::sync::Arc;

use rayon::prelude::*;

use crate::fault::Fault;
use crate::link::backlinks::Turn;
use crate::link::filing::Filing;
use crate::link::id::EntryId;
use crate::link::links::{BodyLinks, Target};
use crate::link::listing::Listing;
use crate::link::routes::Routes;
use crate::link::site::{Linked, Site};
use crate::model::Library;
use crate::model::entry::Entry;
use crate::model::kind::Kind;
use crate::model::schedule::Skipped;
use crate::source::Asset;

/// What one text refers to.
#[derive(Debug, Default)]
pub(super) struct InText {
    /// Where its links lead.
    pub(super) links: Arc<BodyLinks>,
    /// What the entry says of others.
    pub(super) turns: Vec<Turn>,
    /// What leads nowhere.
    pub(super) faults: Vec<Fault>,
}

/// What a run leaves to the next of the same configuration.
#[derive(Clone, Debug, Default)]
pub struct Known {
    last: Option<Last>,
}

#[derive(Clone, Debug)]
struct Last {
    assets: Vec<Asset>,
    skipped: Vec<Skipped>,
    introduced: Vec<Kind>,
    entries: Vec<Traced>,
    /// `None` where some entry has no address of its own.
    routes: Option<Arc<Routes>>,
    listing: Arc<Listing>,
}

/// What was found out about an entry.
#[derive(Clone, Debug)]
pub(super) struct Traced {
    pub(super) linked: Arc<Linked>,
    pub(super) text: Arc<InText>,
    /// Whether all that its front matter refers to was found.
    pub(super) is_whole: bool,
}

/// What still holds.
#[derive(Debug, Default)]
pub(super) struct Still<'k> {
    /// Parallel to the entries, what was known of each, whether it changed or not; empty where nothing is known.
    pub(super) before: &'k [Traced],
    /// Parallel to them, whether it still holds.
    holds: Vec<bool>,
    pub(super) routes: Option<Arc<Routes>>,
    pub(super) listing: Option<Arc<Listing>>,
}

impl Known {
    /// Returns what is known of `library`.
    pub(super) fn still(&self, library: &Library, assets: &[Asset]) -> Still<'_> {
        let Some(last) = self.last.as_ref().filter(|last| last.is_on_the_ground_of(library, assets)) else {
            return Still::default();
        };
        let pairs = || last.entries.iter().map(|traced| &traced.linked.entry).zip(&library.entries);
        let changed: Vec<bool> = pairs().map(|(old, new)| !Arc::ptr_eq(old, new)).collect();
        let is_changed = |id: EntryId| id.of(&changed).copied().unwrap_or(true);
        let leads_to_change = |target: &Target| matches!(target, Target::Entry { id, .. } if is_changed(*id));
        let holds = |(traced, is_own_changed): (&Traced, &bool)| {
            let linked = &traced.linked;
            traced.is_whole
                && !is_own_changed
                && !linked.references.all().any(is_changed)
                && !linked.links.targets.values().any(leads_to_change)
        };
        let is_filed_alike =
            pairs().all(|(old, new)| Arc::ptr_eq(old, new) || Filing::of(old) == Filing::of(new));
        Still {
            before: &last.entries,
            holds: last.entries.par_iter().zip(&changed).map(holds).collect(),
            routes: last.routes.clone(),
            listing: is_filed_alike.then(|| Arc::clone(&last.listing)),
        }
    }

    /// Keeps what was found out about the entries of `site`: their texts, and whether all of each was found. `has_addresses`
    /// says whether each has one of its own.
    pub(super) fn keep(
        &mut self,
        site: &Site,
        assets: &[Asset],
        texts: Vec<(Arc<InText>, bool)>,
        has_addresses: bool,
    ) {
        let traced = |(linked, (text, is_whole)): (&Arc<Linked>, (Arc<InText>, bool))| Traced {
            linked: Arc::clone(linked),
            text,
            is_whole,
        };
        self.last = Some(Last {
            assets: assets.to_vec(),
            skipped: site.skipped.clone(),
            introduced: site.introductions.keys().copied().collect(),
            entries: site.entries.iter().zip(texts).map(traced).collect(),
            routes: has_addresses.then(|| Arc::clone(&site.routes)),
            listing: Arc::clone(&site.listing),
        });
    }

    /// Keeps nothing.
    pub(super) fn forget(&mut self) {
        self.last = None;
    }
}

impl Last {
    /// Returns whether everything lies where it lay, and what is found by its words has the words it had.
    fn is_on_the_ground_of(&self, library: &Library, assets: &[Asset]) -> bool {
        let mut pairs = self.entries.iter().map(|traced| &traced.linked.entry).zip(&library.entries);
        self.entries.len() == library.entries.len()
            && self.assets == assets
            && self.skipped == library.skipped
            && self.introduced.iter().eq(library.introductions.keys())
            && pairs.all(|(old, new)| Arc::ptr_eq(old, new) || looks_alike(old, new))
    }
}

impl<'k> Still<'k> {
    /// Returns what is known of the entry at `place` and still holds.
    pub(super) fn get(&self, place: usize) -> Option<&'k Traced> {
        self.before.get(place).filter(|_| self.holds.get(place).is_some_and(|holds| *holds))
    }
}

/// Returns whether a text that does not refer to the one entry cannot tell it from the other.
fn looks_alike(old: &Entry, new: &Entry) -> bool {
    let is_found_by_words = matches!(new.kind, Kind::Rule | Kind::Term | Kind::Brand);
    let place = |entry: &'_ Entry| (entry.kind, entry.file);
    !is_found_by_words
        && place(old) == place(new)
        && (&old.id, &old.path, &old.bundle) == (&new.id, &new.path, &new.bundle)
        && old.meta.aliases == new.meta.aliases
}
