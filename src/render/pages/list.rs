//! A list of entries in pages: `list.html`.
//!
//! In: entries in their order. Out: [`ListView`], one for each page of the list.

use std::sync::Arc;

use serde::Serialize;

use crate::link::id::EntryId;
use crate::model::kind::Kind;
use crate::render::pager::Pager;
use crate::render::pages::facets::Facets;
use crate::render::pieces::Card;
use crate::render::views::Views;
use crate::url::Route;

/// What `list.html` is given: all cases, all awards, the cases of a topic, a year, a region, a status.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ListView {
    /// A text above the list, finished HTML; empty for none.
    pub intro_html: String,
    /// How many entries the whole list has, in words: 共 12 个案例.
    pub total_text: String,
    /// What the list can be narrowed by, as plain links.
    pub facets: Facets,
    /// Whether the list holds entries of several kinds, so that each card names its own.
    pub is_mixed: bool,
    /// The entries of this page; empty only when the whole list is.
    pub cards: Vec<Card>,
    /// The pages of the list.
    pub pager: Pager,
}

/// How many times as many entries stand on a page of a list that shows little of each.
const BRIEF: usize = 5;

/// One list that is shown in pages: what it holds and where it is.
#[derive(Clone, Debug)]
pub struct Listing {
    /// Its entries, in order.
    pub entries: Vec<EntryId>,
    /// Where its first page is.
    pub route: Route,
    /// The phrase that counts it: `count.case`.
    pub total: String,
    /// What it can be narrowed by, the same on each of its pages.
    pub facets: Arc<Facets>,
    /// What it is the list of; `None` for what the page above it is of.
    pub of: Option<String>,
    /// Whether it shows more entries on a page and less of each.
    pub is_brief: bool,
    /// Whether it holds entries of several kinds.
    pub is_mixed: bool,
}

impl Listing {
    /// Returns the list of `entries` of `kind` at `route`.
    pub fn new(entries: Vec<EntryId>, kind: Kind, route: Route) -> Self {
        let total = format!("count.{}", kind.name());
        Self { entries, route, total, facets: Arc::default(), of: None, is_brief: false, is_mixed: false }
    }

    /// Returns this list with `facets` beside it.
    pub fn narrowed_by(self, facets: Arc<Facets>) -> Self {
        Self { facets, ..self }
    }

    /// Returns how many pages it takes, at least 1.
    pub fn pages(&self, views: &Views<'_>) -> usize {
        self.entries.len().div_ceil(self.per_page(views)).max(1)
    }

    fn per_page(&self, views: &Views<'_>) -> usize {
        views.site.config.per_page * if self.is_brief { BRIEF } else { 1 }
    }

    /// Returns the view of page `number` (from 1); the introduction stands on the first page only.
    pub fn view(&self, views: &Views<'_>, number: usize, intro_html: String) -> ListView {
        let per_page = self.per_page(views);
        let card = |&id: &EntryId| {
            let card = views.card(id);
            if self.is_brief { Card { summary: None, topics: Vec::new(), ..card } } else { card }
        };
        let shown = self.entries.iter().skip((number - 1) * per_page).take(per_page);
        ListView {
            intro_html: if number == 1 { intro_html } else { String::new() },
            total_text: views.count(&self.total, self.entries.len()),
            facets: self.facets.at(&self.route.root_href()),
            is_mixed: self.is_mixed,
            cards: shown.map(card).collect(),
            pager: Pager::new(number, self.pages(views), |page| self.route.numbered(page).root_href()),
        }
    }
}
