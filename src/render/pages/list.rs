//! A list of entries in pages: `list.html`.
//!
//! In: entries in their order. Out: [`ListView`], one for each page of the list.

use serde::Serialize;

use crate::link::id::EntryId;
use crate::model::field::Choice;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::kinds::case::STATUSES;
use crate::render::pager::Pager;
use crate::render::pieces::{Card, CountLink};
use crate::render::views::Views;
use crate::url::Route;

/// What `list.html` is given: all cases, all awards, the cases of a topic, a year, a region, a status.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ListView {
    /// A text above the list, finished HTML; empty for none.
    pub intro_html: String,
    /// How many entries the whole list has, in words: 共 12 个案例.
    pub total_text: String,
    /// Other lists that narrow or widen this one, as plain links; groups without choices are left out.
    pub filters: Vec<FilterGroup>,
    /// Whether the list holds entries of several kinds, so that each card names its own.
    pub is_mixed: bool,
    /// The entries of this page; empty only when the whole list is.
    pub cards: Vec<Card>,
    /// The pages of the list.
    pub pager: Pager,
}

/// Lists along one line: by topic, by year.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FilterGroup {
    /// 按主题.
    pub label: String,
    /// The lists; this very list is among them when it is one.
    pub items: Vec<FilterItem>,
}

/// One list along a line.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FilterItem {
    /// The list.
    pub link: CountLink,
    /// Whether it is this list.
    pub is_current: bool,
}

/// One list that is shown in pages: what it holds and where it is.
#[derive(Clone, Debug)]
pub struct Listing {
    /// Its entries, in order.
    pub entries: Vec<EntryId>,
    /// Where its first page is.
    pub route: Route,
    /// The phrase that counts it: `count.case`.
    pub total: String,
    /// Lists that narrow or widen it, the same on each of its pages.
    pub filters: Vec<FilterGroup>,
    /// Whether it holds entries of several kinds.
    pub is_mixed: bool,
}

impl Listing {
    /// Returns the list of `entries` of `kind` at `route`.
    pub fn new(entries: Vec<EntryId>, kind: Kind, route: Route) -> Self {
        Self { entries, route, total: format!("count.{}", kind.name()), filters: Vec::new(), is_mixed: false }
    }

    /// Returns this list with `filters` above it.
    pub fn filtered(self, filters: Vec<FilterGroup>) -> Self {
        Self { filters, ..self }
    }

    /// Returns how many pages it takes, at least 1.
    pub fn pages(&self, views: &Views<'_>) -> usize {
        self.entries.len().div_ceil(views.site.config.per_page).max(1)
    }

    /// Returns the view of page `number` (from 1); the introduction stands on the first page only.
    pub fn view(&self, views: &Views<'_>, number: usize, intro_html: String) -> ListView {
        let per_page = views.site.config.per_page;
        let shown = self.entries.iter().skip((number - 1) * per_page).take(per_page);
        ListView {
            intro_html: if number == 1 { intro_html } else { String::new() },
            total_text: views.count(&self.total, self.entries.len()),
            filters: self.filters.clone(),
            is_mixed: self.is_mixed,
            cards: shown.map(|&id| views.card(id)).collect(),
            pager: Pager::new(number, self.pages(views), |page| self.route.numbered(page).encoded_file()),
        }
    }
}

/// Returns the cases with this status, in the order of the list.
pub fn of_status(views: &Views<'_>, status: &Choice) -> Vec<EntryId> {
    let has_status = |id: &&EntryId| {
        let linked = views.linked(**id);
        linked.is_some_and(
            |linked| matches!(&linked.entry.detail, Detail::Case(case) if case.status == Some(status)),
        )
    };
    views.site.list(Kind::Case).iter().filter(has_status).copied().collect()
}

/// Returns where the list of the cases with this status is.
pub fn status_route(views: &Views<'_>, status: &Choice) -> Route {
    Route::page(&format!("{}status/{}", views.site.routes.list(Kind::Case).as_str(), status.name))
}

/// Returns the lists that narrow the list of `kind`: by topic, place and year, cases also by status.
pub fn filters(views: &Views<'_>, kind: Kind, current: Option<&Choice>) -> Vec<FilterGroup> {
    let group = |label: &str, items: Vec<FilterItem>| FilterGroup { label: views.say(label), items };
    let mut groups = Vec::new();
    if kind == Kind::Case {
        let counted =
            views.site.computed.by_status.iter().filter_map(|(status, count)| Some(((*status)?, *count)));
        let of_status = |(status, count): (&'static Choice, usize)| FilterItem {
            link: CountLink {
                label: views.pick(status.label),
                path: status_route(views, status).encoded_file(),
                count,
            },
            is_current: current == Some(status),
        };
        groups
            .push(group("list.by_status", counted.filter(|(_, count)| *count > 0).map(of_status).collect()));
    }
    let topics = views.site.config.topics.terms.iter().zip(&views.site.topics);
    let topics = topics.filter(|(term, _)| term.parent.is_none()).filter_map(|(term, entries)| {
        narrowed(views, kind, term.label.clone(), &views.site.routes.topic(&term.id), entries)
    });
    groups.push(group("list.by_topic", topics.collect()));
    let places = widest_fork(views).into_iter().filter_map(|place| views.site.regions.places.get(place));
    let places = places.filter_map(|place| {
        let route = views.site.routes.region(&place.names);
        narrowed(views, kind, place.name().to_owned(), &route, &place.entries)
    });
    groups.push(group("list.by_region", places.collect()));
    let years = views.site.years.iter().filter_map(|(year, entries)| {
        let label = views.year(*year);
        narrowed(views, kind, label, &views.site.routes.year(*year), entries)
    });
    groups.push(group("list.by_year", years.collect()));
    groups.retain(|group| !group.items.is_empty());
    groups
}

/// Returns the way to those of `entries` that are of `kind`, on the page at `route` that has them all; `None` without any.
fn narrowed(
    views: &Views<'_>,
    kind: Kind,
    label: String,
    route: &Route,
    entries: &[EntryId],
) -> Option<FilterItem> {
    let count = views.of_kind(entries, kind).len();
    let path = format!("{}#part-{}", route.encoded_file(), kind.name());
    (count > 0).then_some(FilterItem { link: CountLink { label, path, count }, is_current: false })
}

/// Returns the places at which the tree of places first forks: a single province, city and district say nothing.
pub fn widest_fork(views: &Views<'_>) -> Vec<usize> {
    let regions = &views.site.regions;
    let mut places: Vec<usize> = regions.roots().collect();
    while let [only] = places.as_slice() {
        let children = regions.places.get(*only).map(|place| place.children.clone()).unwrap_or_default();
        if children.is_empty() {
            break;
        }
        places = children;
    }
    places
}

/// Returns the statuses that occur among the cases.
pub fn statuses(views: &Views<'_>) -> impl Iterator<Item = &'static Choice> {
    let occurs = |status: &&'static Choice| {
        views.site.computed.by_status.iter().any(|(known, count)| *known == Some(*status) && *count > 0)
    };
    STATUSES.iter().filter(occurs).collect::<Vec<_>>().into_iter()
}
