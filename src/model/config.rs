//! The configuration of a site: `casebook.yaml`.
//!
//! In: its document. Out: [`Config`], whole: every default is set here and nowhere else.

use std::collections::BTreeMap;

use jiff::tz::{self, TimeZone};

use crate::fault::Fault;
use crate::lang::{Lang, Words};
use crate::model::allowance::{Allowance, SITE_ALLOW};
use crate::model::columns::{COLUMN_TYPES, PATHS, STALE_AFTER, by_kind, whole, word};
use crate::model::decode::decode;
use crate::model::field::{Choice, Field, Shape, WordsOf};
use crate::model::house_style::{HouseStyle, SENTENCE_LENGTH, SUMMARY_LENGTH};
use crate::model::images::{IMAGES, originals};
use crate::model::kind::Kind;
use crate::model::markup::MARKDOWN;
use crate::model::page_data::{PAGE_DATA, PageData, SQL};
use crate::model::place_remark::{PlaceRemark, REGIONS};
use crate::model::record::{Datum, Record};
use crate::model::search::{SITE_SEARCH, Weights};
use crate::model::sort::{SORT, SortKey, sort_keys};
use crate::model::standard::{STANDARDS, Standard};
use crate::model::vocabulary::{Term, VOCABULARY_ITEM, Vocabulary};
use crate::nearest::nearest;
use crate::parse::Document;
use crate::source::{FileId, Spanned};

/// How a check may be set.
pub static LEVELS: [Choice; 3] = [
    Choice::new(0, "allow", "不报", "allow"),
    Choice::new(1, "warn", "警告", "warn"),
    Choice::new(2, "deny", "错误", "deny"),
];
static LANGUAGES: [Choice; 2] = [
    Choice::new(0, "zh", "中文", "Chinese").also(&["zh-CN", "zh-Hans"]),
    Choice::new(1, "en", "英文", "English"),
];

static TITLE: Field = Field::new("title", "标题", Shape::Text, "网站名称", "the site's name").required();
static DESCRIPTION: Field = Field::new("description", "简介", Shape::Text, "一两句简介", "a sentence or two");
static BASE_URL: Field =
    Field::new("base_url", "网址", Shape::Address, "网站的完整网址", "the site's full address");
static LANGUAGE: Field =
    Field::new("language", "语言", Shape::Choice(&LANGUAGES), "界面语言", "language of the interface");
static TIME_ZONE: Field = Field::new(
    "time_zone",
    "时区",
    Shape::Text,
    "判断“今天”用的时区",
    "the zone that decides what day it is",
);
static LICENSE: Field = Field::new("license", "许可", Shape::Text, "文字的使用许可", "licence of the texts");
static NOTICE: Field =
    Field::new("notice", "声明", Shape::Text, "每页页脚的声明", "a notice in the footer of each page");
static IS_OFFICIAL: Field = Field::new(
    "official",
    "官方网站",
    Shape::Flag,
    "是否主办单位的正式网站",
    "whether the owner declares it official",
);
static PER_PAGE: Field =
    Field::new("per_page", "每页条数", Shape::Whole, "列表每页几条", "entries on a page of a list");
static FULL_TEXT: Field = Field::new(
    "feed_full_text",
    "订阅全文",
    Shape::Flag,
    "订阅源是否带全文",
    "whether feeds carry the full text",
);

static NAME: Field = Field::new("name", "名称", Shape::Text, "单位名称", "name of the body");
static URL: Field = Field::new("url", "网址", Shape::Address, "单位网址", "its address");
static CONTACT: Field = Field::new("contact", "联系方式", Shape::Text, "公开的联系方式", "a public contact");
static PUBLISHER: Field = Field::new(
    "publisher",
    "主办单位",
    Shape::Record(&[&NAME, &URL, &CONTACT]),
    "谁主办本站",
    "who runs the site",
);

