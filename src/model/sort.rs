//! The order of a list, as a site sets it: `cases: [-date, title]`.
//!
//! In: a value of `sort` in `casebook.yaml`. Out: [`SortKey`]s in the order written, and a fault for each word that is
//! none. `link` sorts by them.

use crate::fault::Fault;
use crate::model::field::{Field, Shape, WordsOf};
use crate::model::record::Datum;
use crate::nearest::nearest;
use crate::source::{Span, Spanned};

/// The key `sort`.
pub(super) static SORT: Field = Field::new(
    "sort",
    "排序",
    Shape::Named(&Shape::List(&Shape::Text)),
    "各类列表的排序，如 cases: [-date, title]",
    "sort keys of the lists",
)
.words_of(WordsOf::Folders);

/// One key that a list is sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SortKey {
    /// By what.
    pub by: SortBy,
    /// Whether the greatest comes first.
    pub is_descending: bool,
}

/// What a list can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortBy {
    /// The entry's own `order`; entries without it come last.
    Order,
    /// The date; entries without one come last either way.
    Date,
    /// The title, as a Chinese reader looks it up: by pinyin, numbers by their value.
    Title,
    /// The id.
    Id,
}

/// The names of the sort keys, as written.
const SORT_NAMES: [(&str, &str, SortBy); 4] = [
    ("order", "次序", SortBy::Order),
    ("date", "日期", SortBy::Date),
    ("title", "标题", SortBy::Title),
    ("id", "编号", SortBy::Id),
];

/// Reads the keys of one list; `None` for what is no list.
pub(super) fn sort_keys(datum: &Datum, faults: &mut Vec<Fault>) -> Option<Vec<SortKey>> {
    let Datum::List(items) = datum else { return None };
    let mut keys = Vec::new();
    for Spanned { value, at } in items {
        let Some(word) = value.as_text() else { continue };
        let (name, is_descending) =
            word.strip_prefix('-').map_or((word.as_str(), false), |name| (name, true));
        match SORT_NAMES.iter().find(|(en, zh, _)| *en == name || *zh == name) {
            Some(&(.., by)) => keys.push(SortKey { by, is_descending }),
            None => faults.push(unknown_sort_key(&word, name, *at)),
        }
    }
    Some(keys)
}

fn unknown_sort_key(word: &str, name: &str, at: Span) -> Fault {
    Fault::UnknownChoice {
        at,
        key: SORT.name.to_owned(),
        value: word.to_owned(),
        choices: SORT_NAMES.map(|(en, ..)| en).to_vec(),
        nearest: nearest(name, SORT_NAMES.iter().flat_map(|&(en, zh, _)| [en, zh])),
    }
}
