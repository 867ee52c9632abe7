//! How cases, rules, platforms and honours hang together, and where they do not: places where a topic recurs, platforms
//! with honours but no case, rules that no case cites, cases that no rule covers.
//!
//! In: the site. Out: [`Network`]. Nothing is guessed: a list holds what the entries on file do not join, which says nothing
//! of what happened.

use std::collections::{BTreeMap, BTreeSet};

use crate::link::id::EntryId;
use crate::link::site::{Linked, Site};
use crate::model::date::PartialDate;
use crate::model::kind::Kind;
use crate::model::kinds::rule::Rule;

/// What recurs, and what is joined to nothing. Samples and withdrawn entries stand in no list and join nothing.
#[derive(Clone, Debug, Default)]
pub struct Network {
    /// Topics that come up again at one place: by topic, then by place.
    pub recurring: Vec<Recurring>,
    /// Platforms that hold an honour and at which no case was held, in the order of their list.
    pub honoured: Vec<EntryId>,
    /// Rules that no case cites, in the order of their list.
    pub uncited: Vec<EntryId>,
    /// Cases that no rule covers, in the order of their list.
    pub uncovered: Vec<EntryId>,
}

/// A topic that several cases of one place are about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recurring {
    /// The topic, by its place in the vocabulary; the narrowest that holds these cases.
    pub topic: usize,
    /// The place, by its number in the tree: the narrowest with two cases of the topic.
    pub place: usize,
    /// The cases, at least two, in the order of their list.
    pub cases: Vec<EntryId>,
}

impl Network {
    /// Returns how the entries of `site` hang together.
    pub fn of(site: &Site) -> Self {
        Self {
            recurring: recurring(site),
            honoured: honoured(site),
            uncited: uncited(site),
            uncovered: uncovered(site),
        }
    }
}

/// Returns the platforms that hold an honour and at which no case was held.
pub fn honoured(site: &Site) -> Vec<EntryId> {
    let is_listed = |id: &EntryId| site.place_in_list(*id).is_some();
    of_kind(site, Kind::Platform, |_, linked| {
        linked.back.awards.iter().any(is_listed) && !linked.back.cases.iter().any(is_listed)
    })
}

/// Returns the rules that no case cites.
pub fn uncited(site: &Site) -> Vec<EntryId> {
    let is_case = |id: EntryId| site.get(id).is_some_and(|linked| linked.entry.kind == Kind::Case);
    of_kind(site, Kind::Rule, |_, linked| {
        let mut citing = linked.back.citations.iter().map(|cited| cited.from);
        !citing.any(|id| is_case(id) && site.place_in_list(id).is_some())
    })
}

/// Returns the cases that no rule covers.
pub fn uncovered(site: &Site) -> Vec<EntryId> {
    let cover = Cover::of(site);
    of_kind(site, Kind::Case, |id, linked| !cover.covers(id, linked))
}

/// Returns the listed entries of `kind` that `is_in` takes, in the order of their list.
fn of_kind(site: &Site, kind: Kind, is_in: impl Fn(EntryId, &Linked) -> bool) -> Vec<EntryId> {
    let ids = site.list(kind).iter().copied();
    ids.filter(|&id| site.get(id).is_some_and(|linked| is_in(id, linked))).collect()
}

/// What covers a case. A rule does that it cites, in its front matter or in its text; one that its method or its platform
/// cites; and one of its own place or of a place around it, unless it is known that the case was over before that rule
/// began. Drafts cover nothing.
struct Cover<'s> {
    /// Who cites a rule.
    citing: BTreeSet<EntryId>,
    /// When the rules of a place began, by its names.
    places: BTreeMap<&'s [String], Vec<Option<PartialDate>>>,
}