static CONTACTS: Field = Field::new(
    "contacts",
    "联系方式",
    Shape::List(&Shape::Text),
    "本站公开的电话、信箱和地址，隐私检查不报",
    "telephones, mailboxes and addresses of offices, which the privacy checks pass",
);

static HOSTS: Field = Field::new(
    "hosts",
    "外链域名",
    Shape::List(&Shape::Text),
    "可以链接到的网站，如 gov.cn（含其下各级域名）；不写就不查",
    "sites that may be linked to, such as `gov.cn` with all below it; without it nothing is checked",
);

/// The key `icp`.
pub static ICP: Field = Field::new("icp", "备案号", Shape::Text, "ICP 备案号", "ICP filing number");
static POLICE: Field =
    Field::new("police", "公安备案", Shape::Text, "公安备案号", "public security filing number");
static POLICE_URL: Field =
    Field::new("police_url", "公安备案网址", Shape::Address, "公安备案链接", "link of that filing");
/// The key `site_code`.
pub static SITE_CODE: Field =
    Field::new("site_code", "标识码", Shape::Text, "网站标识码", "site identification code");
/// The key `footer`.
pub static FOOTER: Field = Field::new(
    "footer",
    "页脚",
    Shape::Record(&[&ICP, &POLICE, &POLICE_URL, &SITE_CODE]),
    "页脚的备案信息",
    "filings shown in the footer",
);

/// The key `topics`.
pub static TOPICS: Field = vocabulary("topics", "主题", "主题词表", "the vocabulary of topics");
/// The key `tiers`.
pub static TIERS: Field = vocabulary("tiers", "层级", "平台层级词表", "the vocabulary of tiers");

static TERMS: Field = Field::new(
    "terms",
    "用语",
    Shape::Named(&Shape::Text),
    "本站用语，误: 正",
    "the site's own term list, wrong: right",
);

static CHECKS: Field = Field::new(
    "checks",
    "检查",
    Shape::Named(&Shape::Choice(&LEVELS)),
    "各项检查的级别",
    "levels of checks, by code or group",
)
.words_of(WordsOf::Checks);
/// The keys of `casebook.yaml`.
pub static FIELDS: &[&Field] = &[
    &TITLE,
    &DESCRIPTION,
    &BASE_URL,
    &LANGUAGE,
    &TIME_ZONE,
    &PUBLISHER,
    &CONTACTS,
    &HOSTS,
    &LICENSE,
    &NOTICE,
    &IS_OFFICIAL,
    &PER_PAGE,
    &FULL_TEXT,
    &MARKDOWN,
    &IMAGES,
    &PAGE_DATA,
    &SQL,
    &SITE_SEARCH,
    &FOOTER,
    &TOPICS,
    &TIERS,
    &STANDARDS,
    &REGIONS,
    &TERMS,
    &CHECKS,
    &SITE_ALLOW,
    &PATHS,
    &SORT,
    &COLUMN_TYPES,
    &STALE_AFTER,
    &SENTENCE_LENGTH,
    &SUMMARY_LENGTH,
];

const fn vocabulary(name: &'static str, alias: &'static str, zh: &'static str, en: &'static str) -> Field {
    Field::new(name, alias, Shape::List(&VOCABULARY_ITEM), zh, en)
}

