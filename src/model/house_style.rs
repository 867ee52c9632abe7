//! What a site asks of its own texts: how long a sentence and a summary may be.
//!
//! In: the configuration. Out: [`HouseStyle`]; what is not set is not asked for.

use crate::model::field::{Field, Shape};
use crate::model::record::Record;

/// The key `sentence_length`.
pub static SENTENCE_LENGTH: Field = Field::new(
    "sentence_length",
    "句长",
    Shape::Whole,
    "一句话最多多少个汉字，超过就提醒，如 80；不写就不查",
    "how many Chinese characters a sentence may have; without it nothing is checked",
);

/// The key `summary_length`.
pub static SUMMARY_LENGTH: Field = Field::new(
    "summary_length",
    "摘要字数",
    Shape::Record(&[&LEAST, &MOST]),
    "摘要最少、最多多少字，不合就提醒，如 40 和 120；不写就不查",
    "how many characters a summary has, such as 40 to 120; without it nothing is checked",
);
static LEAST: Field = Field::new("least", "最少", Shape::Whole, "最少多少字", "the fewest characters");
static MOST: Field = Field::new("most", "最多", Shape::Whole, "最多多少字", "the most characters");

/// What a site asks of its texts.
#[derive(Clone, Copy, Debug, Default)]
pub struct HouseStyle {
    /// The most Han characters of a sentence.
    pub sentence_length: Option<u32>,
    /// The fewest characters of a summary.
    pub least_summary: Option<u32>,
    /// The most.
    pub most_summary: Option<u32>,
}

impl HouseStyle {
    /// Returns what the configuration says.
    pub fn read(config: &Record) -> Self {
        let summary = config.record(&SUMMARY_LENGTH);
        Self {
            sentence_length: config.whole(&SENTENCE_LENGTH),
            least_summary: summary.whole(&LEAST),
            most_summary: summary.whole(&MOST),
        }
    }
}
