//! What of an entry decides where it is listed, and nothing else: lists are made of these alone.
//!
//! In: an entry. Out: its filing. Two states of an entry with one filing stand in the same places of the same lists.

use jiff::civil::Date;

use crate::hanzi::order::Place;
use crate::model::entry::Entry;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;

/// What of an entry decides where it is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Filing<'e> {
    pub(super) kind: Kind,
    pub(super) id: &'e str,
    /// Whether lists show it: neither a sample nor withdrawn.
    pub(super) is_listed: bool,
    pub(super) is_sample: bool,
    /// The editors' own order.
    pub(super) order: Option<u32>,
    /// The year, month and day that it sorts by: its date or, for an award without one, its year.
    pub(super) when: Option<Date>,
    /// Where its title stands among others.
    pub(super) standing: &'e Place,
    /// The year that it belongs to.
    pub(super) year: Option<i16>,
    pub(super) topics: &'e [usize],
    pub(super) region: &'e [String],
}

impl<'e> Filing<'e> {
    /// Returns the filing of `entry`.
    pub(super) fn of(entry: &'e Entry) -> Self {
        let meta = &entry.meta;
        Self {
            kind: entry.kind,
            id: &entry.id,
            is_listed: !meta.is_sample && meta.withdrawn.is_none(),
            is_sample: meta.is_sample,
            order: meta.order,
            when: when(entry),
            standing: &entry.standing,
            year: year(entry),
            topics: &meta.topics,
            region: &meta.region,
        }
    }
}

fn when(entry: &Entry) -> Option<Date> {
    let date = entry.meta.date.as_ref().map(|date| date.value.first_day());
    date.or_else(|| match &entry.detail {
        Detail::Award(award) => Date::new(award.year?, 1, 1).ok(),
        _ => None,
    })
}

/// Returns the year that an entry belongs to: an award's own, else its date's.
pub fn year(entry: &Entry) -> Option<i16> {
    match &entry.detail {
        Detail::Award(award) => award.year,
        _ => entry.meta.date.as_ref().map(|date| date.value.year()),
    }
}
