//! What lists show, and in which order.
//!
//! In: the filings of the entries. Out: their numbers by kind, and of those by topic and by year: published ones that are
//! neither samples nor withdrawn, sorted by the keys of the configuration and, where those leave a tie, by id, so that no
//! order is left to chance.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use crate::link::filing::Filing;
use crate::link::id::EntryId;
use crate::model::config::Config;
use crate::model::kind::Kind;
use crate::model::sort::{SortBy, SortKey};
use crate::model::vocabulary::Vocabulary;

/// The keys where the configuration gives none: an entry's own order, then the latest first, then the title.
const DEFAULT: [SortKey; 3] = [
    SortKey { by: SortBy::Order, is_descending: false },
    SortKey { by: SortBy::Date, is_descending: true },
    SortKey { by: SortBy::Title, is_descending: false },
];

/// Returns the entries of each kind that lists show, in order; `filings` are those of all entries.
pub(super) fn lists(filings: &[Filing<'_>], config: &Config) -> BTreeMap<Kind, Vec<EntryId>> {
    let mut lists: BTreeMap<Kind, Vec<(EntryId, &Filing<'_>)>> =
        Kind::ALL.into_iter().map(|kind| (kind, Vec::new())).collect();
    for (id, filing) in EntryId::number(filings).filter(|(_, filing)| filing.is_listed) {
        lists.entry(filing.kind).or_default().push((id, filing));
    }
    let sorted = |(kind, mut placed): (Kind, Vec<(EntryId, &Filing<'_>)>)| {
        let keys = config.sort.get(&kind).map_or(DEFAULT.as_slice(), Vec::as_slice);
        placed.sort_by(|(_, a), (_, b)| compare(a, b, keys));
        (kind, placed.into_iter().map(|(id, _)| id).collect())
    };
    lists.into_iter().map(sorted).collect()
}

fn compare(a: &Filing<'_>, b: &Filing<'_>, keys: &[SortKey]) -> Ordering {
    let by_key = |key: &SortKey| match key.by {
        SortBy::Order => known_first(a.order, b.order, key.is_descending),
        SortBy::Date => known_first(a.when, b.when, key.is_descending),
        SortBy::Title => directed(a.standing.cmp(b.standing), key.is_descending),
        SortBy::Id => directed(a.id.cmp(b.id), key.is_descending),
    };
    keys.iter().map(by_key).find(|order| order.is_ne()).unwrap_or_else(|| a.id.cmp(b.id))
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

/// Files the listed entries under their topics and every wider one: for each topic its entries, in the order of lists.
pub(super) fn by_topic(filings: &[Filing<'_>], topics: &Vocabulary, listed: &[EntryId]) -> Vec<Vec<EntryId>> {
    let mut filed = vec![Vec::new(); topics.terms.len()];
    for &id in listed {
        let own = id.of(filings).map_or(&[][..], |filing| filing.topics);
        let all: BTreeSet<usize> = own.iter().flat_map(|&topic| topics.with_parents(topic)).collect();
        for topic in all {
            filed.get_mut(topic).into_iter().for_each(|entries| entries.push(id));
        }
    }
    filed
}

/// Files the listed entries under their years: the latest first, each with its entries in the order of lists.
pub(super) fn by_year(filings: &[Filing<'_>], listed: &[EntryId]) -> Vec<(i16, Vec<EntryId>)> {
    let mut years: BTreeMap<i16, Vec<EntryId>> = BTreeMap::new();
    for &id in listed {
        if let Some(year) = id.of(filings).and_then(|filing| filing.year) {
            years.entry(year).or_default().push(id);
        }
    }
    years.into_iter().rev().collect()
}
