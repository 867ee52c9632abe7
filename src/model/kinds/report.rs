//! A report 成效: figures that an institution publishes, as it words them. Figures of different unit, scope or
//! period are never added up.

use crate::model::field::{Choice, Field, Shape};
use crate::model::figure::Figure;
use crate::model::kind::Kind;
use crate::model::meta::SOURCE;
use crate::model::record::{Record, Reference};
use crate::source::{Span, Spanned};

/// What casebook can compute from the cases on file, to set a reported figure against.
pub static METRICS: [Choice; 5] = [
    Choice::new(0, "cases", "案例", "cases"),
    Choice::new(1, "proposals", "建议", "proposals"),
    Choice::new(2, "adopted", "采纳", "adopted"),
    Choice::new(3, "resolved", "解决", "resolved"),
    Choice::new(4, "participants", "参与", "participants"),
];

/// The key `period`.
pub static PERIOD: Field =
    Field::new("period", "时段", Shape::Text, "什么时段，照来源写", "the period, as the source words it")
        .expected();
static PUBLISHER: Field =
    Field::new("publisher", "发布单位", Shape::Text, "谁发布的", "who published it").expected();
/// The key `name`.
pub static NAME: Field = Field::new("name", "指标", Shape::Text, "什么指标", "what is counted").required();
/// The key `value`.
pub static VALUE: Field =
    Field::new("value", "数值", Shape::Figure, "数值，照来源写", "the number, as printed").required();
/// The key `unit`.
pub static UNIT: Field = Field::new("unit", "单位", Shape::Text, "单位", "the unit");
/// The key `scope`.
pub static SCOPE: Field = Field::new("scope", "范围", Shape::Text, "什么范围", "the scope");
/// The key `metric`.
pub static METRIC: Field = Field::new(
    "metric",
    "口径",
    Shape::Choice(&METRICS),
    "可与在案统计对照的项目",
    "the computed count to set it against",
);
static INDICATOR: Field = Field::new(
    "indicator",
    "同类",
    Shape::Text,
    "与别处同类的数并列时用的名称；只并列，不相加",
    "the name under which like figures of other places stand beside it; they are never added up",
);
static METHOD: Field =
    Field::new("method", "协商模式", Shape::Id(Kind::Method), "哪种模式（编号）", "the method, by id")
        .required();
static ITEM: Field =
    Field::new("item", "安排", Shape::Text, "它的“年度安排”里的名称", "the name of an item of its `yearly`")
        .required();
static DECLARED: Field = Field::new(
    "declared",
    "对照安排",
    Shape::Record(&[&METHOD, &ITEM]),
    "与哪一项年度安排对照",
    "what was declared for each year, to set it against",
);
static NOTE: Field = Field::new("note", "说明", Shape::Prose, "补充说明", "a note");
/// The key `figures`.
pub static FIGURES: Field = Field::new(
    "figures",
    "数据",
    Shape::List(&Shape::Record(&[
        &NAME, &VALUE, &UNIT, &SCOPE, &PERIOD, &SOURCE, &METRIC, &INDICATOR, &DECLARED, &NOTE,
    ])),
    "各项数据",
    "the figures",
)
.required();

/// The keys of a report.
pub static FIELDS: &[&Field] = &[&PERIOD, &PUBLISHER, &FIGURES];

/// A report.
#[derive(Clone, Debug)]
pub struct Report {
    /// The period of all figures that give none of their own.
    pub period: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// The figures, in order.
    pub figures: Vec<Reported>,
}

/// One reported figure.
#[derive(Clone, Debug)]
pub struct Reported {
    /// What is counted.
    pub name: String,
    /// The number.
    pub value: Figure,
    /// Where the number stands.
    pub value_at: Span,
    /// The unit.
    pub unit: Option<String>,
    /// The scope.
    pub scope: Option<String>,
    /// The period: its own, or the report's.
    pub period: Option<String>,
    /// The source it rests on.
    pub source: Option<Spanned<String>>,
    /// The computed count to set it against.
    pub metric: Option<&'static Choice>,
    /// The name under which like figures of other places stand beside it.
    pub indicator: Option<String>,
    /// What was declared for each year, to set it against.
    pub declared: Option<Declared>,
    /// A note.
    pub note: Option<String>,
}

/// An item of what a method asks for each year.
#[derive(Clone, Debug)]
pub struct Declared {
    /// The method.
    pub method: Spanned<Reference>,
    /// The item's name.
    pub item: Spanned<String>,
}

impl Report {
    /// Reads a report.
    pub(super) fn read(record: &Record) -> Self {
        let period = record.words(&PERIOD);
        let read = |figure: &Record| {
            let value = figure.figure(&VALUE)?;
            Some(Reported {
                name: figure.words(&NAME)?,
                value: value.value,
                value_at: value.at,
                unit: figure.words(&UNIT),
                scope: figure.words(&SCOPE),
                period: figure.words(&PERIOD).or_else(|| period.clone()),
                source: figure.text(&SOURCE),
                metric: figure.choice(&METRIC).map(|metric| metric.value),
                indicator: figure.words(&INDICATOR),
                declared: Declared::read(&figure.record(&DECLARED)),
                note: figure.words(&NOTE),
            })
        };
        Self {
            figures: record.records(&FIGURES).iter().filter_map(read).collect(),
            publisher: record.words(&PUBLISHER),
            period: period.clone(),
        }
    }
}

impl Declared {
    fn read(record: &Record) -> Option<Self> {
        Some(Self { method: record.reference(&METHOD)?, item: record.text(&ITEM)? })
    }
}
