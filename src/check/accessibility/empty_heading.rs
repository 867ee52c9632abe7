//! A heading without a word.
//!
//! In: the headings of all bodies. Out: a finding at the heading.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::page::Page;
use crate::lang::{Text, Words};

/// `accessibility/empty-heading`.
pub(super) static CHECK: Check = Check {
    code: "accessibility/empty-heading",
    level: Level::Warn,
    what: Words::new("标题是空的", "a heading is empty"),
    why: Words::new(
        "空标题在目录和屏幕朗读里是一个没有名字的入口（WCAG 2.2 §1.3.1、§2.4.6）。多半是用“##”空出一行留下的。",
        "In contents and to screen readers an empty heading is an entrance without a name (WCAG 2.2 §1.3.1, §2.4.6). \
         Mostly it was meant as space.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

五月。

##

六月。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

五月。

六月。
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    for heading in page.headings.iter().filter(|heading| heading.text.trim().is_empty()) {
        findings.push(Finding::new(
            heading.at,
            Text::new("这个标题没有文字", "this heading has no text"),
            Text::new("写上标题，或删去这一行", "write it, or remove the line"),
        ));
    }
}
