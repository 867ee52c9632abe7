//! Reported figures side by side: `compare-figures.html`. Figures are grouped by what their editors say they count, and
//! within that by unit; each keeps its scope, its period and its source, and nothing is ever added up.
//!
//! In: the reports of the site. Out: [`FiguresView`].

use std::collections::BTreeMap;

use serde::Serialize;

use crate::link::id::EntryId;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::kinds::report::Reported;
use crate::render::context::Link;
use crate::render::views::Views;

/// What `compare-figures.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FiguresView {
    /// The groups, by name.
    pub groups: Vec<FigureGroup>,
}

/// Figures of one name.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FigureGroup {
    /// Its anchor, without `#`: `group-1`.
    pub anchor: String,
    /// 委员工作室.
    pub label: String,
    /// One table for each unit: figures of unlike units do not stand in one.
    pub units: Vec<UnitTable>,
}

/// Figures of one unit.
#[derive(Clone, Debug, Default, Serialize)]
pub struct UnitTable {
    /// 人次; empty for figures without one.
    pub unit: String,
    /// Whether the figures are shares of a whole, whatever it is.
    pub is_share: bool,
    /// The figures, by place.
    pub rows: Vec<ComparedFigure>,
}

/// A figure beside others.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ComparedFigure {
    /// Where it was reported, the narrowest place; `None` where its report names none.
    pub place: Option<Link>,
    /// What the report calls it.
    pub name: String,
    /// As printed.
    pub value: String,
    /// Its unit, empty for none.
    pub unit: String,
    /// How sure the number is, in words; empty for one that is exact.
    pub bound: String,
    /// What it counts over.
    pub scope: Option<String>,
    /// The time it counts over.
    pub period: Option<String>,
    /// Its report.
    pub report: Link,
}

/// A figure with the report it stands in.
type Figure<'s> = (EntryId, &'s Reported);

/// Returns whether figures of two reports can be set side by side.
pub(super) fn has_any(views: &Views<'_>) -> bool {
    grouped(views).values().any(|figures| is_of_several(figures))
}

impl FiguresView {
    /// Returns the figures of the site that more than one report gives under one name.
    pub fn of(views: &Views<'_>) -> Self {
        let groups = grouped(views).into_iter().filter(|(_, figures)| is_of_several(figures));
        let group = |((label, figures), number): ((String, Vec<Figure<'_>>), usize)| FigureGroup {
            anchor: format!("group-{number}"),
            label,
            units: units(views, &figures),
        };
        Self { groups: groups.zip(1..).map(group).collect() }
    }
}

/// Returns the figures by the name under which they are compared: their own indicator, or the metric they are set
/// against.
fn grouped<'s>(views: &Views<'s>) -> BTreeMap<String, Vec<Figure<'s>>> {
    let mut groups: BTreeMap<String, Vec<Figure<'s>>> = BTreeMap::new();
    for &id in views.site.list(Kind::Report) {
        let Some(Detail::Report(report)) = views.site.get(id).map(|linked| &linked.entry.detail) else {
            continue;
        };
        for figure in &report.figures {
            let metric = || figure.metric.map(|metric| views.pick(metric.label));
            if let Some(name) = figure.indicator.clone().or_else(metric) {
                groups.entry(name).or_default().push((id, figure));
            }
        }
    }
    groups
}

fn is_of_several(figures: &[Figure<'_>]) -> bool {
    figures.first().is_some_and(|(first, _)| figures.iter().any(|(id, _)| id != first))
}

fn units(views: &Views<'_>, figures: &[Figure<'_>]) -> Vec<UnitTable> {
    let mut units: BTreeMap<(bool, &str), Vec<Figure<'_>>> = BTreeMap::new();
    for &(id, figure) in figures {
        let unit = figure.unit.as_deref().unwrap_or(if figure.value.is_multiple { "倍" } else { "" });
        // A share is printed as 98% or as 98 with the unit %: the same measure either way.
        let is_share = figure.value.is_share || matches!(unit, "%" | "％");
        units.entry((is_share, if is_share { "" } else { unit })).or_default().push((id, figure));
    }
    let region = |id: EntryId| views.linked(id).map(|linked| linked.entry.meta.region.as_slice());
    let table = |((is_share, unit), mut figures): ((bool, &str), Vec<Figure<'_>>)| {
        figures.sort_by_key(|(id, _)| region(*id));
        let rows = figures.iter().map(|&figure| row(views, figure)).collect();
        UnitTable { unit: unit.to_owned(), is_share, rows }
    };
    units.into_iter().map(table).collect()
}

fn row(views: &Views<'_>, (id, figure): Figure<'_>) -> ComparedFigure {
    let region = views.linked(id).map(|linked| linked.entry.meta.region.as_slice()).unwrap_or_default();
    ComparedFigure {
        place: views.region(region).pop(),
        name: figure.name.clone(),
        value: figure.value.text.clone(),
        unit: figure.unit.clone().unwrap_or_default(),
        bound: views.bound(&figure.value),
        scope: figure.scope.clone(),
        period: figure.period.clone(),
        report: views.link(id),
    }
}
