//! A case 案例: one consultation, from its topic to what became of it.

use crate::model::date::PartialDate;
use crate::model::field::{Choice, Field, Shape};
use crate::model::figure::Figure;
use crate::model::kind::Kind;
use crate::model::meta::SOURCE;
use crate::model::record::{Datum, Record, Reference, RuleReference};
use crate::model::sections::{Section, sections};
use crate::parse::body::Body;
use crate::source::Spanned;

/// How far a case has come.
pub static STATUSES: [Choice; 5] = [
    Choice::new(0, "collecting", "征题", "collecting topics"),
    Choice::new(1, "deliberating", "协商", "deliberating"),
    Choice::new(2, "implementing", "办理", "being carried out"),
    Choice::new(3, "resolved", "办结", "resolved"),
    Choice::new(4, "monitored", "跟踪", "being followed up"),
];

/// The key `platform`.
pub static PLATFORM: Field =
    Field::new("platform", "平台", Shape::Id(Kind::Platform), "哪个平台（编号）", "the platform, by id")
        .expected();
/// The key `method`.
pub static METHOD: Field =
    Field::new("method", "协商模式", Shape::Id(Kind::Method), "哪种协商模式（编号）", "the method, by id")
        .expected();
/// The key `status`.
pub static STATUS: Field =
    Field::new("status", "状态", Shape::Choice(&STATUSES), "办到哪一步", "how far it has come").expected();

static STEP_DATE: Field = Field::new("date", "日期", Shape::Date, "这一步的日期", "the step's date");
static STEP_NOTE: Field = Field::new("note", "说明", Shape::Prose, "补充说明", "a note");
/// The key `steps`.
pub static STEPS: Field = Field::new(
    "steps",
    "步骤",
    Shape::Named(&Shape::Either(&Shape::Date, &Shape::Record(&[&STEP_DATE, &STEP_NOTE, &SOURCE]))),
    "各步的日期",
    "the date of each step",
)
.expected();

/// The key `members`.
pub static MEMBERS: Field = Field::new("members", "委员", Shape::Figure, "委员人数", "committee members");
/// The key `residents`.
pub static RESIDENTS: Field = Field::new("residents", "群众", Shape::Figure, "群众人数", "residents");
/// The key `experts`.
pub static EXPERTS: Field = Field::new("experts", "专家", Shape::Figure, "专家人数", "experts");
/// The key `total`.
pub static TOTAL: Field = Field::new("total", "人次", Shape::Figure, "参加人次", "attendances in all");
static DEPARTMENTS: Field =
    Field::new("departments", "部门", Shape::List(&Shape::Text), "参加的部门", "departments that took part");
/// The key `participants`.
pub static PARTICIPANTS: Field = Field::new(
    "participants",
    "参与",
    Shape::Record(&[&MEMBERS, &RESIDENTS, &EXPERTS, &TOTAL, &DEPARTMENTS]),
    "谁参加了",
    "who took part",
)
.expected();

static PROPOSALS: Field = Field::new("proposals", "建议", Shape::Figure, "提出几条建议", "suggestions made");
static ADOPTED: Field = Field::new("adopted", "采纳", Shape::Figure, "采纳几条", "suggestions adopted");
static RESOLVED: Field = Field::new("resolved", "解决", Shape::Figure, "解决几个问题", "problems resolved");
static DOCUMENTS: Field =
    Field::new("documents", "成果文件", Shape::List(&Shape::Text), "形成的文件", "documents that came out");
static RESULT: Field =
    Field::new("result", "成效", Shape::Prose, "来源所说的成效", "the result the source states");
/// The key `outcome`.
pub static OUTCOME: Field = Field::new(
    "outcome",
    "成果",
    Shape::Record(&[&PROPOSALS, &ADOPTED, &RESOLVED, &DOCUMENTS, &RESULT, &SOURCE]),
    "协商的成果",
    "what came out",
)
.expected();

/// The key `rules`.
pub static RULES: Field =
    Field::new("rules", "依据", Shape::List(&Shape::Citation), "依据的制度条文", "the rules it followed")
        .expected();
