//! By what lists and results are narrowed: kind, place, year, topic, level of honour, and the lines along which the entries
//! of one kind fall: status, step, evidence, tier, kind of document, force.
//!
//! In: the pages. Out: [`Facet`]s, each with its values in the order readers see them and what holds of each page. A
//! value counts what lies beneath it too.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::link::id::EntryId;
use crate::link::site::Linked;
use crate::model::field::Choice;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::kinds::award::LEVELS;
use crate::render::line::Line;
use crate::render::pages::lines::filed;
use crate::render::views::Views;
use crate::search::codes::{put, put_rising};
use crate::search::pages::Page;

/// One way to narrow.
#[derive(Clone, Debug)]
pub struct Facet {
    /// Its name in addresses.
    pub key: &'static str,
    /// What readers call it.
    pub label: String,
    /// Its values, in order; those that no page has are left out.
    pub values: Vec<FacetValue>,
    /// For each page the values that it has itself, by their places, rising.
    pub of_page: Vec<Vec<u32>>,
}

/// One value of a facet.
#[derive(Clone, Debug)]
pub struct FacetValue {
    /// Its name in addresses.
    pub key: String,
    /// What readers call it.
    pub label: String,
    /// The wider value, by its place.
    pub parent: Option<usize>,
    /// How many pages have it or one beneath it.
    pub count: usize,
}

/// A facet before its values are counted: they have names and, maybe, wider ones.
struct Raw {
    key: &'static str,
    /// Key, label and parent.
    values: Vec<(String, String, Option<usize>)>,
    of_page: Vec<Vec<usize>>,
}

/// Returns the facets that have more than no value.
pub fn facets(views: &Views<'_>, pages: &[Page]) -> Vec<Facet> {
    let linked: Vec<&Linked> = pages.iter().filter_map(|page| views.linked(page.entry)).collect();
    let mut raw = vec![
        kinds(views, &linked),
        regions(views, &linked),
        years(views, pages),
        topics(views, &linked),
        levels(views, &linked),
    ];
    let lines = Kind::LISTED.into_iter().flat_map(|kind| filed(views, kind));
    raw.extend(lines.filter(|line| line.name != "level").map(|line| along(line, pages)));
    raw.into_iter().map(|raw| counted(views, raw)).filter(|facet| !facet.values.is_empty()).collect()
}

impl Facet {
    /// Returns the facet as the search page reads it. A key that the wider value's and the label make up is not repeated.
    pub fn published(&self) -> Value {
        let told = |(place, value): (usize, &FacetValue)| {
            let wider =
                value.parent.filter(|parent| *parent < place).and_then(|parent| self.values.get(parent));
            let is_told = wider.is_none_or(|wider| value.key != format!("{}/{}", wider.key, value.label));
            json!([if is_told { &value.key } else { "" }, value.label, value.parent, value.count])
        };
        let values: Vec<Value> = self.values.iter().enumerate().map(told).collect();
        json!({ "key": self.key, "label": self.label, "values": values })
    }

    /// Returns what holds of each page: for each how many values it has, and which, as distances.
    pub fn column(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for values in &self.of_page {
            put(values.len() as u32, &mut bytes);
            put_rising(values.iter().copied(), &mut bytes);
        }
        bytes
    }
}

fn kinds(views: &Views<'_>, linked: &[&Linked]) -> Raw {
    let value = |kind: Kind| (kind.name().to_owned(), views.kind_label(kind), None);
    Raw {
        key: "kind",
        values: Kind::ALL.into_iter().map(value).collect(),
        of_page: linked.iter().map(|linked| vec![linked.entry.kind as usize]).collect(),
    }
}

fn regions(views: &Views<'_>, linked: &[&Linked]) -> Raw {
    let regions = &views.site.listing.regions;
    let mut order = Vec::new();
    let mut open: Vec<usize> = regions.roots().collect();
    open.reverse();
    while let Some(number) = open.pop() {
        order.push(number);
        let children = regions.places.get(number).map_or(&[][..], |place| &place.children);
        open.extend(children.iter().rev());
    }
    let rank: BTreeMap<usize, usize> = order.iter().copied().zip(0..).collect();
    let value = |number: &usize| {
        let place = regions.places.get(*number)?;
        let parent = place.parent.and_then(|parent| rank.get(&parent).copied());
        Some((place.names.join("/"), place.name().to_owned(), parent))
    };
    let of_page = |linked: &&Linked| {
        let number = regions.find(&linked.entry.meta.region);
        number.and_then(|number| rank.get(&number).copied()).into_iter().collect()
    };
    Raw {
        key: "region",
        values: order.iter().filter_map(value).collect(),
        of_page: linked.iter().map(of_page).collect(),
    }
}

