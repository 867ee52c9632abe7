//! What the editors say of single places: a remark for a place's page, and what its place in the tree follows from where
//! no source says it.
//!
//! In: an item of `regions` in `casebook.yaml`. Out: [`PlaceRemark`].

use crate::model::field::{Field, Shape};
use crate::model::record::Record;

static PATH: Field =
    Field::new("path", "地区", Shape::Region, "地区，从大到小，用 / 分开", "the place, widest first")
        .required();
static NOTE: Field =
    Field::new("note", "说明", Shape::Text, "这个地区页上的说明", "what its page says about it");
static INFERRED: Field = Field::new(
    "inferred",
    "推断",
    Shape::Text,
    "归在上一级之下若是编者推断，写明依据",
    "what its place in the tree follows from, where no source says it",
);
/// The key `regions`.
pub(super) static REGIONS: Field = Field::new(
    "regions",
    "地区",
    Shape::List(&Shape::Record(&[&PATH, &NOTE, &INFERRED])),
    "个别地区的说明",
    "remarks on single places",
);

/// What the editors say of a place.
#[derive(Clone, Debug)]
pub struct PlaceRemark {
    /// Its names, the widest first.
    pub names: Vec<String>,
    /// A remark for its page.
    pub note: Option<String>,
    /// What its place in the tree follows from, where the editors inferred it.
    pub inferred: Option<String>,
}

impl PlaceRemark {
    /// Reads a remark; `None` for one that names no place.
    pub(super) fn read(record: &Record) -> Option<Self> {
        Some(Self {
            names: record.region(&PATH)?.value,
            note: record.words(&NOTE),
            inferred: record.words(&INFERRED),
        })
    }
}