/// What `casebook.yaml` says, defaults filled in.
#[derive(Clone, Debug)]
pub struct Config {
    /// The file it was read from.
    pub file: FileId,
    /// The file as read by its table: what a value says and where it stands.
    pub record: Record,
    /// The site's name.
    pub title: String,
    /// A sentence or two about it.
    pub description: Option<String>,
    /// The full address of the home page, ending in `/`; feeds, sitemap and canonical links need it.
    pub base_url: Option<String>,
    /// The language of the interface.
    pub language: Lang,
    /// The zone that decides what day it is; Asia/Shanghai where none is given.
    pub time_zone: TimeZone,
    /// Who runs the site.
    pub publisher: Publisher,
    /// What offices can be reached by, in public.
    pub contacts: Vec<String>,
    /// The hosts that may be linked to, each with those below it; empty where any may be.
    pub hosts: Vec<String>,
    /// The licence of the texts.
    pub license: Option<String>,
    /// A notice for the footer.
    pub notice: Option<String>,
    /// Whether the owner declares the site to be their official one.
    pub is_official: bool,
    /// Entries on a page of a list, at least 1.
    pub per_page: usize,
    /// Whether feeds carry the full text.
    pub feeds_have_full_text: bool,
    /// Whether the pictures themselves are published beside their prints.
    pub has_originals: bool,
    /// Which pages are also told to programs.
    pub page_data: PageData,
    /// Whether the site can be searched.
    pub has_search: bool,
    /// How much it tells that a word stands in a place.
    pub weights: Weights,
    /// Filings for the footer; empty unless given.
    pub footer: Footer,
    /// The topics; replaced by the words in use where none are declared.
    pub topics: Vocabulary,
    /// The tiers of platforms, the widest first.
    pub tiers: Vocabulary,
    /// The standards platforms are built to.
    pub standards: Vec<Standard>,
    /// Remarks on single places.
    pub regions: Vec<PlaceRemark>,
    /// The site's own term list: what is wrong, what is right.
    pub terms: Vec<(String, String)>,
    /// Levels by code or group, with the place of the code.
    pub levels: Vec<(Spanned<String>, &'static Choice)>,
    /// What is allowed in spite of a check.
    pub allowed: Vec<Allowance>,
    /// The first part of each kind's addresses, where it is not the folder's name.
    pub paths: BTreeMap<Kind, Spanned<String>>,
    /// Sort keys by kind.
    pub sort: BTreeMap<Kind, Vec<SortKey>>,
    /// What sort of column each kind is, in the words of government sites.
    pub column_types: BTreeMap<Kind, Spanned<String>>,
    /// Within how many days a kind is to be brought up to date, for the kinds that have such a term.
    pub stale_after: BTreeMap<Kind, Spanned<u32>>,
    /// What it asks of its texts.
    pub house_style: HouseStyle,
}

/// Who runs a site.
#[derive(Clone, Debug, Default)]
pub struct Publisher {
    /// Name of the body.
    pub name: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// A public contact.
    pub contact: Option<String>,
}

/// Filings that a footer shows.
#[derive(Clone, Debug, Default)]
pub struct Footer {
    /// ICP filing.
    pub icp: Option<String>,
    /// Public security filing.
    pub police: Option<String>,
    /// Its link.
    pub police_url: Option<String>,
    /// Site identification code.
    pub site_code: Option<String>,
}

/// Entries on a page of a list where the configuration does not say.
const PER_PAGE_DEFAULT: u32 = 24;

/// The tiers where the configuration declares none.
const TIERS_DEFAULT: [&str; 7] = ["省", "市", "区县", "镇街", "村社区", "行业", "线上"];

impl Config {
    /// Reads the configuration from its document.
    pub fn read(document: &Document, faults: &mut Vec<Fault>) -> Self {
        let record = decode(document, FIELDS, faults);
        let publisher = record.record(&PUBLISHER);
        let footer = record.record(&FOOTER);
        let mut tiers = Vocabulary::read(&record, &TIERS, faults);
        if !tiers.is_declared {
            let terms = TIERS_DEFAULT.iter().map(|&tier| Term::of(tier.to_owned())).collect();
            tiers = Vocabulary { is_declared: true, terms };
        }
        Self {
            file: document.file,
            title: record.words(&TITLE).unwrap_or_default(),
            description: record.words(&DESCRIPTION),
            base_url: record.words(&BASE_URL).map(|url| with_slash(&url)),
            language: match record.choice(&LANGUAGE) {
                Some(choice) if choice.value.name == "en" => Lang::En,
                _ => Lang::Zh,
            },
            time_zone: time_zone(&record, faults),
            publisher: Publisher {
                name: publisher.words(&NAME),
                url: publisher.words(&URL),
                contact: publisher.words(&CONTACT),
            },
            contacts: record.word_list(&CONTACTS),
            hosts: record.word_list(&HOSTS),
            license: record.words(&LICENSE),
            notice: record.words(&NOTICE),
            is_official: record.flag(&IS_OFFICIAL),
            per_page: per_page(&record, faults),
            feeds_have_full_text: record.flag(&FULL_TEXT),
            has_originals: originals(&record),
            page_data: PageData::read(&record),
            has_search: !record.is_off(&SITE_SEARCH),
            weights: Weights::read(&record),
            footer: Footer {
                icp: footer.words(&ICP),
                police: footer.words(&POLICE),
                police_url: footer.words(&POLICE_URL),
                site_code: footer.words(&SITE_CODE),
            },
            topics: Vocabulary::read(&record, &TOPICS, faults),
            tiers,
            standards: record.records(&STANDARDS).iter().filter_map(Standard::read).collect(),
            regions: record.records(&REGIONS).iter().filter_map(PlaceRemark::read).collect(),
            terms: record.named(&TERMS).into_iter().filter_map(term_pair).collect(),
            levels: record.named(&CHECKS).into_iter().filter_map(level).collect(),
            allowed: Allowance::of_site(&record),
            paths: by_kind(&record, &PATHS, faults, word),
            column_types: by_kind(&record, &COLUMN_TYPES, faults, word),
            sort: by_kind(&record, &SORT, faults, |datum, _, faults| sort_keys(datum, faults)),
            house_style: HouseStyle::read(&record),
            stale_after: by_kind(&record, &STALE_AFTER, faults, whole),
            record,
        }
    }
}

impl Config {
    /// Returns what the site names as public contacts: those listed, and the publisher's own.
    pub fn contacts(&self) -> impl Iterator<Item = &str> {
        self.contacts.iter().chain(&self.publisher.contact).map(String::as_str)
    }
}

/// Returns `url` ending in `/`.
pub fn with_slash(url: &str) -> String {
    format!("{}/", url.trim_end_matches('/'))
}

impl Config {
    /// Returns what the editors say of the place with these names.
    pub fn place_remark(&self, names: &[String]) -> Option<&PlaceRemark> {
        self.regions.iter().find(|remark| remark.names == names)
    }
}

fn term_pair((wrong, right): (Spanned<String>, Spanned<Datum>)) -> Option<(String, String)> {
    Some((wrong.value, right.value.as_text()?))
}

fn level((code, datum): (Spanned<String>, Spanned<Datum>)) -> Option<(Spanned<String>, &'static Choice)> {
    if let Datum::Choice(choice) = datum.value { Some((code, choice)) } else { None }
}

fn per_page(record: &Record, faults: &mut Vec<Fault>) -> usize {
    let number = record.number(&PER_PAGE);
    if let Some(Spanned { value: 0, at }) = number {
        let (expected, found) =
            (Words::new("从 1 起的整数", "a whole number from 1"), Words::new("0", "`0`"));
        faults.push(Fault::WrongType { at, key: PER_PAGE.name.to_owned(), expected, found, is_item: false });
    }
    number.map(|number| number.value).filter(|&number| number > 0).unwrap_or(PER_PAGE_DEFAULT) as usize
}

fn time_zone(record: &Record, faults: &mut Vec<Fault>) -> TimeZone {
    const DEFAULT: &str = "Asia/Shanghai";
    let named = record.text(&TIME_ZONE);
    let name = named.as_ref().map_or(DEFAULT, |named| named.value.as_str());
    TimeZone::get(name).unwrap_or_else(|_| {
        if let Some(Spanned { value, at }) = named {
            let choices = vec![DEFAULT, "UTC"];
            let known: Vec<String> = tz::db().available().map(|name| name.to_string()).collect();
            let nearest = nearest(&value, known.iter().map(String::as_str));
            faults.push(Fault::UnknownChoice { at, key: TIME_ZONE.name.to_owned(), value, choices, nearest });
        }
        TimeZone::fixed(tz::offset(8))
    })
}
