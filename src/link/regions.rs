//! The tree of places.
//!
//! In: the filings of the entries. Out: [`Regions`], every place that an entry names and every place above one. It is
//! built from paths alone; no map of the country is known here and none is drawn.

use std::collections::{BTreeMap, BTreeSet};

use crate::hanzi::order;
use crate::link::filing::Filing;
use crate::link::id::EntryId;

/// The places, each before those within it.
#[derive(Clone, Debug, Default)]
pub struct Regions {
    /// The places, sorted by path.
    pub places: Vec<Place>,
    roots: Vec<usize>,
}

/// One place.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its names from the widest place to itself; never empty.
    pub names: Vec<String>,
    /// The places directly within it, by their number, in the order of their names.
    pub children: Vec<usize>,
    /// The place around it.
    pub parent: Option<usize>,
    /// The entries of this place and of those within it, in the order given.
    pub entries: Vec<EntryId>,
    /// How many of these name this very place.
    pub own: usize,
    /// The free pages about this very place.
    pub pages: Vec<EntryId>,
}

impl Place {
    /// Returns the place's own name.
    pub fn name(&self) -> &str {
        self.names.last().map_or("", String::as_str)
    }
}

impl Regions {
    /// Returns the places at which the tree first forks: a single province, city and district say nothing.
    pub fn widest_fork(&self) -> Vec<usize> {
        let mut places: Vec<usize> = self.roots().collect();
        while let [only] = places.as_slice() {
            let children = self.places.get(*only).map_or(&[][..], |place| &place.children);
            if children.is_empty() {
                break;
            }
            places = children.to_vec();
        }
        places
    }

    /// Builds the tree from `listed` and the free `pages`, which are in the order that lists have.
    pub(super) fn new(filings: &[Filing<'_>], listed: &[EntryId], pages: &[EntryId]) -> Self {
        let names_of = |id: EntryId| id.of(filings).map_or(&[][..], |filing| filing.region);
        let named: BTreeSet<&[String]> = listed.iter().chain(pages).map(|&id| names_of(id)).collect();
        let all: BTreeSet<&[String]> =
            named.iter().flat_map(|names| (1..=names.len()).filter_map(|depth| names.get(..depth))).collect();
        let number: BTreeMap<&[String], usize> = all.into_iter().zip(0..).collect();
        let above = |names: &[String]| names.split_last().and_then(|(_, above)| number.get(above)).copied();
        let place = |names: &&[String]| Place {
            parent: above(names),
            names: names.to_vec(),
            children: Vec::new(),
            entries: Vec::new(),
            own: 0,
            pages: Vec::new(),
        };
        let mut places: Vec<Place> = number.keys().map(place).collect();
        for &id in listed {
            let own = number.get(names_of(id)).copied();
            own.and_then(|own| places.get_mut(own)).into_iter().for_each(|place| place.own += 1);
            let mut around = own;
            while let Some(place) = around.and_then(|number| places.get_mut(number)) {
                place.entries.push(id);
                around = place.parent;
            }
        }
        for &id in pages {
            let own = number.get(names_of(id)).and_then(|own| places.get_mut(*own));
            own.into_iter().for_each(|place| place.pages.push(id));
        }
        for child in 0..places.len() {
            let parent = places.get(child).and_then(|place| place.parent);
            if let Some(place) = parent.and_then(|parent| places.get_mut(parent)) {
                place.children.push(child);
            }
        }
        let keys: Vec<order::Place> = places.iter().map(|place| order::place(place.name())).collect();
        let key = |number: &usize| keys.get(*number);
        places.iter_mut().for_each(|place| place.children.sort_by_key(key));
        let is_root = |number: &usize| places.get(*number).is_some_and(|place| place.parent.is_none());
        let mut roots: Vec<usize> = (0..places.len()).filter(is_root).collect();
        roots.sort_by_key(key);
        Self { places, roots }
    }

    /// Returns the places that lie within no other, in the order of their names.
    pub fn roots(&self) -> impl Iterator<Item = usize> {
        self.roots.iter().copied()
    }

    /// Returns the number of the place with these names.
    pub fn find(&self, names: &[String]) -> Option<usize> {
        self.places.binary_search_by(|place| place.names.as_slice().cmp(names)).ok()
    }
}
