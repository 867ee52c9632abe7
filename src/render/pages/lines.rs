//! The lines along which the entries of one kind fall into lists with pages of their own: cases by status, step and
//! evidence, awards by level, rules by kind of document and force, platforms by tier.
//!
//! In: a kind. Out: its [`Line`]s; a list without entries is left out. Topics, places and years are no lines: their pages
//! hold entries of all kinds.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::hanzi::order;
use crate::link::evidence::{Evidence, evidence};
use crate::link::id::EntryId;
use crate::link::site::Linked;
use crate::model::field::Choice;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::kinds::award::LEVELS;
use crate::model::kinds::case::STATUSES;
use crate::model::kinds::rule;
use crate::render::line::{Line, Narrow};
use crate::render::views::Views;
use crate::url::{self, Route};

/// How many steps that no method has, each told of by cases of their own, have lists at most: those most told of.
const OTHERS: usize = 40;

/// Returns the lines of `kind`, which are filed when the first page asks for them. That is done on one thread: pages are made
/// on all cores, and one that waited for work that waits for a core would wait for ever.
pub fn lines<'s>(views: &Views<'s>, kind: Kind) -> &'s [Line] {
    views.lines.of(kind, || filed(views, kind))
}

/// Files the entries of `kind` along its lines; those without a list are left out.
pub fn filed(views: &Views<'_>, kind: Kind) -> Vec<Line> {
    let mut lines = match kind {
        Kind::Case => vec![statuses(views), steps(views), levels_of_evidence(views)],
        Kind::Award => vec![levels(views)],
        Kind::Rule => vec![doctypes(views), forces(views)],
        Kind::Platform => vec![tiers(views)],
        Kind::Method | Kind::Report | Kind::Brand | Kind::Term | Kind::Source | Kind::Page => Vec::new(),
    };
    lines.retain(|line| !line.lists.is_empty());
    lines
}

/// Returns where the list of `kind` at the place `key` of the line `name` is.
pub fn route(views: &Views<'_>, kind: Kind, name: &str, key: &str) -> Route {
    views.site.routes.list(kind).child(name).child(&url::part(key))
}

fn statuses(views: &Views<'_>) -> Line {
    let places = choices(views, &STATUSES);
    line(views, Kind::Case, "status", places, |linked| {
        linked.entry.detail.case().and_then(|case| case.status).map(|status| status.name.to_owned())
    })
}

fn levels_of_evidence(views: &Views<'_>) -> Line {
    let place = |level: Evidence| {
        (
            level.name().to_lowercase(),
            format!("{} {}", level.name(), views.say(&format!("evidence.{}", level.name()))),
        )
    };
    line(views, Kind::Case, "evidence", Evidence::ALL.into_iter().map(place).collect(), |linked| {
        let case = linked.entry.detail.case()?;
        Some(evidence(&linked.entry, case, linked.procedure.as_ref()).name().to_lowercase())
    })
}

fn levels(views: &Views<'_>) -> Line {
    let places = LEVELS.iter().map(|level| (level.name.to_owned(), views.level(Some(level)))).collect();
    let level = |linked: &Linked| Some(linked.entry.detail.award()?.level?.name.to_owned());
    line(views, Kind::Award, "level", places, level)
}

fn doctypes(views: &Views<'_>) -> Line {
    line(views, Kind::Rule, "doctype", choices(views, &rule::DOCTYPES), |linked| {
        Some(linked.entry.detail.rule()?.doctype?.name.to_owned())
    })
}

fn forces(views: &Views<'_>) -> Line {
    line(views, Kind::Rule, "validity", choices(views, &rule::STATUSES), |linked| {
        Some(linked.entry.detail.rule()?.status?.name.to_owned())
    })
}

fn tiers(views: &Views<'_>) -> Line {
    let terms = &views.site.config.tiers.terms;
    let places = terms.iter().map(|term| (term.id.clone(), term.label.clone())).collect();
    line(views, Kind::Platform, "tier", places, |linked| {
        let tier = linked.entry.detail.platform()?.tier?;
        terms.get(tier).map(|term| term.id.clone())
    })
}

