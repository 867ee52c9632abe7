//! A platform 平台: a body or place that holds consultations. Its tier is a field and never read from its name: the
//! same word means a district's hall in one place and a department's room in another.

use crate::fault::Fault;
use crate::model::config::Config;
use crate::model::date::PartialDate;
use crate::model::field::{Field, Shape, WordsOf};
use crate::model::kind::Kind;
use crate::model::record::{Record, Reference};
use crate::nearest::nearest;
use crate::source::Spanned;

static TIER: Field =
    Field::new("tier", "层级", Shape::Text, "层级", "the tier").expected().words_of(WordsOf::Tiers);
static FORM: Field =
    Field::new("form", "类型", Shape::Text, "议事厅、议事会、委联办……", "hall, assembly, room, …").expected();
static PARENT: Field =
    Field::new("parent", "上级", Shape::Id(Kind::Platform), "上一级平台（编号）", "the one above, by id");
/// The key `founded`.
pub static FOUNDED: Field =
    Field::new("founded", "成立", Shape::Date, "成立日期", "when it was founded").expected();
/// The key `brand`.
pub static BRAND: Field = Field::new("brand", "品牌", Shape::Text, "协商品牌", "the brand it works under");
static METHOD: Field =
    Field::new("method", "协商模式", Shape::Id(Kind::Method), "用哪种模式（编号）", "its method, by id");
static STANDARDS: Field = Field::new(
    "standards",
    "建设标准",
    Shape::Named(&Shape::Prose),
    "标准的条目和依据，如 有阵地: ……",
    "items of a standard, each with its evidence",
)
.words_of(WordsOf::Standards);

/// The keys of a platform.
pub static FIELDS: &[&Field] = &[&TIER, &FORM, &PARENT, &FOUNDED, &BRAND, &METHOD, &STANDARDS];

/// A platform.
#[derive(Clone, Debug)]
pub struct Platform {
    /// Its place in the vocabulary of tiers.
    pub tier: Option<usize>,
    /// Hall, assembly, room, …
    pub form: Option<String>,
    /// The one above it.
    pub parent: Option<Spanned<Reference>>,
    /// When it was founded.
    pub founded: Option<PartialDate>,
    /// The brand it works under.
    pub brand: Option<String>,
    /// Its method.
    pub method: Option<Spanned<Reference>>,
    /// Items of the site's standards for which there is evidence: item, evidence.
    pub evidence: Vec<(String, String)>,
}

impl Platform {
    /// Reads a platform.
    pub(super) fn read(record: &Record, config: &Config, faults: &mut Vec<Fault>) -> Self {
        Self {
            tier: tier(record, config, faults),
            form: record.words(&FORM),
            parent: record.reference(&PARENT),
            founded: record.date(&FOUNDED).map(|date| date.value),
            brand: record.words(&BRAND),
            method: record.reference(&METHOD),
            evidence: evidence(record, config, faults),
        }
    }
}

fn tier(record: &Record, config: &Config, faults: &mut Vec<Fault>) -> Option<usize> {
    let Spanned { value, at } = record.text(&TIER)?;
    let found = config.tiers.find(&value);
    if found.is_none() {
        let nearest = config.tiers.nearest(&value);
        faults.push(Fault::UnknownTerm { at, vocabulary: "tiers", value, nearest });
    }
    found
}

fn evidence(record: &Record, config: &Config, faults: &mut Vec<Fault>) -> Vec<(String, String)> {
    let items = || config.standards.iter().flat_map(|standard| standard.items.iter().map(String::as_str));
    let mut evidence = Vec::new();
    for (item, text) in record.named(&STANDARDS) {
        if !items().any(|known| known == item.value) {
            let nearest = nearest(&item.value, items());
            faults.push(Fault::UnknownTerm {
                at: item.at,
                vocabulary: "standards",
                value: item.value,
                nearest,
            });
        } else if let Some(text) = text.value.as_text() {
            evidence.push((item.value, text));
        }
    }
    evidence
}
