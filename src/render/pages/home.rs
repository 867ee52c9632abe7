//! The home page: `home.html`.
//!
//! In: the site as a whole. Out: [`HomeView`]: what this is, how many of what, what is new, and the ways in.

use serde::Serialize;

use crate::link::id::EntryId;
use crate::link::routes::{REGIONS, TOPICS, YEARS};
use crate::model::kind::Kind;
use crate::render::pages::list::widest_fork;
use crate::render::pages::statistics::kind_counts;
use crate::render::pieces::{Card, Count, CountLink};
use crate::render::views::Views;
use crate::url::Route;

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

/// A way into the collection.
#[derive(Clone, Debug, Default, Serialize)]
pub struct WayIn {
    /// 按地区.
    pub label: String,
    /// Where all of it is.
    pub path: String,
    /// The largest or newest of it.
    pub items: Vec<CountLink>,
}

/// How many of the newest entries the home page shows.
const NEWEST: usize = 6;
/// How many places, topics and years a way in offers.
const WAYS: usize = 12;

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
            ways: ways(views),
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

fn ways(views: &Views<'_>) -> Vec<WayIn> {
    let way = |label: &str, route: Route, items: Vec<CountLink>| WayIn {
        label: views.say(label),
        path: route.encoded_file(),
        items: items.into_iter().take(WAYS).collect(),
    };
    let levels = views.site.computed.by_level.iter().filter(|(_, count)| *count > 0);
    let awards = views.site.routes.list(Kind::Award);
    let levels = levels.map(|(level, count)| CountLink {
        label: views.level(*level),
        path: awards.encoded_file(),
        count: *count,
    });
    let mut ways = vec![
        way("home.by_region", Route::page(REGIONS), views.places(widest_fork(views).into_iter())),
        way("home.by_topic", Route::page(TOPICS), views.topics_beneath(None)),
        way("home.by_year", Route::page(YEARS), views.years()),
        way("home.by_honour", awards.clone(), levels.collect()),
    ];
    ways.retain(|way| !way.items.is_empty());
    ways
}
