//! What editors allow in spite of a check: by code or group, with the reason, for a time or for good.
//!
//! In: records of the front matter or of the configuration. Out: [`Allowance`]s. One without a reason is none.

use crate::model::date::PartialDate;
use crate::model::field::{Field, Shape};
use crate::model::record::{Datum, Record};
use crate::source::Spanned;

static CHECK: Field =
    Field::new("check", "检查", Shape::Text, "检查的代码或组名", "the code of a check, or a group")
        .required();
/// The key `files`.
pub static FILES: Field = Field::new(
    "files",
    "文件",
    Shape::List(&Shape::Text),
    "只在这些文件里；以 / 结尾是整个文件夹，不写是全站",
    "in these files only; a folder ends with `/`; all files where it is not given",
);
static REASON: Field =
    Field::new("reason", "理由", Shape::Text, "为什么放行", "why it is allowed").required();
static UNTIL: Field = Field::new("until", "至", Shape::Date, "放行到哪一天", "the last day of it");

/// What a page allows on itself.
pub static PAGE_ALLOW: Field = Field::new(
    "allow",
    "放行",
    Shape::Named(&Shape::Either(&Shape::Text, &Shape::Record(&[&REASON, &UNTIL]))),
    "本页放行的检查，写明理由，可以写到哪一天为止",
    "checks allowed on this page, each with a reason and, where it ends, the last day",
);

/// What the configuration allows.
pub static SITE_ALLOW: Field = Field::new(
    "allow",
    "放行",
    Shape::List(&Shape::Record(&[&CHECK, &FILES, &REASON, &UNTIL])),
    "放行的检查，写明理由",
    "checks that are allowed, each with a reason",
);

/// Something allowed in spite of a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// The code of a check, or a group, as written.
    pub check: Spanned<String>,
    /// Paths from the site's root, a folder with `/` at its end; empty for wherever the allowance holds at all.
    pub files: Vec<String>,
    /// Why.
    pub reason: String,
    /// The time that it ends with; `None` for never.
    pub until: Option<PartialDate>,
}

impl Allowance {
    /// Reads what a page allows on itself.
    pub(super) fn of_page(record: &Record) -> Vec<Self> {
        let read = |(check, datum): (Spanned<String>, Spanned<Datum>)| match datum.value {
            Datum::Text(reason) => Some(Self { check, files: Vec::new(), reason, until: None }),
            Datum::Record(record) => Self::read(check, &record),
            _ => None,
        };
        record.named(&PAGE_ALLOW).into_iter().filter_map(read).collect()
    }

    /// Reads what the configuration allows.
    pub(super) fn of_site(record: &Record) -> Vec<Self> {
        let records = record.records(&SITE_ALLOW);
        records.iter().filter_map(|record| Self::read(record.text(&CHECK)?, record)).collect()
    }

    fn read(check: Spanned<String>, record: &Record) -> Option<Self> {
        Some(Self {
            check,
            files: record.word_list(&FILES),
            reason: record.words(&REASON)?,
            until: record.date(&UNTIL).map(|date| date.value),
        })
    }
}
