//! The statistics page: `statistics.html`.
//!
//! In: what the collection counts and what reports say. Out: [`StatisticsView`]: charts, each with its table, and the
//! reported figures beside the computed ones, never added up.

use crate::render::chart::BarChart;
use crate::render::context::Link;
use crate::render::pieces::Count;
use serde::Serialize;

/// What `statistics.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StatisticsView {
    /// What is counted and what is left out, a sentence: invented examples are not counted.
    pub basis: String,
    /// Entries by kind.
    pub counts: Vec<Count>,
    /// Charts of what the collection holds.
    pub charts: Vec<ChartView>,
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
