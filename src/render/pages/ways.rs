//! The ways into the collection that need no search: by place, topic, year, honour, step, kind and first letter.
//!
//! In: the site. Out: a [`WayIn`] each; `None` where nothing lies that way.

use serde::Serialize;

use crate::link::routes::{REGIONS, SITE_MAP, TITLES, TOPICS, YEARS};
use crate::model::field::Choice;
use crate::model::kind::Kind;
use crate::render::pages::lines;
use crate::render::pages::titles::Register;
use crate::render::pieces::CountLink;
use crate::render::views::Views;
use crate::url::Route;

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

/// How many places, topics and years a way in offers.
const WAYS: usize = 12;

/// The places at which the tree first forks.
pub fn by_place(views: &Views<'_>) -> Option<WayIn> {
    way(
        views,
        "home.by_region",
        &Route::page(REGIONS),
        views.places(views.site.listing.regions.widest_fork().into_iter()),
    )
}

/// The widest topics.
pub fn by_topic(views: &Views<'_>) -> Option<WayIn> {
    way(views, "home.by_topic", &Route::page(TOPICS), views.topics_beneath(None))
}

/// The latest years.
pub fn by_year(views: &Views<'_>) -> Option<WayIn> {
    way(views, "home.by_year", &Route::page(YEARS), views.years())
}

/// The levels of honours.
pub fn by_honour(views: &Views<'_>) -> Option<WayIn> {
    let awards = views.site.routes.list(Kind::Award);
    let of_level = |level: &Choice| lines::route(views, Kind::Award, "level", level.name);
    let levels = views.site.computed().by_level.iter().filter(|(_, count)| *count > 0);
    let levels = levels.map(|(level, count)| CountLink {
        label: views.level(*level),
        path: level.map_or_else(|| awards.clone(), of_level).root_href(),
        count: *count,
    });
    way(views, "home.by_honour", &awards, levels.collect())
}

/// The steps that cases tell of.
pub fn by_step(views: &Views<'_>) -> Option<WayIn> {
    let steps = lines::lines(views, Kind::Case).iter().filter(|line| line.name == "step");
    let steps = steps.flat_map(|line| &line.lists).map(|list| CountLink {
        path: list.route.root_href(),
        label: list.label.clone(),
        count: list.entries.len(),
    });
    way(views, "home.by_step", &views.site.routes.list(Kind::Case), steps.collect())
}

/// The kinds that have entries.
pub fn by_kind(views: &Views<'_>) -> Option<WayIn> {
    let kinds = Kind::LISTED.into_iter().filter(|&kind| !views.site.list(kind).is_empty());
    let kinds = kinds.map(|kind| CountLink {
        label: views.section(kind.folder()),
        path: views.site.routes.list(kind).root_href(),
        count: views.site.list(kind).len(),
    });
    let kinds: Vec<CountLink> = kinds.collect();
    way(views, "search.by_kind", &Route::page(SITE_MAP), kinds)
}

/// The letters that titles begin with.
pub fn by_letter(views: &Views<'_>) -> Option<WayIn> {
    let register = Register::of(views);
    let letters = register.letters(views, None);
    let letters = letters.into_iter().filter_map(|letter| {
        Some(CountLink { label: letter.label, path: letter.path?, count: letter.count })
    });
    let letters: Vec<CountLink> = letters.collect();
    let path = Route::page(TITLES).root_href();
    (!letters.is_empty()).then(|| WayIn { label: views.section("titles"), path, items: letters })
}

fn way(views: &Views<'_>, label: &str, route: &Route, items: Vec<CountLink>) -> Option<WayIn> {
    let items: Vec<CountLink> = items.into_iter().take(WAYS).collect();
    (!items.is_empty()).then(|| WayIn { label: views.say(label), path: route.root_href(), items })
}
