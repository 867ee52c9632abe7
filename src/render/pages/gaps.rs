//! The register of what is not recorded: `gaps.html`.
//!
//! In: the gaps of all entries. Out: [`GapsView`], one for each page of the register.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::link::id::EntryId;
use crate::link::site::Linked;
use crate::model::kind::Kind;
use crate::render::context::Link;
use crate::render::evidence::{Completeness, Gap};
use crate::render::pager::Pager;
use crate::render::pieces::KindWay;
use crate::render::views::Views;
use crate::url::Route;

/// What `gaps.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct GapsView {
    /// How many gaps there are in how many entries, in words.
    pub total_text: String,
    /// What is missing most often; on the first page only.
    pub by_key: Vec<KeyGap>,
    /// Every kind in the register, the way leading to its first group; on the first page only.
    pub kinds: Vec<KindWay>,
    /// The entries of this page by kind, in the order of their lists.
    pub groups: Vec<GapGroup>,
    /// The pages of the register.
    pub pager: Pager,
}

/// The entries of one kind on one page of the register.
#[derive(Clone, Debug, Default, Serialize)]
pub struct GapGroup {
    /// The kind's folder: `cases`.
    pub kind: String,
    /// The kind's word.
    pub label: String,
    /// Its entries on this page; never empty.
    pub entries: Vec<EntryGaps>,
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
    /// How many gaps it has, in words.
    pub count_text: String,
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
    /// For each kind that has gaps: the place of its first entry, and how many gaps it has.
    kinds: Vec<(Kind, usize, usize)>,
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
                register.count(linked.entry.kind, gaps.len());
                register.entries.push(id);
            }
            for gap in gaps {
                *by_key.entry((linked.entry.kind, gap.label)).or_default() += 1;
            }
        }
        register.by_key = key_gaps(views, by_key);
        register
    }

    /// Counts the gaps of the entry that is put in next.
    fn count(&mut self, kind: Kind, gaps: usize) {
        self.total += gaps;
        match self.kinds.last_mut() {
            Some((last, _, total)) if *last == kind => *total += gaps,
            _ => self.kinds.push((kind, self.entries.len(), gaps)),
        }
    }

    /// Returns every kind with the way to its first entry, the register lying at `route`.
    fn kinds(&self, views: &Views<'_>, route: &Route) -> Vec<KindWay> {
        let ends = self.kinds.iter().skip(1).map(|(_, first, _)| *first).chain([self.entries.len()]);
        let kind = |(&(kind, first, gaps), end): (&(Kind, usize, usize), usize)| {
            let page = route.numbered(first / PER_PAGE + 1).root_href();
            KindWay {
                link: Link {
                    label: views.kind_label(kind),
                    path: Some(format!("{page}#part-{}", kind.folder())),
                },
                total_text: total_text(views, end - first, gaps),
            }
        };
        self.kinds.iter().zip(ends).map(kind).collect()
    }

    /// Returns how many pages it takes, at least 1.
    pub fn pages(&self) -> usize {
        self.entries.len().div_ceil(PER_PAGE).max(1)
    }
}

impl GapsView {
    /// Returns page `number` (from 1) of `register` at `route`.
    pub fn of(views: &Views<'_>, register: &Register, route: &Route, number: usize) -> Self {
        let Register { entries, total, by_key, .. } = register;
        let shown = entries.iter().skip((number - 1) * PER_PAGE).take(PER_PAGE);
        let mut groups: Vec<GapGroup> = Vec::new();
        for &id in shown {
            let Some(linked) = views.linked(id) else { continue };
            let kind = linked.entry.kind;
            if groups.last().is_none_or(|last| last.kind != kind.folder()) {
                let (kind, label) = (kind.folder().to_owned(), views.kind_label(kind));
                groups.push(GapGroup { kind, label, entries: Vec::new() });
            }
            if let Some(group) = groups.last_mut() {
                group.entries.push(entry_gaps(views, id, linked, &route.numbered(number)));
            }
        }
        let is_first = number == 1;
        Self {
            total_text: total_text(views, entries.len(), *total),
            by_key: if is_first { by_key.clone() } else { Vec::new() },
            kinds: if is_first { register.kinds(views, route) } else { Vec::new() },
            groups,
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

fn total_text(views: &Views<'_>, entries: usize, gaps: usize) -> String {
    views.phrases.fill("count.gap", &[("entries", &entries), ("n", &gaps)])
}

fn entry_gaps(views: &Views<'_>, id: EntryId, linked: &Linked, page: &Route) -> EntryGaps {
    let gaps = views.gaps(linked, page);
    EntryGaps {
        entry: views.link(id),
        count_text: views.phrases.fill("gaps.count_text", &[("n", &gaps.len())]),
        completeness: views.completeness(&linked.entry).unwrap_or_default(),
        gaps,
    }
}
