//! An award 荣誉: who was honoured, at which level, in which year, by whom. A level is not an issuer.

use crate::model::field::{Choice, Field, Shape};
use crate::model::holder::Holder;
use crate::model::kind::Kind;
use crate::model::record::Record;

/// The levels of honours, the highest first.
pub static LEVELS: [Choice; 5] = [
    Choice::new(0, "national", "国家", "national").also(&["国家级"]),
    Choice::new(1, "provincial", "省", "provincial").also(&["省级"]),
    Choice::new(2, "municipal", "市", "city").also(&["市级"]),
    Choice::new(3, "county", "区县", "county").also(&["区级", "县级", "区县级"]),
    Choice::new(4, "township", "镇街", "township").also(&["镇级", "街道"]),
];

const HOLDERS: &[Kind] = &[Kind::Case, Kind::Platform, Kind::Rule, Kind::Method];

/// The key `level`.
pub static LEVEL: Field =
    Field::new("level", "级别", Shape::Choice(&LEVELS), "荣誉的级别", "the level").required();
/// The key `year`.
pub static YEAR: Field =
    Field::new("year", "年度", Shape::Year, "年度；来源没有就写 未载", "the year, or 未载").required();
/// The key `issuer`.
pub static ISSUER: Field =
    Field::new("issuer", "颁发单位", Shape::Text, "谁颁发的；级别不是单位", "who gave it").expected();
/// The key `category`.
pub static CATEGORY: Field = Field::new("category", "类别", Shape::Text, "荣誉的名称", "what honour it is");
static GRADE: Field =
    Field::new("grade", "等次", Shape::Text, "一等奖、二等奖……", "first prize, second prize, …");
static NAME: Field =
    Field::new("name", "名称", Shape::Text, "没有自己页面的获奖对象", "a holder without a page").required();
/// The key `recipients`.
pub static RECIPIENTS: Field = Field::new(
    "recipients",
    "获奖对象",
    Shape::List(&Shape::Either(&Shape::Reference(HOLDERS), &Shape::Record(&[&NAME]))),
    "获奖对象，如 cases/编号",
    "who holds it, such as `cases/id`",
)
.required();

/// The keys of an award.
pub static FIELDS: &[&Field] = &[&LEVEL, &YEAR, &ISSUER, &CATEGORY, &GRADE, &RECIPIENTS];

/// An award.
#[derive(Clone, Debug)]
pub struct Award {
    /// Its level.
    pub level: Option<&'static Choice>,
    /// Its year, `None` where no source gives one.
    pub year: Option<i16>,
    /// Who gave it.
    pub issuer: Option<String>,
    /// What honour it is.
    pub category: Option<String>,
    /// First prize, second prize, …
    pub grade: Option<String>,
    /// Who holds it.
    pub recipients: Vec<Holder>,
}

impl Award {
    /// Reads an award.
    pub(super) fn read(record: &Record) -> Self {
        Self {
            level: record.choice(&LEVEL).map(|level| level.value),
            year: record.year(&YEAR).and_then(|year| year.value),
            issuer: record.words(&ISSUER),
            category: record.words(&CATEGORY),
            grade: record.words(&GRADE),
            recipients: record
                .items(&RECIPIENTS)
                .into_iter()
                .filter_map(|item| Holder::read(item, &NAME))
                .collect(),
        }
    }
}
