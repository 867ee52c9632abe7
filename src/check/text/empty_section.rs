//! A heading with nothing beneath it.
//!
//! In: the bodies of all pages. Out: a finding at each heading that is followed by one of its level or above, or by
//! nothing.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::page::Page;
use crate::lang::{Text, Words};
use crate::parse::body::{Body, What};

/// `text/empty-section`.
pub(super) static CHECK: Check = Check {
    code: "text/empty-section",
    level: Level::Warn,
    what: Words::new("标题下面没有内容", "a section is empty"),
    why: Words::new(
        "读者看到标题，点进来却是空的。政府网站检查把空白栏目列为不合格（国办秘函〔2019〕19号）。没有内容就先不写标题，来源没有记载的写进“未载”。",
        "Readers follow a heading and find nothing. The inspection of government sites counts empty \
         columns as a failure (国办秘函〔2019〕19号). Without content there is no heading yet, and what the \
         sources do not say goes under `gaps`.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

## 背景

## 经过

开箱收题。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

## 背景

村道没有路灯。

## 经过

开箱收题。
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    if !page.entry.is_read || page.entry.meta.withdrawn.is_some() {
        return;
    }
    let headings = &page.headings;
    for (place, heading) in headings.iter().enumerate() {
        let next = headings.get(place + 1);
        let end = next.map_or(page.entry.body.notes(), |next| next.piece);
        let has_part = next.is_some_and(|next| next.level > heading.level);
        if has_part || holds(&page.entry.body, heading.piece, end) {
            continue;
        }
        let name = &heading.text;
        findings.push(Finding::new(
            heading.at,
            Text::new(format!("“{name}”下面没有内容"), format!("there is nothing under `{name}`")),
            Text::new("写上内容，或删去标题", "write the section, or take the heading out"),
        ));
    }
}

/// Returns whether anything stands between the heading that opens at `start` and the piece at `end`.
fn holds(body: &Body, start: usize, end: usize) -> bool {
    let pieces = body.pieces.get(start..end).unwrap_or_default();
    let closing = pieces.iter().position(|piece| matches!(piece.what, What::HeadingEnd { .. }));
    closing.is_some_and(|closing| closing + 1 < pieces.len())
}
