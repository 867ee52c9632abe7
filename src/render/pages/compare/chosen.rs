//! Which entries are set side by side: comparisons made ready by method, topic, place and tier, and a reader's own choice,
//! which a script makes of the twins of the entries.
//!
//! In: the cases or platforms of the site. Out: [`ChoiceView`], and a page for each comparison made ready.

use std::borrow::Cow;

use serde::Serialize;

use crate::link::id::EntryId;
use crate::link::routes::{COMPARE, REGIONS, TOPICS};
use crate::model::kind::Kind;
use crate::render::context::Link;
use crate::render::head::Head;
use crate::render::line::Narrow;
use crate::render::pages::compare::beside::{BesideColumn, BesideGroup, BesideView, Column, MOST, joined};
use crate::render::pages::compare::columns::{column, frame};
use crate::render::pages::compare::way::{is_open, route};
use crate::render::pages::lines::lines;
use crate::render::press::{Page, Press};
use crate::render::twins::Twin;
use crate::render::views::Views;
use crate::url::{Route, encode_path};

/// What can be chosen of one kind.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ChoiceView {
    /// Whether a reader can choose entries: there are two, and their page data is published.
    pub is_open: bool,
    /// Where the list of the kind is, a path that ends in `/`: its page data names what can be chosen.
    pub list: String,
    /// The rows of the comparison, without cells.
    pub frame: Vec<BesideGroup>,
    /// The comparisons that are made ready, by what their entries have in common.
    pub prepared: Vec<PreparedGroup>,
}

/// Comparisons of entries that have one sort of thing in common.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PreparedGroup {
    /// 按主题.
    pub label: String,
    /// The comparisons.
    pub links: Vec<Link>,
}

/// What entries of `kind` with something in common are: the phrase that heads them, and each with what it is called, where it
/// is, where all of them are, and all of them.
struct Prepared {
    by: &'static str,
    label: String,
    route: Route,
    all: Option<String>,
    entries: Vec<EntryId>,
}

impl ChoiceView {
    /// Returns what can be chosen of `kind`.
    pub(super) fn of(views: &Views<'_>, kind: Kind) -> Self {
        let mut groups: Vec<PreparedGroup> = Vec::new();
        let mut last = "";
        for prepared in prepared(views, kind) {
            if last != prepared.by {
                groups.push(PreparedGroup { label: views.say(prepared.by), links: Vec::new() });
                last = prepared.by;
            }
            let link = Link { label: prepared.label, path: Some(prepared.route.root_href()) };
            groups.last_mut().into_iter().for_each(|group| group.links.push(link.clone()));
        }
        Self {
            is_open: is_open(views, kind),
            list: views.site.routes.list(kind).root_href().trim_end_matches("index.html").to_owned(),
            frame: frame(views, kind),
            prepared: groups,
        }
    }
}

/// The page of each comparison that is made ready.
pub(super) fn pages<'s>(views: &Views<'s>, kind: Kind, title: &'static str) -> Vec<Page<'s>> {
    let page = |prepared: Prepared| {
        Page::new(prepared.route.clone(), move |press: &Press<'_, '_>| {
            let views = press.views;
            let of = views.phrases.fill(&format!("{title}_of"), &[("of", &prepared.label)]);
            let head = Head::new(of, "compare")
                .below(views.section("compare"), &Route::page(COMPARE))
                .below(views.say(title), &route(kind));
            let view = view(views, kind, &prepared);
            press.frame.render("compare-beside.html", &head.view(views, &prepared.route), &view)
        })
    };
    prepared(views, kind).into_iter().map(page).collect()
}

/// What each comparison that is made ready tells programs: the entries it sets side by side.
pub(super) fn twins<'s>(views: &Views<'_>, kind: Kind, title: &str) -> Vec<(Route, Twin<'s>)> {
    let twin = |prepared: Prepared| {
        let title = views.phrases.fill(&format!("{title}_of"), &[("of", &prepared.label)]);
        (prepared.route, Twin::List(title, Cow::Owned(fullest(views, &prepared.entries))))
    };
    prepared(views, kind).into_iter().map(twin).collect()
}

