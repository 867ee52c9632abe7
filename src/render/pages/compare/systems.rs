//! The places whose systems are set side by side: the columns of a comparison.
//!
//! In: the tree of places. Out: [`Systems`], the places at which the tree first forks, and for an entry the column it
//! belongs to and the narrower place it names.

use crate::link::id::EntryId;
use crate::render::context::Link;
use crate::render::pages::list::widest_fork;
use crate::render::pieces::PlacedLink;
use crate::render::views::Views;

/// The columns of a comparison.
pub struct Systems {
    /// The names of each place, the widest first.
    places: Vec<Vec<String>>,
}

impl Systems {
    /// Returns the places at which the site's tree of places first forks.
    pub fn of(views: &Views<'_>) -> Self {
        let places = widest_fork(views).into_iter();
        let names = |place: usize| Some(views.site.regions.places.get(place)?.names.clone());
        Self { places: places.filter_map(names).collect() }
    }

    /// Returns whether there are several places to compare.
    pub fn is_several(&self) -> bool {
        self.places.len() > 1
    }

    /// Returns the heads of the columns that hold any of `entries`, with the number of each.
    pub fn columns(&self, views: &Views<'_>, entries: &[EntryId]) -> Vec<(usize, Link)> {
        let head = |(number, names): (usize, &Vec<String>)| {
            let holds = entries.iter().any(|&id| self.column(views, id) == Some(number));
            Some((number, views.region(names).pop()?)).filter(|_| holds)
        };
        self.places.iter().enumerate().filter_map(head).collect()
    }

    /// Returns the number of the place that the entry `id` lies in; `None` for one that names no place or a wider one.
    pub fn column(&self, views: &Views<'_>, id: EntryId) -> Option<usize> {
        let region = &views.linked(id)?.entry.meta.region;
        self.places.iter().position(|names| region.starts_with(names))
    }

    /// Returns the entry `id` with the place it names, where that is narrower than its column.
    pub fn placed(&self, views: &Views<'_>, id: EntryId, note: Option<String>) -> PlacedLink {
        let region = views.linked(id).map(|linked| linked.entry.meta.region.as_slice()).unwrap_or_default();
        let depth = self.column(views, id).and_then(|column| self.places.get(column)).map_or(0, Vec::len);
        let place = (region.len() > depth).then(|| region.last().cloned()).flatten();
        PlacedLink { link: views.link(id), place, note }
    }
}