fn years(views: &Views<'_>, pages: &[Page]) -> Raw {
    let all: BTreeSet<Reverse<i16>> = pages.iter().filter_map(|page| page.year.map(Reverse)).collect();
    let rank: BTreeMap<i16, usize> = all.iter().map(|year| year.0).zip(0..).collect();
    Raw {
        key: "year",
        values: all.iter().map(|year| (year.0.to_string(), views.year(year.0), None)).collect(),
        of_page: pages
            .iter()
            .map(|page| page.year.and_then(|year| rank.get(&year).copied()).into_iter().collect())
            .collect(),
    }
}

fn topics(views: &Views<'_>, linked: &[&Linked]) -> Raw {
    let terms = &views.site.config.topics.terms;
    Raw {
        key: "topic",
        values: terms.iter().map(|term| (term.id.clone(), term.label.clone(), term.parent)).collect(),
        of_page: linked.iter().map(|linked| linked.entry.meta.topics.clone()).collect(),
    }
}

/// Returns the same as the lists of `line`: a case's status, evidence and steps, a platform's tier, a rule's kind of
/// document and force.
fn along(line: Line, pages: &[Page]) -> Raw {
    let place: BTreeMap<EntryId, usize> = pages.iter().map(|page| page.entry).zip(0..).collect();
    let mut of_page = vec![Vec::new(); pages.len()];
    for (value, list) in line.lists.iter().enumerate() {
        for page in list.entries.iter().filter_map(|id| place.get(id)) {
            of_page[*page].push(value);
        }
    }
    let values = line.lists.into_iter().map(|list| (list.key, list.label, None)).collect();
    Raw { key: line.name, values, of_page }
}

/// Returns the levels of honours: an award's own, and of other entries those of the honours they hold.
fn levels(views: &Views<'_>, linked: &[&Linked]) -> Raw {
    let level = |linked: &Linked| match &linked.entry.detail {
        Detail::Award(award) => award.level,
        _ => None,
    };
    let place = |level: &'static Choice| LEVELS.iter().position(|known| known.name == level.name);
    let of_page = |linked: &&Linked| {
        let held = linked.back.awards.iter().filter_map(|id| level(views.linked(*id)?));
        level(linked).into_iter().chain(held).filter_map(place).collect()
    };
    Raw {
        key: "level",
        values: LEVELS.iter().map(|known| (known.name.to_owned(), views.level(Some(known)), None)).collect(),
        of_page: linked.iter().map(of_page).collect(),
    }
}

/// Counts the pages of each value, and leaves out the values without any.
fn counted(views: &Views<'_>, raw: Raw) -> Facet {
    let mut counts = vec![0; raw.values.len()];
    for values in &raw.of_page {
        let mut with_wider: BTreeSet<usize> = BTreeSet::new();
        for value in values {
            let mut next = Some(*value);
            while let Some(value) = next.filter(|value| with_wider.insert(*value)) {
                next = raw.values.get(value).and_then(|(_, _, parent)| *parent);
            }
        }
        with_wider.iter().for_each(|value| counts[*value] += 1);
    }
    let mut places = vec![None; counts.len()];
    let mut values = Vec::new();
    for (value, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        places[value] = Some(values.len());
        values.push((value, *count));
    }
    let place = |value: usize| places.get(value).copied().flatten();
    let value = |(value, count): &(usize, usize)| {
        let (key, label, parent) = raw.values.get(*value)?;
        let parent = parent.and_then(place);
        Some(FacetValue { key: key.clone(), label: label.clone(), parent, count: *count })
    };
    let of_page = |values: &Vec<usize>| {
        let own: BTreeSet<u32> =
            values.iter().filter_map(|value| place(*value)).map(|at| at as u32).collect();
        own.into_iter().collect()
    };
    Facet {
        key: raw.key,
        label: views.say(&format!("facet.{}", raw.key)),
        values: values.iter().filter_map(value).collect(),
        of_page: raw.of_page.iter().map(of_page).collect(),
    }
}