/// Returns the steps that cases tell of, those of the methods in their order, the others behind them by pinyin.
fn steps(views: &Views<'_>) -> Line {
    let told: Vec<(EntryId, Vec<&str>)> =
        views.site.list(Kind::Case).iter().map(|&id| (id, told_steps(views, id))).collect();
    let methods =
        views.site.list(Kind::Method).iter().filter_map(|&id| views.linked(id)?.entry.detail.method());
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let own = methods.flat_map(|method| &method.steps).map(|step| step.name.as_str());
    let mut names: Vec<&str> = own.filter(|name| seen.insert(name)).collect();
    let mut others: BTreeMap<&str, usize> = BTreeMap::new();
    for name in told.iter().flat_map(|(_, steps)| steps).filter(|name| !seen.contains(**name)) {
        *others.entry(name).or_default() += 1;
    }
    let mut others: Vec<(&str, usize)> = others.into_iter().collect();
    others.sort_by_key(|(_, count)| Reverse(*count));
    others.truncate(OTHERS);
    others.sort_by_cached_key(|(name, _)| order::place(name));
    names.extend(others.into_iter().map(|(name, _)| name));
    let places = names.into_iter().map(|name| (name.to_owned(), name.to_owned())).collect();
    let filed = told.iter().flat_map(|(id, steps)| steps.iter().map(move |step| ((*step).to_owned(), *id)));
    Line { is_brief: true, ..filed_line(views, (Kind::Case, "step"), places, filed) }
}

/// Returns the steps that a case tells of by name, each once: those of its method, or where it names none its own.
fn told_steps<'s>(views: &Views<'s>, id: EntryId) -> Vec<&'s str> {
    let Some(linked) = views.linked(id) else { return Vec::new() };
    let mut names: Vec<&str> = match &linked.procedure {
        Some(procedure) => {
            let method = views.linked(procedure.method).and_then(|linked| linked.entry.detail.method());
            let steps = method.into_iter().flat_map(|method| &method.steps).zip(&procedure.steps);
            steps.filter(|(_, state)| state.is_recorded()).map(|(step, _)| step.name.as_str()).collect()
        }
        None => match &linked.entry.detail {
            Detail::Case(case) => case.steps.iter().map(|step| step.name.value.as_str()).collect(),
            _ => Vec::new(),
        },
    };
    let mut seen = BTreeSet::new();
    names.retain(|name| seen.insert(*name));
    names
}

fn choices(views: &Views<'_>, choices: &[Choice]) -> Vec<(String, String)> {
    choices.iter().map(|choice| (choice.name.to_owned(), views.pick(choice.label))).collect()
}

/// Returns the line `name` of `kind` with an entry at no more than one of the `places`, each a key and its label.
fn line(
    views: &Views<'_>,
    kind: Kind,
    name: &'static str,
    places: Vec<(String, String)>,
    key_of: impl Fn(&Linked) -> Option<String>,
) -> Line {
    let ids = views.site.list(kind).iter();
    let filed = ids.filter_map(|&id| Some((key_of(views.linked(id)?)?, id)));
    filed_line(views, (kind, name), places, filed)
}

/// Returns the line `name` of `kind` with the entries that `filed` puts at the keys of `places`.
fn filed_line(
    views: &Views<'_>,
    (kind, name): (Kind, &'static str),
    places: Vec<(String, String)>,
    filed: impl Iterator<Item = (String, EntryId)>,
) -> Line {
    let mut entries: BTreeMap<String, Vec<EntryId>> = BTreeMap::new();
    for (key, id) in filed {
        entries.entry(key).or_default().push(id);
    }
    let list = |(key, label): (String, String)| {
        let entries = entries.remove(&key)?;
        Some(Narrow { route: route(views, kind, name, &key), key, label, entries })
    };
    Line { name, is_brief: false, lists: places.into_iter().filter_map(list).collect() }
}
