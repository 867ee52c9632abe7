//! What every kind of entry can say about itself.
//!
//! In: a record. Out: [`Meta`]. A key that was not given stays absent; nothing is filled in from elsewhere but the
//! title, which falls back to the file's id so that a page can still be named in reports.

use crate::fault::Fault;
use crate::hanzi::letter::bare;
use crate::model::allowance::{Allowance, PAGE_ALLOW};
use crate::model::change::{CHANGES, Change};
use crate::model::config::Config;
use crate::model::date::PartialDate;
use crate::model::field::{Field, Shape, WordsOf};
use crate::model::kind::Kind;
use crate::model::record::{Datum, Record, Reference};
use crate::model::search::{EXCEPT, SEARCH, Standing};
use crate::model::vocabulary::Vocabulary;
use crate::source::{Span, Spanned};

/// A required key.
pub static TITLE: Field = Field::new("title", "标题", Shape::Text, "标题", "the title").required();
/// The day of an entry or a source.
pub static DATE: Field = Field::new(
    "date",
    "日期",
    Shape::Date,
    "发布或发生的日期，知道多少写多少",
    "its date, as precise as known",
)
.expected();
/// The key `updated`.
pub static UPDATED: Field =
    Field::new("updated", "更新", Shape::Date, "最近一次更新", "when it was last changed");
/// The key `summary`.
pub static SUMMARY: Field =
    Field::new("summary", "摘要", Shape::Prose, "一两句话的摘要", "a summary of a sentence or two")
        .expected();
/// The key `topics`.
pub static TOPICS: Field =
    Field::new("topics", "主题", Shape::List(&Shape::Text), "主题词", "topics of the vocabulary")
        .words_of(WordsOf::Topics);
/// The key `region`.
pub static REGION: Field =
    Field::new("region", "地区", Shape::Region, "地区，从大到小，用 / 分开", "the place, widest first")
        .expected();
/// The key `image`.
pub static IMAGE: Field =
    Field::new("image", "题图", Shape::Text, "题图的文件", "the file of the lead image");
/// The key `aliases`.
pub static ALIASES: Field = Field::new(
    "aliases",
    "旧网址",
    Shape::List(&Shape::Path),
    "以前的网址，转到这里",
    "old addresses that lead here",
);
/// The key `draft`.
pub static DRAFT: Field = Field::new("draft", "草稿", Shape::Flag, "草稿不发布", "a draft is not published");
static SAMPLE: Field = Field::new(
    "sample",
    "示例",
    Shape::Flag,
    "虚构的格式示例，不计入任何统计",
    "an invented page that shows the format; counted nowhere",
);
static WITHDRAWN: Field = Field::new(
    "withdrawn",
    "撤回",
    Shape::Prose,
    "撤回的原因；网址保留",
    "why it was withdrawn; the address stays",
);
static ORDER: Field = Field::new("order", "次序", Shape::Whole, "在列表里排第几", "its place in lists");

static SORT_AS: Field = Field::new(
    "sort_as",
    "排序作",
    Shape::Text,
    "按标题排序时照这些字排，如多音字读音不对时换成同音字",
    "what the title is sorted as, where it is read in another way",
);

/// The key `id`.
pub static SOURCE_ID: Field =
    Field::new("id", "编号", Shape::Text, "供本页引用的编号", "an id to refer to it by");
/// The key `from`.
pub static FROM: Field = Field::new(
    "from",
    "引自",
    Shape::Id(Kind::Source),
    "在 sources/ 里有自己页面的来源（编号）；标题、作者等不用再写",
    "a source with a page of its own, by id; its title, author and so on need not be given again",
);
static SOURCE_TITLE: Field = Field::new(
    "title",
    "标题",
    Shape::Text,
    "来源的标题；写了“引自”可以不写",
    "its title, unless `from` is given",
)
.required_without(&FROM);
/// Who published a source.
pub(super) static PUBLISHER: Field =
    Field::new("publisher", "发布单位", Shape::Text, "谁发布的", "who published it");
/// The address of a source.
pub(super) static URL: Field = Field::new("url", "网址", Shape::Address, "来源网址", "its address");
/// Who wrote a source.
pub(super) static AUTHOR: Field = Field::new("author", "作者", Shape::Text, "作者", "its author");
static PLACE: Field = Field::new("place", "出处", Shape::Text, "页码、段落", "page or line");
/// The sources of an entry.
pub static SOURCES: Field = Field::new(
    "sources",
    "来源",
    Shape::List(&Shape::Record(&[
        &SOURCE_ID,
        &FROM,
        &SOURCE_TITLE,
        &PUBLISHER,
        &DATE,
        &URL,
        &AUTHOR,
        &PLACE,
    ])),
    "依据的来源",
    "the sources it rests on",
);

