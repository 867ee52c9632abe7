//! The page of a report: `report.html`.
//!
//! In: a report of the site. Out: [`ReportView`]: its figures as printed, beside what the collection itself counts.

use crate::render::evidence::SourceMark;
use crate::render::pages::entry::EntryView;
use serde::Serialize;

/// What `report.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ReportView {
    /// The common part. `entry.facts` holds publisher and period.
    pub entry: EntryView,
    /// The figures in the order of the report.
    pub figures: Vec<FigureRow>,
    /// Whether any figure has a computed one beside it.
    pub is_compared: bool,
}

/// A reported figure.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FigureRow {
    /// 小微协商.
    pub name: String,
    /// As printed, without its unit: 220, 41.3.
    pub value: String,
    /// 次, 万元; empty for none.
    pub unit: String,
    /// What it counts over; `None` when the report does not say.
    pub scope: Option<String>,
    /// The time it counts over; `None` when the report does not say.
    pub period: Option<String>,
    /// A remark.
    pub note: Option<String>,
    /// What this collection counts by the same metric; `None` when there is none.
    pub computed: Option<String>,
    /// Where it comes from.
    pub marks: Vec<SourceMark>,
}
