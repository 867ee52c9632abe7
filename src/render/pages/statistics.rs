//! The statistics page: `statistics.html`.
//!
//! In: what the collection counts and what reports say. Out: [`StatisticsView`]: charts, each with its table, and the
//! reported figures beside the computed ones, never added up.

use serde::Serialize;

use crate::lang::Words;
use crate::link::id::EntryId;
use crate::link::routes::{DATA, NETWORK, STATISTICS};
use crate::model::field::Choice;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::kinds::report::Reported;
use crate::render::chart::{Amount, BarChart};
use crate::render::context::Link;
use crate::render::pages::lines;
use crate::render::pages::report::computed;
use crate::render::pieces::{Count, CountLink};
use crate::render::running_text::RunningText;
use crate::render::views::Views;
use crate::url::Route;

/// What `statistics.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StatisticsView {
    /// What is counted and what is left out, a sentence: invented examples are not counted.
    pub basis: String,
    /// Entries by kind.
    pub counts: Vec<Count>,
    /// Charts of what the collection holds.
    pub charts: Vec<ChartView>,
    /// How the entries hang together, and where they do not.
    pub network: Link,
    /// Where all of it is to be had as data.
    pub data: Link,
    /// Figures that institutions report, by report.
    pub reported: Vec<ReportedGroup>,
}

/// A chart with its table.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ChartView {
    /// Its anchor, without `#`: `by-region`.
    pub anchor: String,
    /// 案例，按地区.
    pub title: String,
    /// A remark beneath it; `None` for none.
    pub note: Option<String>,
    /// What the table's first column holds: 地区.
    pub label_heading: String,
    /// What its second holds: 案例数.
    pub value_heading: String,
    /// The bars; the table shows the same rows.
    pub chart: BarChart,
}

/// The figures of one report.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ReportedGroup {
    /// The report.
    pub report: Link,
    /// Its period, as printed.
    pub period: Option<String>,
    /// Its figures.
    pub rows: Vec<ReportedRow>,
}

/// A reported figure beside the computed one.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ReportedRow {
    /// 小微协商.
    pub name: String,
    /// As printed, without the unit.
    pub reported: String,
    /// 次; empty for none.
    pub unit: String,
    /// What this collection counts by the same metric; `None` when the figure names none.
    pub computed: Option<String>,
    /// Scope and remarks; `None` for none.
    pub note: Option<String>,
}

impl StatisticsView {
    /// Returns the site's statistics.
    pub fn of(views: &Views<'_>) -> Self {
        let mut charts = vec![
            chart(
                views,
                "by-region",
                "cases_by_region",
                "entry.region",
                "section.cases",
                counted(views, &cases_by_place(views)),
            ),
            chart(
                views,
                "by-topic",
                "cases_by_topic",
                "entry.topics",
                "section.cases",
                counted(views, &cases_by_topic(views)),
            ),
            chart(
                views,
                "by-year",
                "cases_by_year",
                "years.year",
                "section.cases",
                counted(views, &cases_by_year(views)),
            ),
            chart(views, "by-status", "cases_by_status", "case.status", "section.cases", by_status(views)),
            chart(
                views,
                "by-evidence",
                "cases_by_evidence",
                "case.evidence",
                "section.cases",
                by_evidence(views),
            ),
            chart(
                views,
                "by-tier",
                "platforms_by_tier",
                "platform.tier",
                "section.platforms",
                by_tier(views),
            ),
            chart(views, "by-level", "awards_by_level", "award.level", "section.awards", by_level(views)),
        ];
        charts.retain(|chart| !chart.chart.bars.is_empty());
        Self {
            basis: views.say("statistics.basis"),
            counts: kind_counts(views),
            charts,
            network: Link { label: views.section("network"), path: Some(Route::page(NETWORK).root_href()) },
            data: Link { label: views.say("statistics.data"), path: Some(Route::page(DATA).root_href()) },
            reported: views.site.list(Kind::Report).iter().filter_map(|&id| reported(views, id)).collect(),
        }
    }
}

/// Returns how many entries of each kind there are, each leading to its list.
pub fn kind_counts(views: &Views<'_>) -> Vec<Count> {
    let count = |(kind, count): (&Kind, &usize)| Count {
        label: views.section(kind.folder()),
        value: Some(count.to_string()),
        unit: views.say(&format!("unit.{}", kind.name())),
        path: Some(views.site.routes.list(*kind).root_href()),
        marks: Vec::new(),
    };
    views.site.computed().entries.iter().filter(|(_, count)| **count > 0).map(count).collect()
}

fn chart(
    views: &Views<'_>,
    anchor: &str,
    title: &str,
    label: &str,
    value: &str,
    amounts: Vec<Amount>,
) -> ChartView {
    let is_all_nothing = amounts.iter().all(|amount| amount.amount == 0);
    ChartView {
        anchor: anchor.to_owned(),
        title: views.say(&format!("statistics.{title}")),
        note: None,
        label_heading: views.say(label),
        value_heading: views.say(value),
        chart: BarChart::new(if is_all_nothing { &[] } else { &amounts }),
    }
}

