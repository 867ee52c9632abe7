//! How a site takes the Markdown of its bodies: the key `markdown` of `casebook.yaml`.

use crate::model::field::{Choice, Field, Shape};
use crate::model::record::Record;

static HTML_CHOICES: [Choice; 2] = [
    Choice::new(0, "shown", "照字面显示", "shown as written"),
    Choice::new(1, "sanitized", "只认安全标签", "sanitized"),
];

static HTML: Field = Field::new(
    "html",
    "网页代码",
    Shape::Choice(&HTML_CHOICES),
    "正文里的 HTML：默认照字面显示；sanitized 认换行、上下标、注音等不带属性的标签",
    "raw HTML in a text: shown as written, or tags that only mark words admitted",
);
/// The key `markdown`.
pub static MARKDOWN: Field =
    Field::new("markdown", "正文格式", Shape::Record(&[&HTML]), "正文怎样读", "how bodies are read");

/// Returns whether raw tags that only mark words are admitted.
pub fn admits_html(record: &Record) -> bool {
    record.record(&MARKDOWN).choice(&HTML).is_some_and(|choice| choice.value.name == "sanitized")
}
