//! How the entries hang together, and where they do not: `network.html`, the overview and a page for each long list.
//!
//! In: the site's [`Network`]. Out: [`NetworkView`], one for the overview and one for each page of a list. What a list goes
//! by is said above it in words.

use std::sync::Arc;

use serde::Serialize;

use crate::link::id::EntryId;
use crate::link::network::{Network, Recurring};
use crate::link::routes::NETWORK;
use crate::render::context::Link;
use crate::render::head::Head;
use crate::render::pager::Pager;
use crate::render::pages::listing::numbered_title;
use crate::render::press::{Page, Press};
use crate::render::views::Views;
use crate::url::Route;

/// What `network.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NetworkView {
    /// Whether it is the page of one list.
    pub is_part: bool,
    /// The lists: all four, or the one that the page is of.
    pub lists: Vec<NetworkList>,
    /// The pages of the list; of a single page on the overview.
    pub pager: Pager,
}

/// One list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NetworkList {
    /// `topics`, `platforms`, `rules` or `cases`; the section's anchor.
    pub name: &'static str,
    /// What it holds: 没有案例引用的制度.
    pub label: String,
    /// What stands in it and what does not, a sentence or more.
    pub about: String,
    /// How much there is in all, in words.
    pub total_text: String,
    /// What is shown of it; empty only when there is nothing.
    pub rows: Vec<NetworkRow>,
    /// Where the rest is; `None` when `rows` holds all.
    pub more: Option<String>,
}

/// One line of a list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NetworkRow {
    /// What it is about: an entry, or a topic and a place.
    pub links: Vec<Link>,
    /// What is known of it beside: its place, its state, a count.
    pub facts: Vec<Link>,
    /// The entries that put it here: the cases of a topic, the honours of a platform.
    pub entries: Vec<Link>,
}

/// Rows of a list on the overview, and on one page of a list.
const FIRST: usize = 12;
const PER_PAGE: usize = 100;
/// Entries named in one row; the others are counted.
const NAMED: usize = 12;

/// How many rows a list has.
type Len = fn(&Network) -> usize;

/// The lists: their names, and how many rows each has.
const LISTS: [(&str, Len); 4] = [
    ("topics", |network| network.recurring.len()),
    ("platforms", |network| network.honoured.len()),
    ("rules", |network| network.uncited.len()),
    ("cases", |network| network.uncovered.len()),
];

/// The overview, and the pages of every list that it does not show whole.
pub(super) fn network<'s>(views: &Views<'s>) -> Vec<Page<'s>> {
    let network = Arc::new(Network::of(views.site));
    let overview = {
        let network = Arc::clone(&network);
        Page::new(Route::page(NETWORK), move |press| {
            let views = press.views;
            let mut head = Head::new(views.section("network"), "network");
            head.description = views.say("network.about");
            let view = NetworkView::overview(views, &network);
            press.frame.render("network.html", &head.view(views, &Route::page(NETWORK)), &view)
        })
    };
    let long = LISTS.iter().enumerate().filter(|(_, (_, len))| len(&network) > FIRST);
    let pages = long.flat_map(|(place, (name, len))| {
        let network = Arc::clone(&network);
        (1..=len(&network).div_ceil(PER_PAGE)).map(move |number| {
            let network = Arc::clone(&network);
            let route = route(name).numbered(number);
            Page::new(route.clone(), move |press: &Press<'_, '_>| {
                let views = press.views;
                let title = numbered_title(views, &views.say(&format!("network.{name}")), number);
                let head = Head::new(title, "network").below(views.section("network"), &Route::page(NETWORK));
                let view = NetworkView::of_list(views, &network, place, number);
                press.frame.render("network.html", &head.view(views, &route), &view)
            })
        })
    });
    std::iter::once(overview).chain(pages).collect()
}

fn route(name: &str) -> Route {
    Route::page(&format!("{NETWORK}/{name}"))
}

impl NetworkView {
    /// Returns all lists, of a long one its beginning.
    fn overview(views: &Views<'_>, network: &Network) -> Self {
        let list = |place| list(views, network, place, 0..FIRST);
        Self {
            is_part: false,
            lists: (0..LISTS.len()).filter_map(list).collect(),
            pager: Pager::new(1, 1, |_| String::new()),
        }
    }

    /// Returns page `number` (from 1) of the list at `place`.
    fn of_list(views: &Views<'_>, network: &Network, place: usize, number: usize) -> Self {
        let rows = (number - 1) * PER_PAGE..number * PER_PAGE;
        let pages = LISTS.get(place).map_or(1, |(_, len)| len(network).div_ceil(PER_PAGE));
        let name = LISTS.get(place).map_or("", |(name, _)| name);
        let list = list(views, network, place, rows).map(|list| NetworkList { more: None, ..list });
        Self {
            is_part: true,
            lists: list.into_iter().collect(),
            pager: Pager::new(number, pages, |page| route(name).numbered(page).root_href()),
        }
    }
}

/// Returns the `rows` of the list at `place`.
fn list(
    views: &Views<'_>,
    network: &Network,
    place: usize,
    rows: std::ops::Range<usize>,
) -> Option<NetworkList> {
    let (name, len) = LISTS.get(place)?;
    let total = len(network);
    let shown = |ids: &[EntryId], row: &dyn Fn(EntryId) -> NetworkRow| -> Vec<NetworkRow> {
        ids.iter().skip(rows.start).take(rows.len()).map(|&id| row(id)).collect()
    };
    let rows = match *name {
        "topics" => {
            let shown = network.recurring.iter().skip(rows.start).take(rows.len());
            shown.map(|recurring| topic_row(views, recurring)).collect()
        }
        "platforms" => shown(&network.honoured, &|id| platform_row(views, id)),
        "rules" => shown(&network.uncited, &|id| entry_row(views, id)),
        _ => shown(&network.uncovered, &|id| entry_row(views, id)),
    };
    Some(NetworkList {
        name,
        label: views.say(&format!("network.{name}")),
        about: views.say(&format!("network.{name}_about")),
        total_text: views.count(&format!("network.{name}_total"), total),
        rows,
        more: (total > FIRST).then(|| route(name).root_href()),
    })
}

fn topic_row(views: &Views<'_>, recurring: &Recurring) -> NetworkRow {
    let topic = views.site.config.topics.terms.get(recurring.topic).map(|term| Link {
        label: term.label.clone(),
        path: Some(views.site.routes.topic(&term.id).root_href()),
    });
    let place =
        views.site.listing.regions.places.get(recurring.place).and_then(|place| views.place(&place.names));
    let count = views.count("count.case", recurring.cases.len());
    let named = recurring.cases.get(..NAMED).unwrap_or(&recurring.cases);
    NetworkRow {
        links: topic.into_iter().chain(place).collect(),
        facts: vec![Link { label: count, path: None }],
        entries: views.links(named),
    }
}

/// Returns a platform with its honours, the latest first.
fn platform_row(views: &Views<'_>, id: EntryId) -> NetworkRow {
    let honours = views.linked(id).map(|linked| views.honours(linked)).unwrap_or_default();
    let honours = honours.into_iter().take(NAMED).map(|honour| honour.award);
    NetworkRow { entries: honours.collect(), ..entry_row(views, id) }
}

fn entry_row(views: &Views<'_>, id: EntryId) -> NetworkRow {
    let region = views.linked(id).and_then(|linked| views.place(&linked.entry.meta.region));
    let badges = views.badges(id).into_iter().map(|badge| Link { label: badge.label, path: None });
    NetworkRow {
        links: vec![views.link(id)],
        facts: region.into_iter().chain(badges).collect(),
        entries: Vec::new(),
    }
}
