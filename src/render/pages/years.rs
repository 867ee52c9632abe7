//! All years: `years.html`.
//!
//! In: the years of the site. Out: [`YearsView`]: how many entries of each kind each year has.

use serde::Serialize;

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
