//! The home page: `home.html`.
//!
//! In: the site as a whole. Out: [`HomeView`]: what this is, how many of what, what is new, and the ways in.

use serde::Serialize;

use crate::link::id::EntryId;
use crate::model::kind::Kind;
use crate::render::pages::statistics::kind_counts;
use crate::render::pages::ways::{WayIn, by_honour, by_place, by_topic, by_year};
use crate::render::pieces::{Card, Count};
use crate::render::views::Views;

/// What `home.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct HomeView {
    /// The text of the home page's own file, finished HTML that begins at `<h2>`; empty for none.
    pub body_html: String,
    /// How many entries of each kind, invented ones not counted.
    pub counts: Vec<Count>,
    /// The entry shown first and large: the newest case, or one that the site chooses.
    pub lead: Option<Card>,
    /// The newest entries of the main kinds, without `lead`.
    pub newest: Vec<Card>,
    /// Ways in: by place, by topic, by year, by honour; none is empty.
    pub ways: Vec<WayIn>,
    /// Whether any invented example is among the entries.
    pub has_samples: bool,
}

/// How many of the newest entries the home page shows.
const NEWEST: usize = 6;

impl HomeView {
    /// Returns the view of the home page with the text of its own file.
    pub fn of(views: &Views<'_>, body_html: String) -> Self {
        let cases = views.site.list(Kind::Case);
        let lead = cases.first().copied();
        let newest = newest(views, lead);
        Self {
            body_html,
            counts: kind_counts(views),
            lead: lead.map(|id| views.card(id)),
            newest: newest.into_iter().map(|id| views.card(id)).collect(),
            ways: [by_place, by_topic, by_year, by_honour].into_iter().filter_map(|way| way(views)).collect(),
            has_samples: !views.site.samples.is_empty(),
        }
    }
}

/// Returns the first entries of each list in turn, cases first, until there are enough; without the one shown large.
fn newest(views: &Views<'_>, lead: Option<EntryId>) -> Vec<EntryId> {
    let kinds = Kind::LISTED.into_iter().filter(|kind| kind.is_main());
    let lists: Vec<&[EntryId]> = kinds.map(|kind| views.site.list(kind)).collect();
    let longest = lists.iter().map(|list| list.len()).max().unwrap_or_default();
    let turns = (0..longest).flat_map(|turn| lists.iter().filter_map(move |list| list.get(turn).copied()));
    turns.filter(|id| Some(*id) != lead).take(NEWEST).collect()
}
