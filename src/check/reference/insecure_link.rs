//! A link to another site without encryption.
//!
//! In: the links of all bodies and the front matter as written. Out: a finding at the address, with `https://` as a
//! likely fix: not every old site answers to it.

use crate::check::definition::{Check, Finding, Scope};
use crate::check::diagnostic::{Edit, Fix, Level};
use crate::lang::{Text, Words};
use crate::model::entry::Entry;
use crate::parse::body::What;
use crate::source::Span;

const HTTP: &str = "http://";

/// `reference/insecure-link`.
pub(super) static CHECK: Check = Check {
    code: "reference/insecure-link",
    level: Level::Warn,
    what: Words::new("链接没有加密", "a link is not encrypted"),
    why: Words::new(
        "http:// 的网页在路上能被人改，浏览器也会提示不安全（RFC 9110 §4.2.2）。多数网站已有 https:// 的同一网址。",
        "A page over `http://` can be changed on its way, and browsers warn of it (RFC 9110 §4.2.2). Most sites answer \
         at the same address with `https://`.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

见[村委会网站](http://www.cunwei.cn/)。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

见[村委会网站](https://www.cunwei.cn/)。
",
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for entry in scope.site.written() {
        findings.extend(in_front_matter(scope, entry).into_iter().chain(in_body(scope, entry)).map(insecure));
    }
}

/// Returns where addresses begin in the front matter of `entry`.
fn in_front_matter(scope: &Scope<'_>, entry: &Entry) -> Vec<Span> {
    let Some(file) = scope.sources.file(entry.file) else { return Vec::new() };
    let end = entry.body.pieces.first().map_or(file.text.len(), |piece| piece.at.range().start);
    let front = file.text.get(..end).unwrap_or_default();
    let place = |(start, _): (usize, &str)| Span::new(entry.file, start..start + HTTP.len());
    front.match_indices(HTTP).map(place).collect()
}

/// Returns where the addresses of links begin in the body of `entry`.
fn in_body(scope: &Scope<'_>, entry: &Entry) -> Vec<Span> {
    let is_insecure = |what: &What| matches!(what, What::Link(link) if link.target.starts_with(HTTP));
    let links = entry.body.pieces.iter().filter(|piece| is_insecure(&piece.what));
    let place = |link: Span| {
        // A bare address that begins with www. has none to show.
        let start = link.range().start + scope.written(link).rfind(HTTP)?;
        Some(Span::new(link.file, start..start + HTTP.len()))
    };
    links.filter_map(|piece| place(piece.at)).collect()
}

fn insecure(at: Span) -> Finding {
    let edit = Edit { at, text: "https://".to_owned() };
    Finding::new(
        at,
        Text::new("这个链接没有加密", "this link is not encrypted"),
        Text::new(
            "打开 https:// 的同一网址，能用就改",
            "try the same address with `https://`, and write that",
        ),
    )
    .fix(Some(Fix::likely(edit)))
}
