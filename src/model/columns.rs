//! The keys of `casebook.yaml` that are given by kind, and how they are read.

use std::collections::BTreeMap;

use crate::fault::Fault;
use crate::model::field::{Field, Shape, WordsOf};
use crate::model::kind::Kind;
use crate::model::record::{Datum, Record};
use crate::nearest::nearest;
use crate::source::{Span, Spanned};

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

/// Reads a mapping whose keys are the folders of kinds.
pub(super) fn by_kind<T>(
    record: &Record,
    field: &Field,
    faults: &mut Vec<Fault>,
    read: impl Fn(&Datum, Span, &mut Vec<Fault>) -> Option<T>,
) -> BTreeMap<Kind, T> {
    let mut by_kind = BTreeMap::new();
    for (folder, datum) in record.named(field) {
        match Kind::of_folder(&folder.value) {
            Some(kind) => by_kind.extend(read(&datum.value, datum.at, faults).map(|value| (kind, value))),
            None => {
                let nearest = nearest(&folder.value, Kind::LISTED.map(Kind::folder));
                faults.push(Fault::UnknownKey { at: folder.at, key: folder.value, nearest });
            }
        }
    }
    by_kind
}

/// Reads a word.
pub(super) fn word(datum: &Datum, at: Span, _: &mut Vec<Fault>) -> Option<Spanned<String>> {
    Some(Spanned::new(datum.as_text()?, at))
}

/// Reads a whole number.
pub(super) fn whole(datum: &Datum, at: Span, _: &mut Vec<Fault>) -> Option<Spanned<u32>> {
    if let Datum::Whole(days) = datum { Some(Spanned::new(*days, at)) } else { None }
}
