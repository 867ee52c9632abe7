//! The home page: `home.html`.
//!
//! In: the site as a whole. Out: [`HomeView`]: what this is, how many of what, what is new, and the ways in.

use serde::Serialize;

use crate::link::id::EntryId;
use crate::model::kind::Kind;
use crate::render::pages::statistics::kind_counts;
use crate::render::pages::ways::{WayIn, by_honour, by_place, by_step, by_topic, by_year};
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
    /// The newest cases but for `lead`.
    pub cases: Vec<Card>,
    /// The newest entries of the other main kinds.
    pub newest: Vec<Card>,
    /// Ways in: by place, by topic, by step of a procedure, by honour, by year; none is empty.
    pub ways: Vec<WayIn>,
    /// Whether any invented example is among the entries.
    pub has_samples: bool,
}

/// How many of the newest cases the home page shows beside the first, and how many of the newest other entries.
const NEWEST: usize = 5;

impl HomeView {
    /// Returns the view of the home page with the text of its own file.
    pub fn of(views: &Views<'_>, body_html: String) -> Self {
        let mut cases = views.site.list(Kind::Case).iter().copied();
        Self {
            body_html,
            counts: kind_counts(views),
            lead: cases.next().map(|id| views.card(id)),
            cases: cases.take(NEWEST).map(|id| views.card(id)).collect(),
            newest: newest(views).into_iter().map(|id| views.card(id)).collect(),
            ways: [by_place, by_topic, by_step, by_honour, by_year]
                .into_iter()
                .filter_map(|way| way(views))
                .collect(),
            has_samples: !views.site.samples.is_empty(),
        }
    }
}

/// Returns the first entries of each list but that of the cases in turn, until there are enough.
fn newest(views: &Views<'_>) -> Vec<EntryId> {
    let kinds = Kind::LISTED.into_iter().filter(|kind| kind.is_main() && *kind != Kind::Case);
    let lists: Vec<&[EntryId]> = kinds.map(|kind| views.site.list(kind)).collect();
    let longest = lists.iter().map(|list| list.len()).max().unwrap_or_default();
    let turns = (0..longest).flat_map(|turn| lists.iter().filter_map(move |list| list.get(turn).copied()));
    turns.take(NEWEST).collect()
}
