//! Columns that several tables have, and the fixed lists of words.

use crate::lang::{Lang, Words};
use crate::link::evidence::Evidence;
use crate::link::site::Site;
use crate::model::field::{Choice, Field};
use crate::model::figure::Bound;
use crate::model::kind::Kind;
use crate::render::files::data::table::{Cell, Column, Reference, Word};

/// The key of a kind's table.
pub(super) const ID: Column = Column::text("id", "编号").required();
pub(super) const TITLE: Column = Column::text("title", "标题").required();
pub(super) const DATE: Column = Column::date("date", "日期")
    .about("知道多少写多少，年、年月或年月日", "as precise as it is known: a year, a month or a day");
pub(super) const UPDATED: Column = Column::date("updated", "更新日期");
pub(super) const SUMMARY: Column = Column::text("summary", "摘要");
pub(super) const REGION: Column = Column::text("region", "地区")
    .about("从大到小，用 / 分开，见 regions 表", "the widest first, parted by /; see the table regions");
pub(super) const ADDRESS: Column = Column::text("address", "网址").required();
pub(super) const COMPLETENESS: Column = Column::whole("completeness", "完整度").about(
    "应有的项目里写了百分之几，由程序计算",
    "the share of what the kind can say that is said, in per cent; computed",
);
pub(super) const LENGTH: Column = Column::whole("length", "字数").about(
    "正文的字数，汉字逐字计，其他文字按词计，由程序计算",
    "length of the text: Han characters one by one, other writing by the word; computed",
);
pub(super) const NOTE: Column = Column::text("note", "说明");
pub(super) const SOURCE: Column =
    Column::text("source", "来源").about("见 sources 表的 key", "a key of the table sources");
pub(super) const POSITION: Column = Column::whole("position", "次序").about("从 1 起", "from 1");
pub(super) const ENTRY: Column =
    Column::text("entry", "条目").required().about("见 entries 表的 key", "a key of the table entries");
pub(super) const CASE: Column =
    Column::text("case", "案例").required().about("见 cases 表的 id", "an id of the table cases");
pub(super) const METHOD: Column =
    Column::text("method", "协商模式").about("见 methods 表的 id", "an id of the table methods");

/// A number as its source prints it: cells by [`Cell::of_figure`].
pub(super) const VALUE_TEXT: Column =
    Column::text("value_text", "原文数值").about("照来源的写法", "as the source prints it");
pub(super) const VALUE: Column = Column::number("value", "数值")
    .about("按原文读出，占比为百分之几", "read from the printed text; a share is in per cent");
pub(super) const VALUE_TO: Column = Column::number("value_to", "数值上限")
    .about("来源写的是一段（2—3）时，那一段的上限", "the upper end, where the source prints a range (2—3)");
pub(super) const BOUND: Column = Column::word("bound", "范围", bounds).about(
    "数值是准数、下限、上限还是约数",
    "whether the value is exact, a lower or an upper bound, or about",
);
pub(super) const IS_SHARE: Column = Column {
    is_required: false,
    ..Column::flag("is_share", "是否占比")
        .about("是占整体的百分之几，还是个数", "whether it is a share of a whole or a count")
};

pub(super) const OF_REGION: Reference = Reference::new(&["region"], "regions", &["path"]);
pub(super) const OF_SOURCE: Reference = Reference::new(&["source"], "sources", &["key"]);
pub(super) const OF_ENTRY: Reference = Reference::new(&["entry"], "entries", &["key"]);
pub(super) const OF_CASE: Reference = Reference::new(&["case"], "cases", &["id"]);
pub(super) const OF_METHOD: Reference = Reference::new(&["method"], "methods", &["id"]);

const SHARED: [Column; 9] = [ID, TITLE, DATE, UPDATED, SUMMARY, REGION, ADDRESS, LENGTH, COMPLETENESS];

/// Returns the columns that every kind's table begins with, then its `own`; cells by
/// [`shared`](super::entries::shared).
pub(super) const fn with_shared<const OWN: usize, const ALL: usize>(own: [Column; OWN]) -> [Column; ALL] {
    assert!(ALL == SHARED.len() + OWN, "the length of a table's columns is that of the shared and its own");
    let mut all = [ID; ALL];
    let mut at = 0;
    while at < ALL {
        all[at] = if at < SHARED.len() { SHARED[at] } else { own[at - SHARED.len()] };
        at += 1;
    }
    all
}

/// Returns the words of `choices`, for a column of their names.
pub(super) fn words(choices: &'static [Choice]) -> Vec<Word> {
    choices.iter().map(|choice| Word { name: choice.name, label: choice.label }).collect()
}

/// Returns the cells of a choice: its name and what readers of `site` call it.
pub(super) fn choice(site: &Site, choice: Option<&'static Choice>) -> [Cell; 2] {
    let label = choice.map(|choice| choice.label.pick(site.config.language));
    [choice.map(|choice| choice.name).into(), label.into()]
}

/// Returns what readers call a key.
pub(super) fn label(lang: Lang, field: &Field) -> &'static str {
    match lang {
        Lang::Zh => field.alias,
        Lang::En => field.name,
    }
}

/// Returns the kinds by their names in files.
pub(super) fn kinds() -> Vec<Word> {
    Kind::ALL.into_iter().map(|kind| Word { name: kind.label().en, label: kind.label() }).collect()
}

/// Returns the cells of a kind: its name and what readers of `site` call it.
pub(super) fn kind(site: &Site, kind: Kind) -> [Cell; 2] {
    [kind.label().en.into(), kind.label().pick(site.config.language).into()]
}

/// Returns the evidence levels.
pub(super) fn evidence() -> Vec<Word> {
    Evidence::ALL.into_iter().map(|level| Word { name: level.name(), label: level.meaning() }).collect()
}

fn bounds() -> Vec<Word> {
    let named = [
        (Bound::Exact, Words::new("准数", "exact")),
        (Bound::AtLeast, Words::new("不少于", "at least")),
        (Bound::MoreThan, Words::new("多于", "more than")),
        (Bound::AtMost, Words::new("不多于", "at most")),
        (Bound::LessThan, Words::new("少于", "less than")),
        (Bound::About, Words::new("约", "about")),
        (Bound::Range, Words::new("从这个数起的一段", "a range that begins here")),
    ];
    named.map(|(bound, label)| Word { name: bound.name(), label }).to_vec()
}
