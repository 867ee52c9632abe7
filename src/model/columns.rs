//! The key `column_types` of `casebook.yaml`: what government sites call the sections.

use crate::model::field::{Field, Shape};

/// The key `column_types`.
pub static COLUMN_TYPES: Field = Field::new(
    "column_types",
    "栏目类型",
    Shape::Named(&Shape::Text),
    "各栏目的类型，写进政府网站的 ColumnType 标签，如 cases: 工作动态",
    "what sort of column each kind is, for the tag `ColumnType`",
);