/// The key `approved_by`.
pub static APPROVED_BY: Field =
    Field::new("approved_by", "审批", Shape::Text, "议题由谁审批", "who approved the topic").expected();

/// The key `kind` of an uptake.
pub static UPTAKE_KIND: Field =
    Field::new("kind", "方式", Shape::Text, "建议案、提案、批示、采用……", "how it was taken up").required();
static UPTAKE_BY: Field = Field::new("by", "由谁", Shape::Text, "哪个单位或负责人", "by whom");
/// The key `date`.
pub static UPTAKE_DATE: Field = Field::new("date", "日期", Shape::Date, "日期", "when");
static UPTAKE_DOCUMENT: Field = Field::new("document", "文件", Shape::Text, "文件名称", "the document");
/// The key `uptake`.
pub static UPTAKE: Field = Field::new(
    "uptake",
    "转化",
    Shape::List(&Shape::Record(&[
        &UPTAKE_KIND,
        &UPTAKE_BY,
        &UPTAKE_DATE,
        &UPTAKE_DOCUMENT,
        &STEP_NOTE,
        &SOURCE,
    ])),
    "成果怎样一步步被采用",
    "the chain by which the result was taken up",
);

/// The key `handed_to`.
pub static HANDED_TO: Field = Field::new(
    "handed_to",
    "转交",
    Shape::List(&Shape::Id(Kind::Case)),
    "议题上交、下派到哪个案例（编号）",
    "the cases its topic was handed on to, up or down, by id",
);

static SELECTED: Field = Field::new(
    "selected",
    "精选",
    Shape::Flag,
    "true 在首页上列为精选",
    "`true` shows it on the home page among those selected",
);

/// The keys of a case.
pub static FIELDS: &[&Field] = &[
    &PLATFORM,
    &METHOD,
    &STATUS,
    &STEPS,
    &PARTICIPANTS,
    &OUTCOME,
    &RULES,
    &APPROVED_BY,
    &UPTAKE,
    &HANDED_TO,
    &SELECTED,
];

/// A case.
#[derive(Clone, Debug)]
pub struct Case {
    /// The platform that held it.
    pub platform: Option<Spanned<Reference>>,
    /// The method it followed.
    pub method: Option<Spanned<Reference>>,
    /// How far it has come.
    pub status: Option<&'static Choice>,
    /// The steps that have an entry of their own, in the order written.
    pub steps: Vec<StepRecord>,
    /// Who took part.
    pub participants: Participants,
    /// What came out.
    pub outcome: Outcome,
    /// The rules it followed.
    pub rules: Vec<Spanned<RuleReference>>,
    /// Who approved the topic.
    pub approved_by: Option<String>,
    /// The chain by which the result was taken up.
    pub uptake: Vec<Uptake>,
    /// The cases its topic was handed on to.
    pub handed_to: Vec<Spanned<Reference>>,
    /// Whether its editors show it first on the home page.
    pub is_selected: bool,
    /// The body by its headings of level 2; never empty.
    pub sections: Vec<Section>,
}

/// What is recorded of one step.
#[derive(Clone, Debug)]
pub struct StepRecord {
    /// The step's name as written.
    pub name: Spanned<String>,
    /// Its date.
    pub date: Option<PartialDate>,
    /// A note.
    pub note: Option<String>,
    /// The source it rests on.
    pub source: Option<Spanned<String>>,
}

/// Who took part in a case.
#[derive(Clone, Debug, Default)]
pub struct Participants {
    /// Committee members.
    pub members: Option<Figure>,
    /// Residents.
    pub residents: Option<Figure>,
    /// Experts.
    pub experts: Option<Figure>,
    /// Attendances (人次).
    pub total: Option<Figure>,
    /// Departments.
    pub departments: Vec<String>,
}

impl Participants {
    /// Returns whether nothing is known of them.
    pub fn is_empty(&self) -> bool {
        let Self { members, residents, experts, total, departments } = self;
        [members, residents, experts, total].iter().all(|count| count.is_none()) && departments.is_empty()
    }
}

