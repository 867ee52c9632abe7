//! All years: `years.html`.
//!
//! In: the years of the site. Out: [`YearsView`]: how many entries of each kind each year has.

use serde::Serialize;

use crate::link::filing::year;
use crate::link::id::EntryId;
use crate::model::kind::Kind;
use crate::render::views::Views;

/// What `years.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct YearsView {
    /// The kinds that have entries: the columns, by their words.
    pub kinds: Vec<String>,
    /// The years, newest first; the entries without a date last.
    pub rows: Vec<YearRow>,
}

/// A year.
#[derive(Clone, Debug, Default, Serialize)]
pub struct YearRow {
    /// 2023, or the word for "not recorded".
    pub label: String,
    /// Its page; `None` for the entries without a date.
    pub path: Option<String>,
    /// How many of each kind, in the order of the kinds.
    pub counts: Vec<usize>,
    /// How many in all.
    pub total: usize,
}

impl YearsView {
    /// Returns all years.
    pub fn of(views: &Views<'_>) -> Self {
        let kinds: Vec<Kind> =
            Kind::LISTED.into_iter().filter(|&kind| !views.site.list(kind).is_empty()).collect();
        let row = |label: String, path: Option<String>, entries: &[EntryId]| {
            let counts: Vec<usize> = kinds.iter().map(|&kind| views.of_kind(entries, kind).len()).collect();
            YearRow { label, path, total: counts.iter().sum(), counts }
        };
        let dated = views.years().into_iter().zip(&views.site.listing.years);
        let dated = dated.map(|(link, (_, entries))| row(link.label, Some(link.path), entries));
        let undated: Vec<EntryId> = kinds
            .iter()
            .flat_map(|&kind| views.site.list(kind))
            .copied()
            .filter(|&id| views.linked(id).is_some_and(|linked| year(&linked.entry).is_none()))
            .collect();
        let undated = (!undated.is_empty()).then(|| row(views.say("years.undated"), None, &undated));
        Self {
            rows: dated.chain(undated).collect(),
            kinds: kinds.iter().map(|&kind| views.kind_label(kind)).collect(),
        }
    }
}
