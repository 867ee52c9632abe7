//! The site: entries with everything that holds between them.
//!
//! In: nothing; the other files of the room make it. Out: [`Site`], complete and never changed again. Tables that run
//! parallel to the entries are asked by [`EntryId`].

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use crate::link::backlinks::BackLinks;
use crate::link::bibliography::Work;
use crate::link::figures::Computed;
use crate::link::id::EntryId;
use crate::link::links::{BodyLinks, Target};
use crate::link::listing::Listing;
use crate::link::procedures::Procedure;
use crate::link::references::References;
use crate::link::routes::Routes;
use crate::model::config::Config;
use crate::model::entry::Entry;
use crate::model::kind::Kind;
use crate::model::schedule::Skipped;
use crate::parse::table::DataFile;

/// One published entry with what was found out about it.
#[derive(Clone, Debug)]
pub struct Linked {
    /// The entry.
    pub entry: Arc<Entry>,
    /// What its front matter refers to.
    pub references: References,
    /// What it rests on, in full, in the order of its sources.
    pub sources: Vec<Work>,
    /// Where the links and images of its body lead.
    pub links: Arc<BodyLinks>,
    /// What refers to it.
    pub back: BackLinks,
    /// The procedure it went through; for cases with a method.
    pub procedure: Option<Procedure>,
}

impl Linked {
    /// Returns every entry that it refers to, in its front matter or in its text, each once, in the order of the site.
    pub fn refers_to(&self) -> Vec<EntryId> {
        let targets = self.links.targets.values();
        let within = self.links.within.values().flatten().map(|link| &link.target);
        let in_text = targets.chain(within).filter_map(|target| match target {
            Target::Entry { id, .. } => Some(*id),
            _ => None,
        });
        let mut seen: Vec<EntryId> = self.references.all().chain(in_text).collect();
        seen.sort_unstable();
        seen.dedup();
        seen
    }
}

/// A whole site.
#[derive(Clone, Debug)]
pub struct Site {
    /// The configuration.
    pub config: Config,
    /// The entries, sorted by kind and id.
    pub entries: Vec<Arc<Linked>>,
    /// The introductions of lists and of the home page, with the links of their bodies.
    pub introductions: BTreeMap<Kind, (Arc<Entry>, Arc<BodyLinks>)>,
    /// The entries left out this time.
    pub skipped: Vec<Skipped>,
    /// The site's own data files, sorted by name.
    pub data: Vec<DataFile>,
    /// Every address.
    pub routes: Arc<Routes>,
    /// What lists them.
    pub listing: Arc<Listing>,
    /// What was counted from the entries, once it was asked for.
    pub(super) counted: OnceLock<Computed>,
}

impl Site {
    /// Returns the entry `id`; `None` for a number of another site.
    pub fn get(&self, id: EntryId) -> Option<&Linked> {
        id.of(&self.entries).map(|linked| &**linked)
    }

    /// Returns all entries with their numbers, in order.
    pub fn all(&self) -> impl Iterator<Item = (EntryId, &Linked)> {
        EntryId::number(&self.entries).map(|(id, linked)| (id, &**linked))
    }

    /// Returns everything that was written: the entries, then the introductions.
    pub fn written(&self) -> impl Iterator<Item = &Entry> {
        let introductions = self.introductions.values().map(|(entry, _)| &**entry);
        self.entries.iter().map(|linked| &*linked.entry).chain(introductions)
    }

    /// Returns the entries of `kind` that lists show, in the order of the list.
    pub fn list(&self, kind: Kind) -> &[EntryId] {
        self.listing.lists.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// Returns what is dated in `year`, in the order of lists; empty for a year without a page.
    pub fn year(&self, year: i16) -> &[EntryId] {
        let found = self.listing.years.binary_search_by_key(&Reverse(year), |(known, _)| Reverse(*known));
        found.ok().and_then(|at| self.listing.years.get(at)).map_or(&[], |(_, entries)| entries)
    }

    /// Returns the place of the entry `id` in its kind's list; `None` for samples and withdrawn entries.
    pub fn place_in_list(&self, id: EntryId) -> Option<usize> {
        self.listing.places.get(&id).copied()
    }
}