/// The key `key`.
pub static KEY: Field = Field::new("key", "项目", Shape::Text, "缺哪一项", "what is missing").required();
static LOOKED_IN: Field = Field::new("looked_in", "查过", Shape::Prose, "在哪里查过", "where one looked");
/// The key `gaps`.
pub static GAPS: Field = Field::new(
    "gaps",
    "未载",
    Shape::List(&Shape::Either(&Shape::Text, &Shape::Record(&[&KEY, &LOOKED_IN]))),
    "来源没有记载的项目",
    "what the sources do not say",
);

static INFERRED_KEY: Field =
    Field::new("key", "项目", Shape::Text, "推断的是哪一项", "what is inferred").required();
static BASIS: Field =
    Field::new("basis", "依据", Shape::Prose, "凭什么这样推断", "what it follows from").required();
static INFERRED: Field = Field::new(
    "inferred",
    "推断",
    Shape::List(&Shape::Record(&[&INFERRED_KEY, &BASIS])),
    "来源没有明说、由编者推断的项目",
    "what the editors infer and no source says",
);

/// The keys that every kind has.
pub static FIELDS: &[&Field] = &[
    &TITLE,
    &DATE,
    &UPDATED,
    &CHANGES,
    &SUMMARY,
    &TOPICS,
    &REGION,
    &SOURCES,
    &IMAGE,
    &ALIASES,
    &DRAFT,
    &SAMPLE,
    &WITHDRAWN,
    &ORDER,
    &SORT_AS,
    &SEARCH,
    &GAPS,
    &INFERRED,
    &PAGE_ALLOW,
];

/// The key by which a fact names a source of its page.
pub static SOURCE: Field =
    Field::new("source", "出处", Shape::Text, "哪个来源（编号）", "which source, by its id");

/// What an entry says about itself.
#[derive(Clone, Debug)]
pub struct Meta {
    /// The title; the id where none was given.
    pub title: String,
    /// Where the title stands, or the start of the front matter.
    pub title_at: Span,
    /// Its date.
    pub date: Option<Spanned<PartialDate>>,
    /// When it was last changed: as written, else the last of the changes.
    pub updated: Option<Spanned<PartialDate>>,
    /// What was changed after it was published, the newest first.
    pub changes: Vec<Change>,
    /// The editors' summary.
    pub summary: Option<String>,
    /// Places in the vocabulary of topics, each once, in the order written.
    pub topics: Vec<usize>,
    /// Names of places, the widest first; empty where none was given.
    pub region: Vec<String>,
    /// The sources, in order.
    pub sources: Vec<Source>,
    /// The lead image, as written.
    pub image: Option<Spanned<String>>,
    /// Old addresses, as written.
    pub aliases: Vec<Spanned<String>>,
    /// Whether it is a draft.
    pub is_draft: bool,
    /// Whether it is an invented example.
    pub is_sample: bool,
    /// Why it was withdrawn, when it was.
    pub withdrawn: Option<String>,
    /// What its title is sorted as.
    pub sort_as: Option<String>,
    /// Whether search leaves it out.
    pub is_unsearched: bool,
    /// Where search puts it among what is found.
    pub standing: Standing,
    /// The headings beneath which search finds nothing.
    pub unsearched: Vec<Spanned<String>>,
    /// Its own place in lists.
    pub order: Option<u32>,
    /// What the sources do not say.
    pub gaps: Vec<Gap>,
    /// What the editors infer.
    pub inferred: Vec<Inferred>,
    /// What is allowed on this page.
    pub allowed: Vec<Allowance>,
}

/// A source of an entry.
#[derive(Clone, Debug)]
pub struct Source {
    /// The id that facts of the page name it by.
    pub id: Option<String>,
    /// The entry that describes it, from which `link` fills in what is not given here.
    pub from: Option<Spanned<Reference>>,
    /// Its title; empty only where the entry is to give it.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// When.
    pub date: Option<PartialDate>,
    /// Its address.
    pub url: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// Page or line.
    pub place: Option<String>,
}

