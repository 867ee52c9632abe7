//! A method 协商模式: the procedure that cases follow, step by step.

use crate::model::deadline::Term;
use crate::model::field::{Field, Shape};
use crate::model::figure::Figure;
use crate::model::kind::Kind;
use crate::model::record::{Record, Reference, RuleReference};
use crate::source::Spanned;

/// The key `name`.
pub static NAME: Field =
    Field::new("name", "名称", Shape::Text, "步骤名称，如 征题", "the step's name").required();
static TITLE: Field = Field::new("title", "全称", Shape::Text, "步骤全称", "its full title");
static ACTORS: Field = Field::new("actors", "主体", Shape::Text, "谁来做", "who acts");
static SUMMARY: Field = Field::new("summary", "要求", Shape::Prose, "做什么、怎么做", "what is done and how");
static DELIVERABLE: Field =
    Field::new("deliverable", "成果", Shape::Prose, "这一步形成什么", "what it leaves behind");
static GATE: Field = Field::new("gate", "审批", Shape::Prose, "要过哪道审批", "the approval it needs");
static WITHIN: Field =
    Field::new("within", "期限", Shape::Text, "多长时间，如 3个月、5个工作日", "how long, such as `3个月`")
        .required();
static FROM: Field = Field::new(
    "from",
    "起算",
    Shape::Text,
    "从哪一步算起；不写，从前一步",
    "the step it counts from; the one before, if not given",
);
static RULE: Field =
    Field::new("rule", "依据", Shape::Citation, "哪部制度、哪一条定的", "the rule or article that sets it");
/// The key `deadline`.
pub static DEADLINE: Field = Field::new(
    "deadline",
    "时限",
    Shape::Either(&Shape::Text, &Shape::Record(&[&WITHIN, &FROM, &RULE])),
    "限多长时间内办完，如 3个月；从前一步算起",
    "within what time it is to be done, such as `3个月`, counted from the step before",
);
/// The key `steps`.
pub static STEPS: Field = Field::new(
    "steps",
    "步骤",
    Shape::List(&Shape::Record(&[&NAME, &TITLE, &ACTORS, &SUMMARY, &DELIVERABLE, &GATE, &DEADLINE])),
    "各步骤，按先后",
    "the steps in order",
);
static COMPONENTS: Field = Field::new(
    "components",
    "组成",
    Shape::List(&Shape::Record(&[&NAME, &SUMMARY])),
    "由哪几部分组成；不分先后，先后分明的写“步骤”",
    "the parts it is made of, in no order of time; parts that follow one another are `steps`",
);
static PRINCIPLES: Field =
    Field::new("principles", "原则", Shape::List(&Shape::Prose), "遵循的原则", "its principles");
static ISSUER: Field = Field::new("issuer", "制定单位", Shape::Text, "谁制定的", "who made it").expected();

/// The key `step`.
pub static STEP: Field =
    Field::new("step", "步骤", Shape::Text, "本模式的步骤", "a step of this method").required();
/// The key `method`.
pub static OTHER: Field = Field::new(
    "method",
    "协商模式",
    Shape::Id(Kind::Method),
    "另一种模式（编号）",
    "the other method, by id",
)
.required();
/// The key `with`.
pub static OTHER_STEPS: Field =
    Field::new("with", "对应", Shape::List(&Shape::Text), "对应的步骤", "the steps it corresponds to")
        .required();
static NOTE: Field = Field::new("note", "说明", Shape::Prose, "补充说明", "a note");
/// The key `corresponds`.
pub static CORRESPONDS: Field = Field::new(
    "corresponds",
    "对应",
    Shape::List(&Shape::Record(&[&STEP, &OTHER, &OTHER_STEPS, &NOTE])),
    "与别的模式的对应，系编者所加",
    "the editors' own mapping to another method",
);

static COUNT: Field = Field::new("count", "次数", Shape::Figure, "每年几次", "how often a year");
static AT_LEAST: Field =
    Field::new("at_least", "以上", Shape::Flag, "是否“几次以上”", "whether that often or more");
static BY: Field = Field::new("by", "主体", Shape::Text, "由谁举行", "who holds it");
static YEARLY: Field = Field::new(
    "yearly",
    "年度安排",
    Shape::List(&Shape::Record(&[&NAME, &COUNT, &AT_LEAST, &BY, &NOTE])),
    "每年的协商安排，如 1+2+4+N",
    "what is held each year",
);

/// The keys of a method.
pub static FIELDS: &[&Field] = &[&STEPS, &COMPONENTS, &PRINCIPLES, &ISSUER, &CORRESPONDS, &YEARLY];

