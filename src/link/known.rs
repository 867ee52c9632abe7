//! What the texts of the entries were found to refer to in the run before, as far as it still holds.
//!
//! In: what was kept of the run before, and the library of this one. Out: for each entry what its text refers to, where
//! neither the entry nor anything that was looked at on its account has changed.
//!
//! Looked at are: where everything lies (entries, files, what is left out, lists), all rules and terms, and those
//! entries that the text links to. The configuration is the caller's to compare.

use std::sync::Arc;

use crate::fault::Fault;
use crate::link::backlinks::Said;
use crate::link::links::{BodyLinks, Target};
use crate::model::Library;
use crate::model::entry::Entry;
use crate::model::kind::Kind;
use crate::model::schedule::Skipped;
use crate::source::Asset;

/// What one text refers to.
#[derive(Clone, Debug)]
pub(super) struct InText {
    /// Where its links lead.
    pub(super) links: Arc<BodyLinks>,
    /// What its wording refers to beside them.
    pub(super) said: Said,
    /// What leads nowhere.
    pub(super) faults: Vec<Fault>,
}

/// What a run leaves to the next of the same configuration.
#[derive(Clone, Debug, Default)]
pub struct Known {
    assets: Vec<Asset>,
    skipped: Vec<Skipped>,
    introduced: Vec<Kind>,
    texts: Vec<(Arc<Entry>, Arc<InText>)>,
}

impl Known {
    /// Returns what is known of the texts of `library`, parallel to its entries; shorter where nothing is.
    pub(super) fn still(&self, library: &Library, assets: &[Asset]) -> Vec<Option<Arc<InText>>> {
        let pairs = || self.texts.iter().zip(&library.entries);
        let is_ground_same = self.texts.len() == library.entries.len()
            && self.assets == assets
            && self.skipped == library.skipped
            && self.introduced.iter().eq(library.introductions.keys())
            && pairs().all(|((old, _), new)| Arc::ptr_eq(old, new) || looks_alike(old, new));
        if !is_ground_same {
            return Vec::new();
        }
        let changed: Vec<bool> = pairs().map(|((old, _), new)| !Arc::ptr_eq(old, new)).collect();
        let is_changed = |target: &Target| match target {
            Target::Entry { id, .. } => id.of(&changed).copied().unwrap_or(true),
            _ => false,
        };
        let texts = self.texts.iter().zip(&changed);
        texts
            .map(|((_, text), is_own_changed)| {
                let holds = !is_own_changed && !text.links.targets.values().any(is_changed);
                holds.then(|| Arc::clone(text))
            })
            .collect()
    }

    /// Keeps what was found.
    pub(super) fn keep(&mut self, library: &Library, assets: &[Asset], found: &[Arc<InText>]) {
        if self.assets != assets {
            self.assets = assets.to_vec();
        }
        self.skipped.clone_from(&library.skipped);
        self.introduced = library.introductions.keys().copied().collect();
        self.texts = library.entries.iter().cloned().zip(found.iter().cloned()).collect();
    }
}

/// Returns whether a text that does not link to the one entry cannot tell it from the other. Rules and terms are found by
/// their words, so that any text may mean them.
fn looks_alike(old: &Entry, new: &Entry) -> bool {
    let is_found_by_words = matches!(new.kind, Kind::Rule | Kind::Term);
    !is_found_by_words
        && (old.kind, &old.id, &old.path, &old.bundle) == (new.kind, &new.id, &new.path, &new.bundle)
}
