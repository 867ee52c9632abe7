//! A link to another site without encryption.
//!
//! In: the links of all bodies and the front matter as written. Out: a finding at the address, with `https://` as a
//! likely fix: not every old site answers to it.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Edit, Fix, Level};
use crate::check::page::Page;
use crate::check::reference::addresses::addresses;
use crate::lang::{Text, Words};
use crate::source::Span;

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
    run: Run::Page(run),
};

fn run(scope: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    let addresses = addresses(scope, page).into_iter().filter(|address| address.protocol == "http://");
    findings.extend(addresses.map(|address| insecure(address.scheme)));
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