fn view(views: &Views<'_>, kind: Kind, prepared: &Prepared) -> BesideView {
    let chosen = fullest(views, &prepared.entries);
    let columns: Vec<Column> = chosen.iter().filter_map(|&id| column(views, id)).collect();
    let ids: Vec<String> =
        chosen.iter().filter_map(|&id| Some(encode_path(&views.linked(id)?.entry.id))).collect();
    let choose = is_open(views, kind).then(|| Link {
        label: views.say("compare.choose_others"),
        path: Some(format!("{}?of={}", route(kind).root_href(), ids.join(","))),
    });
    let (total, shown) = (prepared.entries.len(), chosen.len());
    BesideView {
        about: views.phrases.fill("compare.fullest", &[("total", &total), ("n", &shown)]),
        columns: chosen.iter().map(|&id| BesideColumn { entry: views.link(id) }).collect(),
        groups: joined(&columns),
        all: Link { label: prepared.label.clone(), path: prepared.all.clone() },
        choose,
    }
}

/// Returns those of `entries` that say most, in their order: what is compared is then there to be compared.
fn fullest(views: &Views<'_>, entries: &[EntryId]) -> Vec<EntryId> {
    let missing = |id: EntryId| views.linked(id).map_or(usize::MAX, |linked| linked.entry.absent.len());
    let mut ranked: Vec<(usize, usize, EntryId)> =
        entries.iter().enumerate().map(|(place, &id)| (missing(id), place, id)).collect();
    ranked.sort_unstable();
    ranked.truncate(MOST);
    ranked.sort_unstable_by_key(|(_, place, _)| *place);
    ranked.into_iter().map(|(_, _, id)| id).collect()
}

/// Returns the comparisons of entries of `kind` that are made ready: those of which there are two or more.
fn prepared(views: &Views<'_>, kind: Kind) -> Vec<Prepared> {
    let common = match kind {
        Kind::Case => by_method(views).into_iter().chain(by_topic(views, kind)).collect(),
        _ => by_tier(views),
    };
    let all: Vec<Prepared> = common.into_iter().chain(by_place(views, kind)).collect();
    all.into_iter().filter(|prepared| prepared.entries.len() > 1).collect()
}

fn below(kind: Kind, folder: &str, id: &str) -> Route {
    Route::page(&format!("{COMPARE}/{}/{folder}/{id}", kind.folder()))
}

fn by_method(views: &Views<'_>) -> Vec<Prepared> {
    let method = |&id: &EntryId| {
        let linked = views.linked(id)?;
        let is_listed = |case: &EntryId| views.site.place_in_list(*case).map(|place| (place, *case));
        let mut cases: Vec<_> = linked.back.cases.iter().filter_map(is_listed).collect();
        cases.sort_unstable();
        Some(Prepared {
            by: "compare.by_method",
            label: linked.entry.meta.title.clone(),
            route: below(Kind::Case, Kind::Method.folder(), &linked.entry.id),
            all: Some(views.path(id)),
            entries: cases.into_iter().map(|(_, case)| case).collect(),
        })
    };
    views.site.list(Kind::Method).iter().filter_map(method).collect()
}

fn by_topic(views: &Views<'_>, kind: Kind) -> Vec<Prepared> {
    let terms = views.site.config.topics.terms.iter().zip(&views.site.listing.topics);
    let topic = terms.map(|(term, entries)| Prepared {
        by: "list.by_topic",
        label: term.label.clone(),
        route: below(kind, TOPICS, &term.id),
        all: Some(views.site.routes.topic(&term.id).root_href()),
        entries: views.of_kind(entries, kind),
    });
    topic.collect()
}

/// Returns the comparisons within each place at which the tree of places first forks.
fn by_place(views: &Views<'_>, kind: Kind) -> Vec<Prepared> {
    let places = views.site.listing.regions.widest_fork().into_iter();
    let places = places.filter_map(|place| views.site.listing.regions.places.get(place));
    let place = places.map(|place| Prepared {
        by: "list.by_region",
        label: place.name().to_owned(),
        route: below(kind, REGIONS, &place.names.join("/")),
        all: Some(views.site.routes.region(&place.names).root_href()),
        entries: views.of_kind(&place.entries, kind),
    });
    place.collect()
}

fn by_tier(views: &Views<'_>) -> Vec<Prepared> {
    let lines = lines(views, Kind::Platform).iter().filter(|line| line.name == "tier");
    let tier = |list: &Narrow| Prepared {
        by: "list.by_tier",
        label: list.label.clone(),
        route: below(Kind::Platform, "tiers", &list.key),
        all: Some(list.route.root_href()),
        entries: list.entries.clone(),
    };
    lines.flat_map(|line| &line.lists).map(tier).collect()
}
