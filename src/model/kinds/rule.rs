//! A rule 制度: what is known about an institutional document and, where its text is public, the text by articles.

use crate::model::articles::{Provisions, provisions};
use crate::model::date::PartialDate;
use crate::model::field::{Choice, Field, Shape};
use crate::model::kind::Kind;
use crate::model::record::{Record, Reference};
use crate::parse::body::Body;
use crate::source::Spanned;

/// What kind of document it is.
pub static DOCTYPES: [Choice; 16] = [
    Choice::new(0, "rules-of-procedure", "议事规则", "rules of procedure"),
    Choice::new(1, "working-norms", "工作规范", "working norms"),
    Choice::new(2, "implementing-opinion", "实施意见", "implementing opinion"),
    Choice::new(3, "assessment-rules", "考评细则", "assessment rules"),
    Choice::new(4, "work-plan", "工作方案", "work plan"),
    Choice::new(5, "measures", "办法", "measures"),
    Choice::new(6, "regulations", "条例", "regulations"),
    Choice::new(7, "system", "制度", "standing arrangement"),
    Choice::new(8, "working-rules", "工作规则", "working rules"),
    Choice::new(9, "opinion", "意见", "opinion"),
    Choice::new(10, "implementing-plan", "实施方案", "implementing plan"),
    Choice::new(11, "steps", "措施", "steps").also(&["举措"]),
    Choice::new(12, "provisions", "规定", "provisions"),
    Choice::new(13, "code-of-conduct", "准则", "code of conduct"),
    Choice::new(14, "mechanism", "机制", "mechanism"),
    Choice::new(15, "working-method", "工作法", "working method"),
];

/// Whether it is in force.
pub static STATUSES: [Choice; 5] = [
    Choice::new(0, "consultation", "征求意见", "out for comment"),
    Choice::new(1, "trial", "试行", "on trial"),
    Choice::new(2, "in-force", "现行", "in force"),
    Choice::new(3, "amended", "已修订", "amended"),
    Choice::new(4, "repealed", "废止", "repealed"),
];

/// Whether the text itself is there.
pub static TEXTS: [Choice; 2] =
    [Choice::new(0, "full", "全文", "full text"), Choice::new(1, "digest", "要点", "digest")];

static DOCTYPE: Field =
    Field::new("doctype", "文种", Shape::Choice(&DOCTYPES), "文种", "kind of document").expected();
/// The key `issuer`.
pub static ISSUER: Field =
    Field::new("issuer", "制定单位", Shape::Text, "谁制定的", "who made it").expected();
/// The key `number`.
pub static NUMBER: Field =
    Field::new("number", "文号", Shape::Text, "发文字号", "document number").expected();
/// The key `adopted`.
pub static ADOPTED: Field =
    Field::new("adopted", "通过", Shape::Date, "通过或印发的日期", "when adopted").expected();
/// The key `effective`.
pub static EFFECTIVE: Field =
    Field::new("effective", "施行", Shape::Date, "施行日期", "when it takes effect").expected();
/// The key `status`.
pub static STATUS: Field =
    Field::new("status", "效力", Shape::Choice(&STATUSES), "效力", "whether in force").expected();
/// The key `trial_until`.
pub static TRIAL_UNTIL: Field =
    Field::new("trial_until", "试行至", Shape::Date, "试行到哪一天为止", "when the trial ends");
/// The key `supersedes`.
pub static SUPERSEDES: Field = Field::new(
    "supersedes",
    "代替",
    Shape::List(&Shape::Id(Kind::Rule)),
    "代替哪些制度（编号）",
    "rules it replaces",
);
/// The key `text`.
pub static TEXT: Field = Field::new(
    "text",
    "文本",
    Shape::Choice(&TEXTS),
    "全文，还是编者根据公开资料写的要点",
    "the full text, or the editors' digest",
);

/// The keys of a rule.
pub static FIELDS: &[&Field] =
    &[&DOCTYPE, &ISSUER, &NUMBER, &ADOPTED, &EFFECTIVE, &STATUS, &TRIAL_UNTIL, &SUPERSEDES, &TEXT];

/// A rule.
#[derive(Clone, Debug)]
pub struct Rule {
    /// What kind of document it is.
    pub doctype: Option<&'static Choice>,
    /// Who made it.
    pub issuer: Option<String>,
    /// Its document number.
    pub number: Option<String>,
    /// When it was adopted.
    pub adopted: Option<PartialDate>,
    /// When it takes effect.
    pub effective: Option<PartialDate>,
    /// Whether it is in force.
    pub status: Option<&'static Choice>,
    /// When its trial ends.
    pub trial_until: Option<PartialDate>,
    /// The rules it replaces.
    pub supersedes: Vec<Spanned<Reference>>,
    /// Whether the body is the editors' digest and not the text.
    pub is_digest: bool,
    /// The text by its divisions and articles.
    pub provisions: Provisions,
}

impl Rule {
    /// Reads a rule.
    pub(super) fn read(record: &Record, body: &Body) -> Self {
        Self {
            doctype: record.choice(&DOCTYPE).map(|doctype| doctype.value),
            issuer: record.words(&ISSUER),
            number: record.words(&NUMBER),
            adopted: record.date(&ADOPTED).map(|date| date.value),
            effective: record.date(&EFFECTIVE).map(|date| date.value),
            status: record.choice(&STATUS).map(|status| status.value),
            trial_until: record.date(&TRIAL_UNTIL).map(|date| date.value),
            supersedes: record.references(&SUPERSEDES),
            is_digest: record.choice(&TEXT).is_some_and(|text| text.value.name == "digest"),
            provisions: provisions(body),
        }
    }
}
