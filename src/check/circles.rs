//! Entries that refer to each other in a circle.
//!
//! In: the entries of a site, and which of their references are followed. Out: each circle once, from the first entry that
//! lies on it.

use std::collections::BTreeSet;

use crate::link::id::EntryId;
use crate::link::references::References;
use crate::link::site::{Linked, Site};

/// Returns the circles of the entries that `next` leads to: the first entry of each, and the ids on the way from it back
/// to it, both ends included.
pub fn circles(site: &Site, next: fn(&References) -> &[EntryId]) -> Vec<(&Linked, Vec<&str>)> {
    let id = |id: EntryId| site.get(id).map(|linked| linked.entry.id.as_str());
    let told =
        |(start, linked)| Some((linked, circle(site, start, next)?.into_iter().filter_map(id).collect()));
    site.all().filter_map(told).collect()
}

/// Returns the way from `start` back to it; `None` when there is none, or when an entry before `start` lies on it and so
/// tells of it.
fn circle(site: &Site, start: EntryId, next: fn(&References) -> &[EntryId]) -> Option<Vec<EntryId>> {
    let mut seen = BTreeSet::new();
    let mut ways = vec![vec![start]];
    while let Some(way) = ways.pop() {
        let from = site.get(*way.last()?)?;
        for &to in next(&from.references) {
            let longer = || way.iter().copied().chain([to]).collect::<Vec<_>>();
            if to == start {
                return Some(longer());
            }
            if to > start && seen.insert(to) {
                ways.push(longer());
            }
        }
    }
    None
}
