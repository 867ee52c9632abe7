//! The home page: `home.html`.
//!
//! In: the site as a whole. Out: [`HomeView`]: what this is, how many of what, what is new, and the ways in.

use serde::Serialize;

use crate::link::id::EntryId;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
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
    /// The case shown first and large: the first of those that the editors select, else the newest.
    pub lead: Option<Card>,
    /// The other cases that the editors select; empty where they select none or one.
    pub selected: Vec<Card>,
    /// The newest cases but for `lead` and `selected`.
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
/// How many of the selected cases it shows at most, the first among them.
const SELECTED: usize = 7;

impl HomeView {
    /// Returns the view of the home page with the text of its own file.
    pub fn of(views: &Views<'_>, body_html: String) -> Self {
        let cases = views.site.list(Kind::Case);
        let selected: Vec<EntryId> =
            cases.iter().copied().filter(|id| is_selected(views, *id)).take(SELECTED).collect();
        let lead = selected.first().or(cases.first()).copied();
        let others = cases.iter().filter(|id| lead != Some(**id) && !selected.contains(id));
        Self {
            body_html,
            counts: kind_counts(views),
            lead: lead.map(|id| views.card(id)),
            selected: selected.iter().skip(1).map(|id| views.card(*id)).collect(),
            cases: others.take(NEWEST).map(|id| views.card(*id)).collect(),
            newest: newest(views).into_iter().map(|id| views.card(id)).collect(),
            ways: [by_place, by_topic, by_step, by_honour, by_year]
                .into_iter()
                .filter_map(|way| way(views))
                .collect(),
            has_samples: !views.site.listing.samples.is_empty(),
        }
    }
}

fn is_selected(views: &Views<'_>, id: EntryId) -> bool {
    let detail = views.linked(id).map(|linked| &linked.entry.detail);
    matches!(detail, Some(Detail::Case(case)) if case.is_selected)
}

/// Returns the first entries of each list but that of the cases in turn, until there are enough.
fn newest(views: &Views<'_>) -> Vec<EntryId> {
    let kinds = Kind::LISTED.into_iter().filter(|kind| kind.is_main() && *kind != Kind::Case);
    let lists: Vec<&[EntryId]> = kinds.map(|kind| views.site.list(kind)).collect();
    let longest = lists.iter().map(|list| list.len()).max().unwrap_or_default();
    let turns = (0..longest).flat_map(|turn| lists.iter().filter_map(move |list| list.get(turn).copied()));
    turns.take(NEWEST).collect()
}
