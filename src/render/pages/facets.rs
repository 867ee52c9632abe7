//! The ways to narrow a list, shown beside it as plain links with counts.
//!
//! In: the list of a kind, or one of its narrower lists. Out: [`FilterGroup`]s. Each link leads to a page that is there
//! without JavaScript; a script combines those that are facets of the search too.

use serde::Serialize;

use crate::link::id::EntryId;
use crate::model::kind::Kind;
use crate::render::line::{Line, Narrow};
use crate::render::pages::lines::lines;
use crate::render::pieces::CountLink;
use crate::render::views::Views;
use crate::url::Route;

/// What a list can be narrowed by.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Facets {
    /// The kind that the list holds: `case`.
    pub kind: &'static str,
    /// The first page of the kind's list, from which a script starts when it combines facets.
    pub path: String,
    /// Narrower lists, as plain links; groups without choices are left out.
    pub groups: Vec<FilterGroup>,
}

/// Lists along one line: by topic, by year.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FilterGroup {
    /// 按主题.
    pub label: String,
    /// The facet of the search that is the same: `topic`; `None` where the search does not know it.
    pub facet: Option<&'static str>,
    /// The lists; this very list is among them when it is one.
    pub items: Vec<FilterItem>,
}

/// One list along a line.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FilterItem {
    /// The list.
    pub link: CountLink,
    /// Its key among the values of the facet: a year, a topic's id, a place's names with `/` between them.
    pub value: String,
    /// Whether it is this list.
    pub is_current: bool,
}

impl Facets {
    /// Returns what the list of `kind` can be narrowed by.
    pub fn of(views: &Views<'_>, kind: Kind) -> Self {
        let lines = lines(views, kind).iter();
        let mut groups: Vec<FilterGroup> = lines.map(|line| of_line(views, line)).collect();
        groups.extend([topics(views, kind), places(views, kind), years(views, kind)]);
        groups.retain(|group| !group.items.is_empty());
        Self { kind: kind.name(), path: views.site.routes.list(kind).root_href(), groups }
    }

    /// Returns these facets as the list at `path` shows them: it is marked among them.
    pub fn at(&self, path: &str) -> Self {
        let mut facets = self.clone();
        for item in facets.groups.iter_mut().flat_map(|group| &mut group.items) {
            item.is_current = item.link.path == path;
        }
        facets
    }
}

fn of_line(views: &Views<'_>, line: &Line) -> FilterGroup {
    let item = |list: &Narrow| FilterItem {
        link: CountLink {
            label: list.label.clone(),
            path: list.route.root_href(),
            count: list.entries.len(),
        },
        value: list.key.clone(),
        is_current: false,
    };
    FilterGroup {
        label: views.say(&format!("list.by_{}", line.name)),
        facet: Some(line.name),
        items: line.lists.iter().map(item).collect(),
    }
}

fn topics(views: &Views<'_>, kind: Kind) -> FilterGroup {
    let topics = views.site.config.topics.terms.iter().zip(&views.site.listing.topics);
    let topics = topics.filter(|(term, _)| term.parent.is_none()).filter_map(|(term, entries)| {
        let route = views.site.routes.topic(&term.id);
        narrowed(views, kind, (term.label.clone(), term.id.clone()), &route, entries)
    });
    FilterGroup { label: views.say("list.by_topic"), facet: Some("topic"), items: topics.collect() }
}

fn places(views: &Views<'_>, kind: Kind) -> FilterGroup {
    let places = views
        .site
        .listing
        .regions
        .widest_fork()
        .into_iter()
        .filter_map(|place| views.site.listing.regions.places.get(place));
    let places = places.filter_map(|place| {
        let route = views.site.routes.region(&place.names);
        let named = (place.name().to_owned(), place.names.join("/"));
        narrowed(views, kind, named, &route, &place.entries)
    });
    FilterGroup { label: views.say("list.by_region"), facet: Some("region"), items: places.collect() }
}

fn years(views: &Views<'_>, kind: Kind) -> FilterGroup {
    let years = views.site.listing.years.iter().filter_map(|(year, entries)| {
        let route = views.site.routes.year(*year);
        narrowed(views, kind, (views.year(*year), year.to_string()), &route, entries)
    });
    FilterGroup { label: views.say("list.by_year"), facet: Some("year"), items: years.collect() }
}

/// Returns the way to those of `entries` that are of `kind`, on the page at `route` that has them all; `None` without any.
fn narrowed(
    views: &Views<'_>,
    kind: Kind,
    (label, value): (String, String),
    route: &Route,
    entries: &[EntryId],
) -> Option<FilterItem> {
    let count = views.of_kind(entries, kind).len();
    let path = format!("{}#part-{}", route.root_href(), kind.name());
    (count > 0).then_some(FilterItem { link: CountLink { label, path, count }, value, is_current: false })
}