/// Something that the sources do not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// What is missing, as written: a key in either language, or free words.
    pub key: String,
    /// Where one looked.
    pub looked_in: Option<String>,
}

/// A value that the editors infer and no source says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inferred {
    /// What is inferred, as written: a key in either language, or free words.
    pub key: String,
    /// What it follows from.
    pub basis: String,
}

impl Meta {
    /// Returns what a page is sorted by: its title without the marks before its first word, or what it gives in its stead.
    pub fn sorted_by(&self) -> &str {
        bare(self.sort_as.as_ref().unwrap_or(&self.title))
    }

    /// Reads what is common to all kinds; `id` stands in for a title that is not there.
    pub(super) fn read(record: &Record, id: &str, config: &Config, faults: &mut Vec<Fault>) -> Self {
        let title = record.text(&TITLE);
        let mut changes = Change::of_page(record);
        changes.sort_by_key(|change| std::cmp::Reverse(change.date.value));
        Self {
            title_at: title.as_ref().map_or(Span { end: record.at.start, ..record.at }, |title| title.at),
            title: title.map_or_else(|| id.to_owned(), |title| title.value),
            date: record.date(&DATE),
            updated: record.date(&UPDATED).or_else(|| changes.first().map(|change| change.date)),
            changes,
            summary: record.words(&SUMMARY),
            topics: topics(record, &config.topics, faults),
            region: record.region(&REGION).map(|region| region.value).unwrap_or_default(),
            sources: record.records(&SOURCES).iter().map(Source::read).collect(),
            image: record.text(&IMAGE),
            aliases: record.texts(&ALIASES),
            is_draft: record.flag(&DRAFT),
            is_sample: record.flag(&SAMPLE),
            is_unsearched: record.is_off(&SEARCH),
            standing: Standing::read(record),
            unsearched: record.record(&SEARCH).texts(&EXCEPT),
            withdrawn: record.words(&WITHDRAWN),
            sort_as: record.words(&SORT_AS),
            order: record.whole(&ORDER),
            gaps: record.items(&GAPS).into_iter().filter_map(Gap::read).collect(),
            inferred: record.records(&INFERRED).iter().filter_map(Inferred::read).collect(),
            allowed: Allowance::of_page(record),
        }
    }

    /// Returns whether its editors say that the sources do not give `field`.
    pub fn lacks(&self, field: &Field) -> bool {
        self.gaps.iter().any(|gap| field.is_named(&gap.key))
    }

    /// Returns whether its editors say, in these words, that the sources do not give `what`.
    pub fn lacks_word(&self, what: &str) -> bool {
        self.gaps.iter().any(|gap| gap.key == what)
    }
}

/// Returns the words that `record` is filed under, as written.
pub(super) fn topic_words(record: &Record) -> Vec<String> {
    record.word_list(&TOPICS)
}

fn topics(record: &Record, vocabulary: &Vocabulary, faults: &mut Vec<Fault>) -> Vec<usize> {
    let mut topics = Vec::new();
    for Spanned { value, at } in record.texts(&TOPICS) {
        match vocabulary.find(&value) {
            Some(topic) if !topics.contains(&topic) => topics.push(topic),
            Some(_) => {}
            None => {
                let nearest = vocabulary.nearest(&value);
                faults.push(Fault::UnknownTerm { at, vocabulary: TOPICS.name, value, nearest });
            }
        }
    }
    topics
}

impl Source {
    fn read(record: &Record) -> Self {
        let from = record.reference(&FROM);
        Self {
            id: record.words(&SOURCE_ID).or_else(|| from.as_ref().map(|from| from.value.id.clone())),
            from,
            title: record.words(&SOURCE_TITLE).unwrap_or_default(),
            publisher: record.words(&PUBLISHER),
            date: record.date(&DATE).map(|date| date.value),
            url: record.words(&URL),
            author: record.words(&AUTHOR),
            place: record.words(&PLACE),
        }
    }
}

impl Inferred {
    fn read(record: &Record) -> Option<Self> {
        Some(Self { key: record.words(&INFERRED_KEY)?, basis: record.words(&BASIS)? })
    }
}

impl Gap {
    fn read(item: Spanned<Datum>) -> Option<Self> {
        match item.value {
            Datum::Text(key) => Some(Self { key, looked_in: None }),
            Datum::Record(record) => {
                Some(Self { key: record.words(&KEY)?, looked_in: record.words(&LOOKED_IN) })
            }
            _ => None,
        }
    }
}