/// A method.
#[derive(Clone, Debug)]
pub struct Method {
    /// The steps in order.
    pub steps: Vec<Step>,
    /// The parts it is made of, where they are no steps.
    pub components: Vec<Component>,
    /// Its principles.
    pub principles: Vec<String>,
    /// Who made it.
    pub issuer: Option<String>,
    /// The editors' mapping to other methods.
    pub corresponds: Vec<Correspondence>,
    /// What is held each year.
    pub yearly: Vec<Yearly>,
}

/// A step of a method.
#[derive(Clone, Debug)]
pub struct Step {
    /// Its name.
    pub name: String,
    /// Its full title.
    pub title: Option<String>,
    /// Who acts.
    pub actors: Option<String>,
    /// What is done and how.
    pub summary: Option<String>,
    /// What it leaves behind.
    pub deliverable: Option<String>,
    /// The approval it needs.
    pub gate: Option<String>,
    /// Within what time it is to be done.
    pub deadline: Option<Deadline>,
}

/// Within what time a step is to be done.
#[derive(Clone, Debug)]
pub struct Deadline {
    /// How long, as written.
    pub within: Spanned<String>,
    /// The same; `None` when no length of time can be read from it.
    pub term: Option<Term>,
    /// The step it counts from; `None` for the one before.
    pub from: Option<Spanned<String>>,
    /// The rule that sets it.
    pub rule: Option<Spanned<RuleReference>>,
}

impl Step {
    /// Returns whether `word` names the step: its name or its full title.
    pub fn is_named(&self, word: &str) -> bool {
        self.name == word || self.title.as_deref() == Some(word)
    }
}

/// A part of a method.
#[derive(Clone, Debug)]
pub struct Component {
    /// Its name.
    pub name: String,
    /// What it is about.
    pub summary: Option<String>,
}

/// A step set beside steps of another method.
#[derive(Clone, Debug)]
pub struct Correspondence {
    /// A step of this method.
    pub step: String,
    /// The other method.
    pub method: Spanned<Reference>,
    /// Steps of the other method.
    pub with: Vec<String>,
    /// A note.
    pub note: Option<String>,
}

/// Something held each year.
#[derive(Clone, Debug)]
pub struct Yearly {
    /// What.
    pub name: String,
    /// How often, `None` for as often as needed.
    pub count: Option<Figure>,
    /// Whether that often or more.
    pub is_at_least: bool,
    /// Who holds it.
    pub by: Option<String>,
    /// A note.
    pub note: Option<String>,
}

impl Method {
    /// Returns the place of the step from which the deadline of the step at `place` counts: one ahead of it.
    pub fn counts_from(&self, place: usize) -> Option<usize> {
        let deadline = self.steps.get(place)?.deadline.as_ref()?;
        match &deadline.from {
            Some(from) => self.steps.iter().take(place).position(|step| step.is_named(&from.value)),
            None => place.checked_sub(1),
        }
    }

    /// Reads a method.
    pub(super) fn read(record: &Record) -> Self {
        Self {
            steps: record.records(&STEPS).iter().map(Step::read).collect(),
            components: record.records(&COMPONENTS).iter().filter_map(Component::read).collect(),
            principles: record.word_list(&PRINCIPLES),
            issuer: record.words(&ISSUER),
            corresponds: record.records(&CORRESPONDS).iter().filter_map(Correspondence::read).collect(),
            yearly: record.records(&YEARLY).iter().map(Yearly::read).collect(),
        }
    }
}

impl Step {
    fn read(record: &Record) -> Self {
        Self {
            name: record.words(&NAME).unwrap_or_default(),
            title: record.words(&TITLE),
            actors: record.words(&ACTORS),
            summary: record.words(&SUMMARY),
            deliverable: record.words(&DELIVERABLE),
            gate: record.words(&GATE),
            deadline: Deadline::read(record),
        }
    }
}

impl Deadline {
    fn read(step: &Record) -> Option<Self> {
        let record = step.record(&DEADLINE);
        let within = step.text(&DEADLINE).or_else(|| record.text(&WITHIN))?;
        let term = Term::read(&within.value);
        Some(Self { term, from: record.text(&FROM), rule: record.citation(&RULE), within })
    }
}

impl Component {
    fn read(record: &Record) -> Option<Self> {
        Some(Self { name: record.words(&NAME)?, summary: record.words(&SUMMARY) })
    }
}

impl Correspondence {
    fn read(record: &Record) -> Option<Self> {
        Some(Self {
            step: record.words(&STEP)?,
            method: record.reference(&OTHER)?,
            with: record.word_list(&OTHER_STEPS),
            note: record.words(&NOTE),
        })
    }
}

impl Yearly {
    fn read(record: &Record) -> Self {
        Self {
            name: record.words(&NAME).unwrap_or_default(),
            count: record.figure(&COUNT).map(|count| count.value),
            is_at_least: record.flag(&AT_LEAST),
            by: record.words(&BY),
            note: record.words(&NOTE),
        }
    }
}
