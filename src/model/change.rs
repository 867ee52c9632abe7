//! What was changed on a page after it was published: the record that readers are given of it.
//!
//! In: the front matter's list `changes`. Out: [`Change`]s, as written. One without a day or without words is none.

use crate::model::date::PartialDate;
use crate::model::field::{Choice, Field, Shape};
use crate::model::record::Record;
use crate::source::Spanned;

/// Why a page was changed: something new is told, or something was wrong.
pub static KINDS: [Choice; 2] =
    [Choice::new(0, "update", "更新", "update"), Choice::new(1, "correction", "更正", "correction")];

/// The day of a change.
pub static CHANGED_ON: Field =
    Field::new("date", "日期", Shape::Date, "哪一天改的", "the day of the change").required();
static KIND: Field = Field::new(
    "kind",
    "方式",
    Shape::Choice(&KINDS),
    "更新（有了新情况，不写就是它），更正（原来写错了）",
    "an update, which it is where nothing is said, or a correction of what was wrong",
);
static WHAT: Field = Field::new("what", "内容", Shape::Prose, "改了什么", "what was changed").required();
/// The key `changes`.
pub static CHANGES: Field = Field::new(
    "changes",
    "更改",
    Shape::List(&Shape::Record(&[&CHANGED_ON, &KIND, &WHAT])),
    "发布以后改了什么，给读者看",
    "what was changed after it was published, for readers",
);

/// A change of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// When it was made.
    pub date: Spanned<PartialDate>,
    /// One of [`KINDS`].
    pub kind: &'static Choice,
    /// What was changed, plain text.
    pub what: String,
}

impl Change {
    /// Reads the changes of a page, in the order written.
    pub(super) fn of_page(record: &Record) -> Vec<Self> {
        record.records(&CHANGES).iter().filter_map(Self::read).collect()
    }

    /// Returns whether it mends what was wrong.
    pub fn is_correction(&self) -> bool {
        self.kind.rank > 0
    }

    fn read(record: &Record) -> Option<Self> {
        let kind = record.choice(&KIND).map_or(KINDS.first(), |kind| Some(kind.value))?;
        Some(Self { date: record.date(&CHANGED_ON)?, kind, what: record.words(&WHAT)? })
    }
}
