//! All pages of a site, not yet made, sort by sort.
//!
//! In: the sorts of pages, each with a function that lists them. Out: [`PageList`], asked for one page by its address or for
//! all. A sort is listed when the first page of it is looked for, so that one who looks at a case does not wait for the
//! pages of every letter.

use std::cmp::Ordering;
use std::sync::OnceLock;

use crate::render::pages::registry::Lister;
use crate::render::press::Page;
use crate::render::views::Views;
use crate::url::Route;

/// The pages of a site.
pub struct PageList<'s> {
    views: Views<'s>,
    sorts: Vec<(Lister, OnceLock<Sort<'s>>)>,
}

/// The pages of one sort.
struct Sort<'s> {
    pages: Vec<Page<'s>>,
    /// Their places, sorted by address.
    by_route: Vec<usize>,
}

impl<'s> PageList<'s> {
    /// Returns the pages of these sorts; none is listed yet.
    pub fn new(views: Views<'s>, listers: &[Lister]) -> Self {
        Self { views, sorts: listers.iter().map(|lister| (*lister, OnceLock::new())).collect() }
    }

    /// Returns the page at `route`; `None` where there is none. Sorts are listed as far as it is found.
    pub fn at(&self, route: &Route) -> Option<&Page<'s>> {
        self.sorts().find_map(|sort| {
            let by_route = |&place: &usize| sort.pages.get(place).map(|page| page.route.cmp(route));
            let found =
                sort.by_route.binary_search_by(|place| by_route(place).unwrap_or(Ordering::Less)).ok()?;
            sort.pages.get(*sort.by_route.get(found)?)
        })
    }

    /// Returns every page, the sorts in their order.
    pub fn all(&self) -> Vec<&Page<'s>> {
        self.sorts().flat_map(|sort| &sort.pages).collect()
    }

    /// Lists one sort after the other. This is done by whoever asks: a core that waited for a list, for which another
    /// needs cores, would wait for ever.
    fn sorts(&self) -> impl Iterator<Item = &Sort<'s>> {
        self.sorts.iter().map(|(list, sort)| sort.get_or_init(|| Sort::of(list(&self.views))))
    }
}

impl<'s> Sort<'s> {
    fn of(pages: Vec<Page<'s>>) -> Self {
        let mut by_route: Vec<usize> = (0..pages.len()).collect();
        by_route.sort_by_key(|&place| pages.get(place).map(|page| &page.route));
        Self { pages, by_route }
    }
}
