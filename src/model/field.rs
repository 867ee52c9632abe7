//! The tables that say what a front matter may hold: one [`Field`] a key, from which reading, suggestions and help
//! are all made.
//!
//! In: nothing. Out: the types of the tables. Each kind's file holds its own table; `decode` reads by it.

use crate::lang::Words;
use crate::model::kind::Kind;

/// One key.
#[derive(Debug)]
pub struct Field {
    /// The English name, `snake_case`.
    pub name: &'static str,
    /// The Chinese name.
    pub alias: &'static str,
    /// What may stand there.
    pub shape: Shape,
    /// Whether an entry without it is a fault.
    pub is_required: bool,
    /// The key that may stand in the place of this required one.
    pub stand_in: Option<&'static Field>,
    /// Whether an entry without it has a gap: completeness is counted over these.
    pub is_expected: bool,
    /// Where its words come from; for a mapping with keys of the editor's own, those keys. `None` for any words.
    pub words_of: Option<WordsOf>,
    /// What it is for, one line.
    pub help: Words,
}

/// A list that the words of a key are taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordsOf {
    /// The topics that `casebook.yaml` declares.
    Topics,
    /// The tiers of platforms.
    Tiers,
    /// The items of all standards.
    Standards,
    /// The folders of the kinds.
    Folders,
    /// The codes and groups of checks.
    Checks,
}

/// What may stand at a key.
#[derive(Debug)]
pub enum Shape {
    /// Text; a bare number or flag counts as the text it was written as.
    Text,
    /// Text that is read as sentences: rules are cited in it as in a body.
    Prose,
    /// `true` or `false`.
    Flag,
    /// A whole number from 0.
    Whole,
    /// `2023`, `2023-05` or `2023-05-25`.
    Date,
    /// A year, or 未载 where no source gives one.
    Year,
    /// A number as a source prints it: `1715`, `40多万`.
    Figure,
    /// An address with `http://` or `https://`.
    Address,
    /// An address of the site itself: `/old/page/`.
    Path,
    /// One part of such an address.
    Part,
    /// A path of place names, the widest first: `四川省/自贡市`.
    Region,
    /// One of a fixed list.
    Choice(&'static [Choice]),
    /// The id of an entry of that kind.
    Id(Kind),
    /// `cases/<id>`: an entry of one of these kinds.
    Reference(&'static [Kind]),
    /// `<rule id>` or `<rule id>#第五条`.
    Citation,
    /// A list of such values.
    List(&'static Shape),
    /// A mapping with these keys.
    Record(&'static [&'static Field]),
    /// A mapping with keys of the editor's own.
    Named(&'static Shape),
    /// A single value of the first shape, or a mapping or list of the second.
    Either(&'static Shape, &'static Shape),
}

/// One word of a fixed list.
#[derive(Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its name in data files and, among others, in front matter.
    pub name: &'static str,
    /// What readers see; either form may be written.
    pub label: Words,
    /// Other forms that are read as this one.
    pub also: &'static [&'static str],
    /// Its place in the list, from 0.
    pub rank: u8,
}

impl Choice {
    /// Returns a choice without further forms.
    pub const fn new(rank: u8, name: &'static str, zh: &'static str, en: &'static str) -> Self {
        Self { name, label: Words::new(zh, en), also: &[], rank }
    }

    /// Returns this choice, read from `also` too.
    pub const fn also(self, also: &'static [&'static str]) -> Self {
        Self { also, ..self }
    }

    /// Returns whether `word` is a form of it.
    pub fn is_written(&self, word: &str) -> bool {
        self.name == word || self.label.zh == word || self.label.en == word || self.also.contains(&word)
    }
}

impl Field {
    /// Returns an optional key.
    pub const fn new(
        name: &'static str,
        alias: &'static str,
        shape: Shape,
        zh: &'static str,
        en: &'static str,
    ) -> Self {
        Self {
            name,
            alias,
            shape,
            is_required: false,
            stand_in: None,
            is_expected: false,
            words_of: None,
            help: Words::new(zh, en),
        }
    }

    /// Returns this key as a required one.
    pub const fn required(self) -> Self {
        Self { is_required: true, ..self }
    }

    /// Returns this key as one that is required where `stand_in` is not given.
    pub const fn required_without(self, stand_in: &'static Self) -> Self {
        Self { is_required: true, stand_in: Some(stand_in), ..self }
    }

    /// Returns this key as one that completeness counts.
    pub const fn expected(self) -> Self {
        Self { is_expected: true, ..self }
    }

    /// Returns this key as one whose words come from a list.
    pub const fn words_of(self, list: WordsOf) -> Self {
        Self { words_of: Some(list), ..self }
    }

    /// Returns whether `key` is one of its names.
    pub fn is_named(&self, key: &str) -> bool {
        self.name == key || self.alias == key
    }
}

impl Shape {
    /// Returns what may stand there, in words that finish “应是…” and “must be …”.
    pub fn words(&self) -> Words {
        match self {
            Self::Text | Self::Prose => Words::new("一段文字", "text"),
            Self::Flag => Words::new("true 或 false", "`true` or `false`"),
            Self::Whole => Words::new("一个整数", "a whole number"),
            Self::Date => Words::new("一个日期，如 2023-05-25", "a date such as `2023-05-25`"),
            Self::Year => Words::new("一个年份，如 2023，或“未载”", "a year such as `2023`, or `未载`"),
            Self::Figure => Words::new("一个数，如 1715 或 40多万", "a number such as `1715` or `40多万`"),
            Self::Address => Words::new("一个网址", "an address"),
            Self::Path => Words::new("本站的一个路径，如 /old/", "a path of the site such as `/old/`"),
            Self::Part => Words::new("网址里的一个词", "a word of an address"),
            Self::Region => {
                Words::new("一条地区路径，如 某省/某市/某县", "a path of places such as `某省/某市`")
            }
            Self::Choice(_) => Words::new("一个选项", "one of a list"),
            Self::Id(_) => Words::new("一个编号", "an id"),
            Self::Reference(_) => Words::new("一处引用，如 cases/编号", "a reference such as `cases/id`"),
            Self::Citation => Words::new("一处条文引用，如 编号#第五条", "a citation such as `id#第五条`"),
            Self::List(_) => Words::new("一个列表，每项一行，以“- ”开头", "a list"),
            Self::Record(_) | Self::Named(_) => Words::new("几行“键: 值”，缩进两格", "a mapping"),
            Self::Either(single, _) => single.words(),
        }
    }
}
