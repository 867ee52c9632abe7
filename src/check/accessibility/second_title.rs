//! A heading of the first level in a text.
//!
//! In: the headings of all bodies. Out: a finding at the heading.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::page::Page;
use crate::lang::{Text, Words};

/// `accessibility/second-title`.
pub(super) static CHECK: Check = Check {
    code: "accessibility/second-title",
    level: Level::Warn,
    what: Words::new("正文里有第一级标题", "a text has a heading of the first level"),
    why: Words::new(
        "第一级标题是页面的标题，一页一个（WCAG 2.2 §1.3.1、§2.4.6）。正文再写一个，屏幕朗读和目录里就有两个页面标题。",
        "The heading of the first level is the page's title, one a page (WCAG 2.2 §1.3.1, §2.4.6). With another in \
         the text a screen reader finds two titles.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

# 经过

五月。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

## 经过

五月。
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    for heading in page.headings.iter().filter(|heading| heading.level == 1) {
        let text = &heading.text;
        findings.push(Finding::new(
            heading.at,
            Text::new(
                format!("“{text}”是第一级标题，那是页面标题的级别"),
                format!("`{text}` is a heading of the first level, which is the page's title"),
            ),
            Text::new(
                "从“##”写起；与页面标题相同的，删去",
                "begin with `##`; remove it where it repeats the title",
            ),
        ));
    }
}
