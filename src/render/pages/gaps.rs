//! The register of what is not recorded: `gaps.html`.
//!
//! In: the gaps of all entries. Out: [`GapsView`], one for each page of the register.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::link::id::EntryId;
use crate::model::kind::Kind;
use crate::render::context::Link;
use crate::render::evidence::{Completeness, Gap};
use crate::render::pager::Pager;
use crate::render::views::Views;
use crate::url::Route;

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

/// The whole register, counted once for all its pages.
#[derive(Clone, Debug, Default)]
pub struct Register {
    /// The entries that do not say everything, by kind and in the order of their lists.
    entries: Vec<EntryId>,
    /// How many gaps they have in all.
    total: usize,
    /// What is missing most often, the most often first.
    by_key: Vec<KeyGap>,
}

impl Register {
    /// Counts the gaps of all entries.
    pub fn of(views: &Views<'_>) -> Self {
        let mut register = Self::default();
        let mut by_key: BTreeMap<(Kind, String), usize> = BTreeMap::new();
        for &id in Kind::LISTED.into_iter().flat_map(|kind| views.site.list(kind)) {
            let Some(linked) = views.linked(id) else { continue };
            let gaps = views.gaps(linked, views.site.routes.entry(id));
            if !gaps.is_empty() {
                register.entries.push(id);
                register.total += gaps.len();
            }
            for gap in gaps {
                *by_key.entry((linked.entry.kind, gap.label)).or_default() += 1;
            }
        }
        register.by_key = key_gaps(views, by_key);
        register
    }

    /// Returns how many pages it takes, at least 1.
    pub fn pages(&self) -> usize {
        self.entries.len().div_ceil(PER_PAGE).max(1)
    }
}

impl GapsView {
    /// Returns page `number` (from 1) of `register` at `route`.
    pub fn of(views: &Views<'_>, register: &Register, route: &Route, number: usize) -> Self {
        let Register { entries, total, by_key } = register;
        let shown = entries.iter().skip((number - 1) * PER_PAGE).take(PER_PAGE);
        Self {
            total_text: views.phrases.fill("count.gap", &[("entries", &entries.len()), ("n", total)]),
            by_key: if number == 1 { by_key.clone() } else { Vec::new() },
            entries: shown.filter_map(|&id| entry_gaps(views, id, &route.numbered(number))).collect(),
            pager: Pager::new(number, register.pages(), |page| route.numbered(page).root_href()),
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

fn entry_gaps(views: &Views<'_>, id: EntryId, page: &Route) -> Option<EntryGaps> {
    let linked = views.linked(id)?;
    Some(EntryGaps {
        entry: views.link(id),
        kind_label: views.kind_label(linked.entry.kind),
        completeness: views.completeness(&linked.entry).unwrap_or_default(),
        gaps: views.gaps(linked, page),
    })
}
