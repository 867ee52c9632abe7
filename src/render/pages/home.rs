//! The home page: `home.html`.
//!
//! In: the site as a whole. Out: [`HomeView`]: what this is, how many of what, what is new, and the ways in.

use std::cmp::Reverse;

use serde::Serialize;

use crate::link::id::EntryId;
use crate::link::routes::{REGIONS, TOPICS, YEARS};
use crate::link::site::Linked;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::kinds::method::Step;
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
    /// The newest cases but for `lead`.
    pub cases: Vec<Card>,
    /// The newest entries of the other main kinds.
    pub newest: Vec<Card>,
    /// Ways in: by place, by topic, by step of a procedure, by honour, by year; none is empty.
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

/// How many of the newest cases the home page shows beside the first, and how many of the newest other entries.
const NEWEST: usize = 5;
/// How many places, topics and years a way in offers.
const WAYS: usize = 12;

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
            ways: ways(views),
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
        way("home.by_step", views.site.routes.list(Kind::Method), steps(views)),
        way("home.by_honour", awards.clone(), levels.collect()),
        way("home.by_year", Route::page(YEARS), views.years()),
    ];
    ways.retain(|way| !way.items.is_empty());
    ways
}

/// Returns the steps of the methods, those of the method that most cases follow first, each with how many cases tell of it.
fn steps(views: &Views<'_>) -> Vec<CountLink> {
    let methods = views.site.list(Kind::Method).iter().filter_map(|&id| Some((id, views.linked(id)?)));
    let mut methods: Vec<(EntryId, &Linked)> = methods.collect();
    methods.sort_by_key(|(_, linked)| Reverse(cases(views, linked).count()));
    let steps = methods.into_iter().flat_map(|(id, linked)| {
        let Detail::Method(method) = &linked.entry.detail else { return Vec::new() };
        let step = |(at, step): (usize, &Step)| CountLink {
            label: step.name.clone(),
            path: views.path_to(id, &format!("step-{}", at + 1)),
            count: cases(views, linked).filter(|case| tells_of(case, at)).count(),
        };
        method.steps.iter().enumerate().map(step).collect()
    });
    steps.collect()
}

/// Returns the cases that lists show of those that follow a method.
fn cases<'v>(views: &'v Views<'_>, method: &'v Linked) -> impl Iterator<Item = &'v Linked> {
    let listed = method.back.cases.iter().filter(|&&case| views.site.place_in_list(case).is_some());
    listed.filter_map(|&case| views.linked(case))
}

fn tells_of(case: &Linked, step: usize) -> bool {
    let state = case.procedure.as_ref().and_then(|procedure| procedure.steps.get(step));
    state.is_some_and(|state| state.is_recorded())
}
