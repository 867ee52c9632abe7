//! The lines along which the entries of one kind fall into lists with pages of their own.
//!
//! In: what `pages/lines.rs` files. Out: [`Lines`], made once a run.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::link::id::EntryId;
use crate::model::kind::Kind;
use crate::url::Route;

/// The lines of each kind, once they are asked for; nothing is filed along the lines of a kind that is not there.
#[derive(Clone, Debug, Default)]
pub struct Lines(BTreeMap<Kind, OnceLock<Vec<Line>>>);

/// A line along which the entries of a kind fall.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its name: `status`. It stands in addresses, behind `list.by_` in phrases, and is the facet of the search that is the
    /// same.
    pub name: &'static str,
    /// Whether an entry may stand in several of its lists, so that they show less of each.
    pub is_brief: bool,
    /// Its lists, in order; none is empty.
    pub lists: Vec<Narrow>,
}

/// The entries that stand in one place of a line.
#[derive(Clone, Debug)]
pub struct Narrow {
    /// The place's key: `resolved`, `征题`.
    pub key: String,
    /// What readers see.
    pub label: String,
    /// Where the list is.
    pub route: Route,
    /// The entries, in the order of the kind's list.
    pub entries: Vec<EntryId>,
}

impl Lines {
    /// Returns lines along which nothing is filed so far.
    pub fn unfiled() -> Self {
        Self(Kind::LISTED.into_iter().map(|kind| (kind, OnceLock::new())).collect())
    }

    /// Returns no lines at all.
    pub const fn none() -> Self {
        Self(BTreeMap::new())
    }

    /// Returns the lines of `kind`, which `file` files when they are asked for first; none is without a list.
    pub fn of(&self, kind: Kind, file: impl FnOnce() -> Vec<Line>) -> &[Line] {
        self.0.get(&kind).map_or(&[], |lines| lines.get_or_init(file))
    }
}
