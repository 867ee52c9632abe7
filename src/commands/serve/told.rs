//! What an open page is told of an edition.
//!
//! In: the edition, the page. Out: JSON: a word for the page's state, the edition's number, the findings, and the words of the
//! box that shows them.

use serde::Serialize;
use serde_json::value::RawValue;

use crate::commands::serve::edition::Edition;
use crate::lang::{Lang, Words};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ToldView<'e> {
    edition: u64,
    state: String,
    is_kept: bool,
    words: WordsView,
    findings: Option<&'e RawValue>,
}

#[derive(Serialize)]
struct WordsView {
    lang: &'static str,
    name: &'static str,
    open: &'static str,
    close: &'static str,
    kept: &'static str,
}

/// Returns what the page at `page` is told of `edition`.
pub(super) fn told(edition: &Edition, page: &str, lang: Lang) -> String {
    let say = |zh, en| Words::new(zh, en).pick(lang);
    let page = if edition.file(page).is_some() { page } else { "404.html" };
    let view = ToldView {
        edition: edition.number,
        state: edition.state(page),
        is_kept: edition.is_kept(page),
        words: WordsView {
            lang: say("zh", "en"),
            name: say("casebook 发现的问题", "what casebook found"),
            open: say("展开", "Show"),
            close: say("收起", "Hide"),
            kept: say("这一页还是改坏以前的样子", "this page is as it was before the error"),
        },
        findings: serde_json::from_str(&edition.findings).ok(),
    };
    serde_json::to_string(&view).unwrap_or_default()
}
