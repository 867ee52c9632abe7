//! Versions of a rule: what it took the place of, back to the first.
//!
//! In: the site. Out: the earlier versions of each rule, the latest first. A chain that comes back to itself is walked once.

use crate::link::id::EntryId;
use crate::link::site::{Linked, Site};
use crate::model::kinds::Detail;

/// Returns the rules that `id` took the place of, those that they did, and so on; each once, the latest first.
fn chain<'r>(id: EntryId, supersedes: impl Fn(EntryId) -> &'r [EntryId]) -> Vec<EntryId> {
    let mut chain: Vec<EntryId> = supersedes(id).to_vec();
    let mut at = 0;
    while let Some(&next) = chain.get(at) {
        let further = supersedes(next).iter().filter(|&&id| !chain.contains(&id)).copied();
        let further: Vec<EntryId> = further.collect();
        chain.extend(further);
        at += 1;
    }
    chain
}

impl Site {
    /// Returns the earlier versions of the rule `id` whose text can be set beside its own, the latest first.
    pub fn earlier_versions(&self, id: EntryId) -> Vec<EntryId> {
        let supersedes = |id: EntryId| self.get(id).map_or(&[][..], |linked| &linked.references.supersedes);
        let mut versions =
            if self.get(id).is_some_and(has_text) { chain(id, supersedes) } else { Vec::new() };
        versions.retain(|&other| other != id && self.get(other).is_some_and(has_text));
        versions
    }

    /// Returns the later versions of the rule `id` that its text can be set beside, in the order of the site.
    pub fn later_versions(&self, id: EntryId) -> Vec<EntryId> {
        let by = |id: EntryId| self.get(id).map_or(&[][..], |linked| &linked.back.superseded_by);
        let mut versions = chain(id, by);
        versions.retain(|&other| other != id && self.earlier_versions(other).contains(&id));
        versions
    }
}

/// Returns whether a rule's own wording is there, article by article.
fn has_text(linked: &Linked) -> bool {
    let Detail::Rule(rule) = &linked.entry.detail else { return false };
    !rule.is_digest && !rule.provisions.blocks.is_empty() && linked.entry.meta.withdrawn.is_none()
}