impl<'s> Cover<'s> {
    fn of(site: &'s Site) -> Self {
        let mut cover = Self { citing: BTreeSet::new(), places: BTreeMap::new() };
        for linked in site.list(Kind::Rule).iter().filter_map(|&id| site.get(id)) {
            let Some(rule) = linked.entry.detail.rule().filter(|rule| !is_draft(rule)) else { continue };
            cover.citing.extend(linked.back.citations.iter().map(|cited| cited.from));
            if !linked.entry.meta.region.is_empty() {
                let began = rule.effective.or(rule.adopted);
                cover.places.entry(&linked.entry.meta.region).or_default().push(began);
            }
        }
        let has_term = |linked: &Linked| linked.references.deadlines.iter().any(Option::is_some);
        cover.citing.extend(site.all().filter(|(_, linked)| has_term(linked)).map(|(id, _)| id));
        cover
    }

    fn covers(&self, id: EntryId, linked: &Linked) -> bool {
        let by_citation = [Some(id), linked.references.method, linked.references.platform];
        if by_citation.into_iter().flatten().any(|id| self.citing.contains(&id)) {
            return true;
        }
        let over = over(linked);
        let is_later =
            |began: &Option<PartialDate>| over.zip(*began).is_some_and(|(over, began)| over.is_before(began));
        let region = linked.entry.meta.region.as_slice();
        let around = (1..=region.len()).filter_map(|depth| self.places.get(region.get(..depth)?));
        around.flatten().any(|began| !is_later(began))
    }
}

fn is_draft(rule: &Rule) -> bool {
    rule.status.is_some_and(|status| status.rank == 0)
}

/// Returns the last date that is known of a case: of its steps or, without one, its own.
fn over(linked: &Linked) -> Option<PartialDate> {
    let steps = linked.entry.detail.case().map_or(&[][..], |case| &case.steps);
    let last = steps.iter().filter_map(|step| step.date).max_by_key(|date| date.last_day());
    last.or_else(|| linked.entry.meta.date.as_ref().map(|date| date.value))
}

/// Returns the topics that come up again at one place.
pub fn recurring(site: &Site) -> Vec<Recurring> {
    let mut found: BTreeMap<(usize, usize), Vec<EntryId>> = BTreeMap::new();
    for &id in site.list(Kind::Case) {
        let Some(linked) = site.get(id) else { continue };
        let places: Vec<usize> = places_of(site, linked).collect();
        for topic in topics_of(site, linked) {
            for &place in &places {
                found.entry((topic, place)).or_default().push(id);
            }
        }
    }
    found.retain(|_, cases| cases.len() > 1);
    let wider_place = |place: usize| site.listing.regions.places.get(place).and_then(|place| place.parent);
    let wider_topic = |topic: usize| site.config.topics.terms.get(topic).and_then(|term| term.parent);
    // What is said of a place is not said again of the places around it, nor of a wider topic with the same cases.
    let mut repeated = BTreeSet::new();
    for (&(topic, place), cases) in &found {
        repeated.extend(wider_place(place).map(|wider| (topic, wider)));
        let wider = wider_topic(topic).map(|wider| (wider, place));
        repeated.extend(wider.filter(|wider| found.get(wider).is_some_and(|all| all.len() == cases.len())));
    }
    let kept = found.into_iter().filter(|(key, _)| !repeated.contains(key));
    kept.map(|((topic, place), cases)| Recurring { topic, place, cases }).collect()
}

/// Returns the place of an entry and those around it.
fn places_of<'s>(site: &'s Site, linked: &Linked) -> impl Iterator<Item = usize> + use<'s> {
    let own = site.listing.regions.find(&linked.entry.meta.region);
    std::iter::successors(own, |&place| site.listing.regions.places.get(place)?.parent)
}

/// Returns the topics of an entry and the wider ones above them, each once.
fn topics_of(site: &Site, linked: &Linked) -> BTreeSet<usize> {
    linked.entry.meta.topics.iter().flat_map(|&topic| site.config.topics.with_parents(topic)).collect()
}
