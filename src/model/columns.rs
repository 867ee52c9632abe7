//! The keys of `casebook.yaml` that are given by kind.

use crate::model::field::{Field, Shape, WordsOf};

/// The key `column_types`.
pub static COLUMN_TYPES: Field = Field::new(
    "column_types",
    "栏目类型",
    Shape::Named(&Shape::Text),
    "各栏目的类型，写进政府网站的 ColumnType 标签，如 cases: 工作动态",
    "what sort of column each kind is, for the tag `ColumnType`",
)
.words_of(WordsOf::Folders);

/// The key `paths`.
pub static PATHS: Field = Field::new(
    "paths",
    "路径",
    Shape::Named(&Shape::Path),
    "各类内容的网址前段，如 cases: anli",
    "the first part of each kind's addresses",
)
.words_of(WordsOf::Folders);

/// The key `stale_after`.
pub static STALE_AFTER: Field = Field::new(
    "stale_after",
    "更新期限",
    Shape::Named(&Shape::Whole),
    "各类内容最多多少天要有更新，如 cases: 180",
    "within how many days each kind is to be brought up to date",
)
.words_of(WordsOf::Folders);
