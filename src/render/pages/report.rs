//! The page of a report: `report.html`.
//!
//! In: a report of the site. Out: [`ReportView`]: its figures as printed, beside what the collection itself counts.

use serde::Serialize;

use crate::link::id::EntryId;
use crate::model::kinds::Detail;
use crate::model::kinds::report::Reported;
use crate::render::evidence::SourceMark;
use crate::render::pages::entry::EntryView;
use crate::render::running_text::RunningText;
use crate::render::views::Views;

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

impl ReportView {
    /// Returns the view of the report `id`.
    pub fn of(views: &Views<'_>, id: EntryId) -> Self {
        let Some(linked) = views.linked(id) else { return Self::default() };
        let Detail::Report(report) = &linked.entry.detail else { return Self::default() };
        let meta = &linked.entry.meta;
        let facts = vec![
            views.word_fact("report.publisher", report.publisher.clone()),
            views.word_fact("report.period", report.period.clone()),
        ];
        let supports = |source: &str| {
            let rests = report
                .figures
                .iter()
                .filter(|figure| figure.source.as_ref().is_some_and(|named| named.value == source));
            rests.map(|figure| figure.name.clone()).collect()
        };
        let text = RunningText::on(views, linked, views.site.routes.entry(id));
        let figures: Vec<FigureRow> = report
            .figures
            .iter()
            .map(|figure| FigureRow {
                name: figure.name.clone(),
                value: figure.value.text.clone(),
                unit: figure.unit.clone().unwrap_or_default(),
                scope: figure.scope.clone(),
                period: figure.period.clone(),
                note: text.given(figure.note.as_ref()),
                computed: computed(views, figure).filter(|_| !meta.is_sample),
                marks: views.marks(linked, figure.source.as_ref()),
            })
            .collect();
        Self {
            is_compared: figures.iter().any(|figure| figure.computed.is_some()),
            entry: EntryView::of(views, id, facts, &supports),
            figures,
        }
    }
}

/// Returns what the collection counts by the metric of a reported figure; a share or a multiple has nothing to be set against.
pub fn computed(views: &Views<'_>, figure: &Reported) -> Option<String> {
    let metric = figure.metric.filter(|_| figure.value.is_count())?;
    let total = views.site.computed().totals.iter().find(|total| total.metric == metric)?;
    Some(total.decimal())
}