/// What came out of a case.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Suggestions made.
    pub proposals: Option<Spanned<Figure>>,
    /// Suggestions adopted.
    pub adopted: Option<Spanned<Figure>>,
    /// Problems resolved.
    pub resolved: Option<Spanned<Figure>>,
    /// Documents.
    pub documents: Vec<String>,
    /// The result the source states.
    pub result: Option<String>,
    /// The source it rests on.
    pub source: Option<Spanned<String>>,
}

impl Outcome {
    /// Returns whether a result is stated, not only what was suggested.
    pub fn has_result(&self) -> bool {
        self.adopted.is_some() || self.resolved.is_some() || self.result.is_some()
    }
}

/// One link of the chain by which a result was taken up.
#[derive(Clone, Debug)]
pub struct Uptake {
    /// 建议案, 提案, 批示, …
    pub kind: String,
    /// By whom.
    pub by: Option<String>,
    /// When.
    pub date: Option<PartialDate>,
    /// The document.
    pub document: Option<String>,
    /// A note.
    pub note: Option<String>,
    /// The source it rests on.
    pub source: Option<Spanned<String>>,
}

/// The words for an uptake that ends the chain: the result has been judged, or the matter is settled.
const LAST_UPTAKE: [&str; 4] = ["评议", "评题", "办结", "反馈"];

impl Uptake {
    /// Returns whether the chain ends with it: the result has been judged, or the matter is settled.
    pub fn is_end(&self) -> bool {
        LAST_UPTAKE.iter().any(|word| self.kind.contains(word))
    }
}

impl Case {
    /// Reads a case.
    pub(super) fn read(record: &Record, body: &Body) -> Self {
        let participants = record.record(&PARTICIPANTS);
        let outcome = record.record(&OUTCOME);
        let count = |field| participants.figure(field).map(|figure| figure.value);
        Self {
            platform: record.reference(&PLATFORM),
            method: record.reference(&METHOD),
            status: record.choice(&STATUS).map(|status| status.value),
            steps: record.named(&STEPS).into_iter().map(StepRecord::read).collect(),
            participants: Participants {
                members: count(&MEMBERS),
                residents: count(&RESIDENTS),
                experts: count(&EXPERTS),
                total: count(&TOTAL),
                departments: participants.word_list(&DEPARTMENTS),
            },
            outcome: Outcome {
                proposals: outcome.figure(&PROPOSALS),
                adopted: outcome.figure(&ADOPTED),
                resolved: outcome.figure(&RESOLVED),
                documents: outcome.word_list(&DOCUMENTS),
                result: outcome.words(&RESULT),
                source: outcome.text(&SOURCE),
            },
            rules: record.citations(&RULES),
            approved_by: record.words(&APPROVED_BY),
            uptake: record.records(&UPTAKE).iter().map(Uptake::read).collect(),
            handed_to: record.references(&HANDED_TO),
            is_selected: record.flag(&SELECTED),
            sections: sections(body),
        }
    }

    /// Returns the sources that facts of the case name.
    pub fn named_sources(&self) -> impl Iterator<Item = &Spanned<String>> {
        let steps = self.steps.iter().filter_map(|step| step.source.as_ref());
        let uptake = self.uptake.iter().filter_map(|uptake| uptake.source.as_ref());
        steps.chain(self.outcome.source.as_ref()).chain(uptake)
    }
}

impl StepRecord {
    fn read((name, datum): (Spanned<String>, Spanned<Datum>)) -> Self {
        match datum.value {
            Datum::Record(record) => Self {
                name,
                date: record.date(&STEP_DATE).map(|date| date.value),
                note: record.words(&STEP_NOTE),
                source: record.text(&SOURCE),
            },
            other => Self { name, date: other.as_date(), note: None, source: None },
        }
    }
}

impl Uptake {
    fn read(record: &Record) -> Self {
        Self {
            kind: record.words(&UPTAKE_KIND).unwrap_or_default(),
            by: record.words(&UPTAKE_BY),
            date: record.date(&UPTAKE_DATE).map(|date| date.value),
            document: record.words(&UPTAKE_DOCUMENT),
            note: record.words(&STEP_NOTE),
            source: record.text(&SOURCE),
        }
    }
}
