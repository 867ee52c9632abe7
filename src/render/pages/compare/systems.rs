//! The systems of several places side by side: a table with a column for each place.
//!
//! In: entries of one kind, in rows. Out: [`SideTable`]. The columns are the places at which the site's tree of places first
//! forks; an entry that names a narrower place is shown with it.

use serde::Serialize;

use crate::link::id::EntryId;
use crate::model::kind::Kind;
use crate::render::context::Link;
use crate::render::views::Views;

/// Places side by side; what `side_table` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SideTable {
    /// The places: the columns.
    pub places: Vec<Link>,
    /// The rows; none is empty in every column.
    pub rows: Vec<SideRow>,
}

/// One row.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SideRow {
    /// 镇街; 议事规则; or the word for “not recorded”.
    pub label: String,
    /// The entries of each place, in the order of the columns.
    pub cells: Vec<Vec<PlacedLink>>,
}

/// An entry with the place it belongs to, where that is narrower than its column.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlacedLink {
    /// The entry.
    pub link: Link,
    /// The place.
    pub place: Option<String>,
    /// A word beside it: its form, its status.
    pub note: Option<String>,
}

/// Returns whether entries of `kind` stand in several of the places.
pub(super) fn are_in_several_places(views: &Views<'_>, kind: Kind) -> bool {
    Systems::of(views, views.site.list(kind)).places.len() > 1
}

/// The places that a comparison sets side by side: the names of each, the widest first.
pub(super) struct Systems {
    places: Vec<Vec<String>>,
}

impl Systems {
    /// Returns those places in which any of `entries` lies.
    pub(super) fn of(views: &Views<'_>, entries: &[EntryId]) -> Self {
        let names = |place: usize| Some(views.site.listing.regions.places.get(place)?.names.clone());
        let places =
            Self { places: views.site.listing.regions.widest_fork().into_iter().filter_map(names).collect() };
        let mut is_held = vec![false; places.places.len()];
        for column in entries.iter().filter_map(|&id| places.column(views, id)) {
            is_held.get_mut(column).into_iter().for_each(|held| *held = true);
        }
        let held = places.places.into_iter().zip(is_held).filter(|(_, is_held)| *is_held);
        Self { places: held.map(|(names, _)| names).collect() }
    }

    /// Returns the table of `rows`, a label and its entries each; `note` gives the word beside an entry.
    pub(super) fn table(
        &self,
        views: &Views<'_>,
        rows: impl Iterator<Item = (String, Vec<EntryId>)>,
        note: impl Fn(EntryId) -> Option<String>,
    ) -> SideTable {
        let row = |(label, entries): (String, Vec<EntryId>)| {
            let mut cells = vec![Vec::new(); self.places.len()];
            for id in entries {
                let cell = self.column(views, id).and_then(|column| cells.get_mut(column));
                cell.into_iter().for_each(|cell| cell.push(self.placed(views, id, note(id))));
            }
            SideRow { label, cells }
        };
        let is_filled = |row: &SideRow| row.cells.iter().any(|cell| !cell.is_empty());
        SideTable {
            places: self.places.iter().filter_map(|names| views.region(names).pop()).collect(),
            rows: rows.map(row).filter(is_filled).collect(),
        }
    }

    /// Returns the entry `id` with the place it names, where that is narrower than its column.
    pub(super) fn placed(&self, views: &Views<'_>, id: EntryId, note: Option<String>) -> PlacedLink {
        let region = views.linked(id).map(|linked| linked.entry.meta.region.as_slice()).unwrap_or_default();
        let depth = self.column(views, id).and_then(|column| self.places.get(column)).map_or(0, Vec::len);
        let place = (region.len() > depth).then(|| region.last().cloned()).flatten();
        PlacedLink { link: views.link(id), place, note }
    }

    /// Returns the number of the place that the entry `id` lies in; `None` for one that names no place or a wider one.
    fn column(&self, views: &Views<'_>, id: EntryId) -> Option<usize> {
        let region = &views.linked(id)?.entry.meta.region;
        self.places.iter().position(|names| region.starts_with(names))
    }
}
