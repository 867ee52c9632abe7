//! Two marks that claim one anchor in a page.
//!
//! In: [`Fault::RepeatedAnchor`]. Out: a finding at the later that shows the earlier.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `text/repeated-anchor`.
pub(super) static CHECK: Check = Check {
    code: "text/repeated-anchor",
    level: Level::Deny,
    what: Words::new("页内位置的名字重复", "an anchor is claimed twice"),
    why: Words::new(
        "“{#名字}”给标题一个固定的位置，一页里不能有两个相同的（HTML 标准 §3.2.6 的 id）。\
         重复的，链接只能到第一个。",
        "`{#name}` gives a heading a lasting place, and a page holds each name once (HTML \
         Standard §3.2.6, `id`). Of two, a link reaches only the first.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---

## 第一次协商 {#xieshang}

五月。

## 第二次协商 {#xieshang}

六月。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---

## 第一次协商 {#xieshang-1}

五月。

## 第二次协商 {#xieshang-2}

六月。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::RepeatedAnchor { at, anchor, first } = fault else { continue };
        findings.push(
            Finding::new(
                *at,
                Text::new(
                    format!("位置“#{anchor}”在这一页有两处"),
                    format!("`#{anchor}` is claimed twice on this page"),
                ),
                Text::new("改掉其中一处的名字", "give one of them another name"),
            )
            .related(*first, Text::new("先用在这里", "first claimed here")),
        );
    }
}
