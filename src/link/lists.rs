//! What lists show, and in which order.
//!
//! In: the entries. Out: their numbers by kind, and of those by topic and by year: published ones that are neither samples nor withdrawn, sorted by the
//! keys of the configuration and, where those leave a tie, by id, so that no order is left to chance.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::link::id::EntryId;
use crate::model::Library;
use crate::model::entry::Entry;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::sort::{SortBy, SortKey};
use crate::model::vocabulary::Vocabulary;

/// The keys where the configuration gives none: an entry's own order, then the latest first, then the title.
const DEFAULT: [SortKey; 3] = [
    SortKey { by: SortBy::Order, is_descending: false },
    SortKey { by: SortBy::Date, is_descending: true },
    SortKey { by: SortBy::Title, is_descending: false },
];

/// Returns the entries of each kind that lists show, in order.
pub(super) fn lists(library: &Library) -> BTreeMap<Kind, Vec<EntryId>> {
    let mut lists: BTreeMap<Kind, Vec<EntryId>> =
        Kind::ALL.into_iter().map(|kind| (kind, Vec::new())).collect();
    for (id, entry) in EntryId::number(&library.entries) {
        if !entry.meta.is_sample && entry.meta.withdrawn.is_none() {
            lists.entry(entry.kind).or_default().push(id);
        }
    }
    for (kind, list) in &mut lists {
        let keys = library.config.sort.get(kind).map_or(DEFAULT.as_slice(), Vec::as_slice);
        let mut placed: Vec<(EntryId, &Entry)> =
            list.iter().filter_map(|&id| Some((id, entry(library, id)?))).collect();
        placed.sort_by(|(_, a), (_, b)| compare(a, b, keys));
        *list = placed.into_iter().map(|(id, _)| id).collect();
    }
    lists
}

fn entry(library: &Library, id: EntryId) -> Option<&Entry> {
    id.of(&library.entries).map(|entry| &**entry)
}

fn compare(a: &Entry, b: &Entry, keys: &[SortKey]) -> Ordering {
    let by_key = |key: &SortKey| match key.by {
        SortBy::Order => known_first(a.meta.order, b.meta.order, key.is_descending),
        SortBy::Date => known_first(when(a), when(b), key.is_descending),
        SortBy::Title => directed(a.standing.cmp(&b.standing), key.is_descending),
        SortBy::Id => directed(a.id.cmp(&b.id), key.is_descending),
    };
    keys.iter().map(by_key).find(|order| order.is_ne()).unwrap_or_else(|| a.id.cmp(&b.id))
}

/// Returns the year, month and day that an entry sorts by: its date or, for an award without one, its year.
fn when(entry: &Entry) -> Option<jiff::civil::Date> {
    let date = entry.meta.date.as_ref().map(|date| date.value.first_day());
    date.or_else(|| match &entry.detail {
        Detail::Award(award) => jiff::civil::Date::new(award.year?, 1, 1).ok(),
        _ => None,
    })
}

/// Compares two values of which either may be unknown; what is unknown comes last whatever the direction.
fn known_first<T: Ord>(a: Option<T>, b: Option<T>, is_descending: bool) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => directed(a.cmp(&b), is_descending),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

fn directed(order: Ordering, is_descending: bool) -> Ordering {
    if is_descending { order.reverse() } else { order }
}

/// Returns the year that an entry belongs to: an award's own, else its date's.
pub fn year(entry: &Entry) -> Option<i16> {
    match &entry.detail {
        Detail::Award(award) => award.year,
        _ => entry.meta.date.as_ref().map(|date| date.value.year()),
    }
}

/// Files the listed entries under their topics and every wider one: for each topic its entries, in the order of lists.
pub(super) fn by_topic(entries: &[Arc<Entry>], topics: &Vocabulary, listed: &[EntryId]) -> Vec<Vec<EntryId>> {
    let mut filed = vec![Vec::new(); topics.terms.len()];
    for &id in listed {
        let own = id.of(entries).map_or(&[][..], |entry| entry.meta.topics.as_slice());
        let all: BTreeSet<usize> = own.iter().flat_map(|&topic| topics.with_parents(topic)).collect();
        for topic in all {
            filed.get_mut(topic).into_iter().for_each(|entries| entries.push(id));
        }
    }
    filed
}

/// Files the listed entries under their years: the latest first, each with its entries in the order of lists.
pub(super) fn by_year(entries: &[Arc<Entry>], listed: &[EntryId]) -> Vec<(i16, Vec<EntryId>)> {
    let mut years: BTreeMap<i16, Vec<EntryId>> = BTreeMap::new();
    for &id in listed {
        if let Some(year) = id.of(entries).and_then(|entry| year(entry)) {
            years.entry(year).or_default().push(id);
        }
    }
    years.into_iter().rev().collect()
}
