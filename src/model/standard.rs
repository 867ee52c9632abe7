//! Standards that platforms are built to, such as 六有.
//!
//! In: an item of `standards` in `casebook.yaml`. Out: [`Standard`].

use crate::model::field::{Field, Shape};
use crate::model::record::Record;
use crate::url;

static DESCRIPTION: Field = Field::new("description", "简介", Shape::Text, "一两句简介", "a sentence or two");
static ITEMS: Field =
    Field::new("items", "条目", Shape::List(&Shape::Text), "标准的各项", "the standard's items").required();
static LABEL: Field = Field::new("label", "名称", Shape::Text, "标准名称", "the standard's name").required();
static ID: Field = Field::new("id", "编号", Shape::Part, "网址里的编号", "the id in addresses");
/// The key `standards`.
pub(super) static STANDARDS: Field = Field::new(
    "standards",
    "标准",
    Shape::List(&Shape::Record(&[&LABEL, &ID, &DESCRIPTION, &ITEMS])),
    "平台建设标准，如六有",
    "standards for platforms",
);

/// A standard that platforms are built to.
#[derive(Clone, Debug)]
pub struct Standard {
    /// Its name: 六有.
    pub label: String,
    /// What addresses are made of.
    pub id: String,
    /// What it means.
    pub description: Option<String>,
    /// Its items: 有阵地, …
    pub items: Vec<String>,
}

impl Standard {
    /// Reads a standard; `None` for one without a name. Where it gives no id, its name becomes one.
    pub(super) fn read(record: &Record) -> Option<Self> {
        let label = record.words(&LABEL)?;
        let id = record.words(&ID).unwrap_or_else(|| url::part(&label));
        Some(Self { label, id, description: record.words(&DESCRIPTION), items: record.word_list(&ITEMS) })
    }
}
