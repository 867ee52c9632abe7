//! A brand 品牌: a name that consultations of a place go by, with every form in which its sources print it. Two forms
//! are never made one.

use crate::model::field::{Field, Shape};
use crate::model::holder::Holder;
use crate::model::kind::Kind;
use crate::model::meta::SOURCE;
use crate::model::record::{Record, Reference};
use crate::source::Spanned;

static HOLDER_NAME: Field =
    Field::new("name", "名称", Shape::Text, "没有自己页面的所属单位", "a holder without a page").required();
static HOLDER: Field = Field::new(
    "holder",
    "所属",
    Shape::List(&Shape::Either(&Shape::Reference(&[Kind::Platform]), &Shape::Record(&[&HOLDER_NAME]))),
    "谁的品牌，如 platforms/编号",
    "whose brand it is, such as `platforms/id`",
)
.expected();
static PARENT: Field =
    Field::new("parent", "上级", Shape::Id(Kind::Brand), "上一级品牌（编号）", "the wider brand, by id");
static CATEGORY: Field =
    Field::new("category", "类别", Shape::Text, "协商、读书、履职……", "consultation, reading, …");
static TEXT: Field =
    Field::new("text", "写法", Shape::Text, "照来源写", "as the source prints it").required();
static NOTE: Field = Field::new("note", "说明", Shape::Prose, "补充说明", "a note");
static VARIANTS: Field = Field::new(
    "variants",
    "写法",
    Shape::List(&Shape::Record(&[&TEXT, &SOURCE, &NOTE])),
    "来源里的各种写法",
    "the forms in which sources print it",
);

/// The keys of a brand.
pub static FIELDS: &[&Field] = &[&HOLDER, &PARENT, &CATEGORY, &VARIANTS];

/// A brand.
#[derive(Clone, Debug)]
pub struct Brand {
    /// Whose it is.
    pub holders: Vec<Holder>,
    /// The wider brand.
    pub parent: Option<Spanned<Reference>>,
    /// What it stands for: consultation, reading, …
    pub category: Option<String>,
    /// The forms in which sources print it, beside the title.
    pub variants: Vec<Variant>,
}

/// One form of a brand.
#[derive(Clone, Debug)]
pub struct Variant {
    /// The form as printed.
    pub text: String,
    /// The source that prints it.
    pub source: Option<Spanned<String>>,
    /// A note.
    pub note: Option<String>,
}

impl Brand {
    /// Reads a brand.
    pub(super) fn read(record: &Record) -> Self {
        Self {
            holders: record
                .items(&HOLDER)
                .into_iter()
                .filter_map(|item| Holder::read(item, &HOLDER_NAME))
                .collect(),
            parent: record.reference(&PARENT),
            category: record.words(&CATEGORY),
            variants: record.records(&VARIANTS).iter().filter_map(Variant::read).collect(),
        }
    }
}

impl Variant {
    fn read(record: &Record) -> Option<Self> {
        Some(Self { text: record.words(&TEXT)?, source: record.text(&SOURCE), note: record.words(&NOTE) })
    }
}