fn amount(label: String, count: usize, path: Option<String>) -> Amount {
    Amount { label, amount: u64::try_from(count).unwrap_or(u64::MAX), printed: count.to_string(), path }
}

/// Counts the cases among the entries of each row.
fn counted(views: &Views<'_>, rows: &[(CountLink, &[EntryId])]) -> Vec<Amount> {
    let count = |(link, entries): &(CountLink, &[EntryId])| {
        let cases = entries
            .iter()
            .filter(|id| views.linked(**id).is_some_and(|linked| linked.entry.kind == Kind::Case));
        amount(link.label.clone(), cases.count(), Some(link.path.clone()))
    };
    rows.iter().map(count).collect()
}

fn cases_by_place<'s>(views: &Views<'s>) -> Vec<(CountLink, &'s [EntryId])> {
    let places = views.site.listing.regions.widest_fork();
    let links = views.places(places.iter().copied());
    let entries = places
        .into_iter()
        .filter_map(|place| Some(views.site.listing.regions.places.get(place)?.entries.as_slice()));
    links.into_iter().zip(entries).collect()
}

fn cases_by_topic<'s>(views: &Views<'s>) -> Vec<(CountLink, &'s [EntryId])> {
    let terms = views.site.config.topics.terms.iter().zip(&views.site.listing.topics);
    let wide = terms.filter(|(term, entries)| term.parent.is_none() && !entries.is_empty());
    views.topics_beneath(None).into_iter().zip(wide.map(|(_, entries)| entries.as_slice())).collect()
}

fn cases_by_year<'s>(views: &Views<'s>) -> Vec<(CountLink, &'s [EntryId])> {
    let entries = views.site.listing.years.iter().map(|(_, entries)| entries.as_slice());
    views.years().into_iter().zip(entries).collect()
}

fn by_status(views: &Views<'_>) -> Vec<Amount> {
    let rows = views.site.computed().by_status.iter().filter(|(_, count)| *count > 0);
    rows.map(|(status, count)| match status {
        Some(status) => {
            let route = lines::route(views, Kind::Case, "status", status.name);
            amount(views.pick(status.label), *count, Some(route.root_href()))
        }
        None => amount(views.say("entry.unrecorded"), *count, None),
    })
    .collect()
}

fn by_evidence(views: &Views<'_>) -> Vec<Amount> {
    let label = |name: &str| format!("{name} {}", views.say(&format!("evidence.{name}")));
    views
        .site
        .computed()
        .by_evidence
        .iter()
        .map(|(level, count)| {
            let route = lines::route(views, Kind::Case, "evidence", &level.name().to_lowercase());
            amount(label(level.name()), *count, (*count > 0).then(|| route.root_href()))
        })
        .collect()
}

fn by_level(views: &Views<'_>) -> Vec<Amount> {
    let rows = views.site.computed().by_level.iter().filter(|(_, count)| *count > 0);
    let path = |level: &Choice| lines::route(views, Kind::Award, "level", level.name).root_href();
    rows.map(|(level, count)| amount(views.level(*level), *count, level.map(path))).collect()
}

fn by_tier(views: &Views<'_>) -> Vec<Amount> {
    let tiers = views.site.config.tiers.terms.iter().enumerate();
    let of_tier = |number: usize| {
        let has_tier = |id: &&EntryId| {
            let linked = views.linked(**id);
            linked.is_some_and(|linked| matches!(&linked.entry.detail, Detail::Platform(platform) if platform.tier == Some(number)))
        };
        views.site.list(Kind::Platform).iter().filter(has_tier).count()
    };
    tiers
        .map(|(number, term)| {
            let route = lines::route(views, Kind::Platform, "tier", &term.id);
            amount(term.label.clone(), of_tier(number), Some(route.root_href()))
        })
        .filter(|row| row.amount > 0)
        .collect()
}

fn reported(views: &Views<'_>, id: EntryId) -> Option<ReportedGroup> {
    let linked = views.linked(id)?;
    let Detail::Report(report) = &linked.entry.detail else { return None };
    let between = views.pick(Words::new("；", "; "));
    let page = Route::page(STATISTICS);
    let text = RunningText::on(views, linked, &page);
    let row = |figure: &Reported| ReportedRow {
        name: figure.name.clone(),
        reported: figure.value.text.clone(),
        unit: figure.unit.clone().unwrap_or_default(),
        computed: computed(views, figure),
        note: [&figure.scope, &figure.note]
            .into_iter()
            .flatten()
            .map(|words| text.value(words))
            .reduce(|a, b| format!("{a}{between}{b}")),
    };
    Some(ReportedGroup {
        report: views.link(id),
        period: report.period.clone(),
        rows: report.figures.iter().map(row).collect(),
    })
}
