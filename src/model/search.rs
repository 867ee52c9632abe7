//! What a site and its pages say of the search: the key `search` of `casebook.yaml` and of front matter.
//!
//! In: their records. Out: how much it tells that a word stands in a place ([`Weights`]), and where a page is put among
//! what is found ([`Standing`]).

use crate::model::field::{Choice, Field, Shape};
use crate::model::record::Record;

static TITLE: Field = Field::new(
    "title",
    "标题",
    Shape::Whole,
    "标题里有所搜的字，不写作 6；整个标题就是所搜的字，再加 1",
    "a title that holds the words, 6 unless given; one more where they are all of it",
);
static NAMES: Field = Field::new(
    "names",
    "名称",
    Shape::Whole,
    "荣誉和地名里有，不写作 5",
    "the name of an honour or a place, 5 unless given",
);
static FACTS: Field = Field::new(
    "facts",
    "事项",
    Shape::Whole,
    "小标题和事项里有，不写作 4",
    "a heading or a fact, 4 unless given",
);
static TEXT: Field = Field::new(
    "text",
    "正文",
    Shape::Whole,
    "正文里有四处以上，不写作 3；两三处算三分之二，一处算三分之一",
    "running text in four places or more, 3 unless given; two thirds for two or three, a third for one",
);
static WEIGHTS: Field = Field::new(
    "weights",
    "权重",
    Shape::Record(&[&TITLE, &NAMES, &FACTS, &TEXT]),
    "所搜的字在哪里更要紧，数大的排在前面",
    "where it tells most that the words stand; what weighs more comes first",
);
/// The key `search` of a site.
pub static SITE_SEARCH: Field = Field::new(
    "search",
    "检索",
    Shape::Either(&Shape::Flag, &Shape::Record(&[&WEIGHTS])),
    "站内搜索，不写就有；false 不做；要改结果的次序，写“权重”",
    "`false` leaves out the search of the site; its order is changed by `weights`",
);

/// The key `except`.
pub static EXCEPT: Field = Field::new(
    "except",
    "不含",
    Shape::List(&Shape::Text),
    "哪些标题下的内容搜不到",
    "the headings beneath which nothing is found",
);
static STANDINGS: [Choice; 2] =
    [Choice::new(0, "raised", "靠前", "raised"), Choice::new(1, "lowered", "靠后", "lowered")];
static STANDING: Field = Field::new(
    "standing",
    "位次",
    Shape::Choice(&STANDINGS),
    "本页在搜索结果里往前提一档，或者排在别的后面",
    "whether what is found puts the page a step ahead, or behind the others",
);
/// The key `search` of a page.
pub static SEARCH: Field = Field::new(
    "search",
    "检索",
    Shape::Either(&Shape::Flag, &Shape::Record(&[&EXCEPT, &STANDING])),
    "false 时本页搜不到；只有一部分不给搜的，写“不含”；要靠前或靠后，写“位次”",
    "`false` keeps the page out of search; a part of it is kept out by its heading; `standing` puts it ahead or behind",
);

/// The most that a weight is.
const HEAVIEST: u32 = 1000;

/// How much it tells that a word stands in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights {
    /// A title.
    pub title: u32,
    /// The name of an honour or a place.
    pub names: u32,
    /// A heading or a fact of the front matter.
    pub facts: u32,
    /// Running text that has it often.
    pub text: u32,
}

impl Weights {
    /// Reads what a site says.
    pub(super) fn read(site: &Record) -> Self {
        let weights = site.record(&SITE_SEARCH).record(&WEIGHTS);
        let weight = |field, usual: u32| weights.whole(field).unwrap_or(usual).min(HEAVIEST);
        Self {
            title: weight(&TITLE, 6),
            names: weight(&NAMES, 5),
            facts: weight(&FACTS, 4),
            text: weight(&TEXT, 3),
        }
    }
}

/// Where a page is put among what is found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Where its words put it.
    #[default]
    Usual,
    /// A step ahead of that.
    Raised,
    /// Behind all others.
    Lowered,
}

impl Standing {
    /// Reads what a page says.
    pub(super) fn read(page: &Record) -> Self {
        match page.record(&SEARCH).choice(&STANDING).map(|choice| choice.value.name) {
            Some("raised") => Self::Raised,
            Some("lowered") => Self::Lowered,
            _ => Self::Usual,
        }
    }
}
