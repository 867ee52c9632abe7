//! The register of what is not recorded: `gaps.html`.
//!
//! In: the gaps of all entries. Out: [`GapsView`], one for each page of the register.

use crate::link::id::EntryId;
use crate::model::kind::Kind;
use crate::render::context::Link;
use crate::render::evidence::{Completeness, Gap};
use crate::render::pager::Pager;
use crate::render::views::Views;
use crate::url::Route;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What `gaps.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct GapsView {
    /// How many gaps there are in how many entries, in words.
    pub total_text: String,
    /// What is missing most often; on the first page only.
    pub by_key: Vec<KeyGap>,
    /// The entries of this page, by kind and title.
    pub entries: Vec<EntryGaps>,
    /// The pages of the register.
    pub pager: Pager,
}

/// How often a key is not recorded.
#[derive(Clone, Debug, Default, Serialize)]
pub struct KeyGap {
    /// The kind's word: 案例.
    pub kind_label: String,
    /// The key's: 参与人次.
    pub label: String,
    /// In how many entries.
    pub count: usize,
}

/// What one entry does not say.
#[derive(Clone, Debug, Default, Serialize)]
pub struct EntryGaps {
    /// The entry.
    pub entry: Link,
    /// The kind's word.
    pub kind_label: String,
    /// How much it says.
    pub completeness: Completeness,
    /// What it does not.
    pub gaps: Vec<Gap>,
}

/// Entries on one page of the register.
const PER_PAGE: usize = 100;

impl GapsView {
    /// Returns the entries that do not say everything, by kind and in the order of their lists.
    pub fn entries(views: &Views<'_>) -> Vec<EntryId> {
        let all = Kind::LISTED.into_iter().flat_map(|kind| views.site.list(kind)).copied();
        all.filter(|&id| views.linked(id).is_some_and(|linked| !views.gaps(&linked.entry).is_empty()))
            .collect()
    }

    /// Returns how many pages the register of `entries` takes, at least 1.
    pub fn pages(entries: &[EntryId]) -> usize {
        entries.len().div_ceil(PER_PAGE).max(1)
    }

    /// Returns page `number` (from 1) of the register of `entries` at `route`.
    pub fn of(views: &Views<'_>, entries: &[EntryId], route: &Route, number: usize) -> Self {
        let shown = entries.iter().skip((number - 1) * PER_PAGE).take(PER_PAGE);
        let mut by_key: BTreeMap<(Kind, String), usize> = BTreeMap::new();
        let mut total = 0;
        for linked in entries.iter().filter_map(|&id| views.linked(id)) {
            for gap in views.gaps(&linked.entry) {
                *by_key.entry((linked.entry.kind, gap.label)).or_default() += 1;
                total += 1;
            }
        }
        let values = [("entries", entries.len().to_string()), ("n", total.to_string())];
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Self {
            total_text: views.phrases.fill("count.gap", &values),
            by_key: if number == 1 { key_gaps(views, by_key) } else { Vec::new() },
            entries: shown.filter_map(|&id| entry_gaps(views, id)).collect(),
            pager: Pager::new(number, Self::pages(entries), |page| route.numbered(page).encoded_file()),
        }
    }
}

fn key_gaps(views: &Views<'_>, by_key: BTreeMap<(Kind, String), usize>) -> Vec<KeyGap> {
    let mut rows: Vec<_> = by_key.into_iter().collect();
    rows.sort_by(|((kind, key), count), ((other_kind, other_key), other)| {
        (Reverse(count), kind, key).cmp(&(Reverse(other), other_kind, other_key))
    });
    rows.into_iter()
        .take(20)
        .map(|((kind, label), count)| KeyGap { kind_label: views.kind_label(kind), label, count })
        .collect()
}

fn entry_gaps(views: &Views<'_>, id: EntryId) -> Option<EntryGaps> {
    let linked = views.linked(id)?;
    Some(EntryGaps {
        entry: views.link(id),
        kind_label: views.kind_label(linked.entry.kind),
        completeness: views.completeness(&linked.entry).unwrap_or_default(),
        gaps: views.gaps(&linked.entry),
    })
}
