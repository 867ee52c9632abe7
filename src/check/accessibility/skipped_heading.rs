//! A heading that leaves a level out.
//!
//! In: the headings of all bodies. Out: a finding at the heading, with the level that fits as a likely fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Edit, Fix, Level};
use crate::check::page::Page;
use crate::lang::{Text, Words};
use crate::parse::body::HeadingLine;
use crate::source::Span;

/// `accessibility/skipped-heading`.
pub(super) static CHECK: Check = Check {
    code: "accessibility/skipped-heading",
    level: Level::Warn,
    what: Words::new("标题跳级", "a heading skips a level"),
    why: Words::new(
        "屏幕朗读按标题级别走动，跳了一级就像少了一章（WCAG 2.2 §1.3.1、§2.4.6，GB/T 37668—2019）。页面标题是第一级，正文从“##”开始。",
        "Screen readers move by levels of headings; a level left out sounds like a missing chapter (WCAG 2.2 §1.3.1, \
         §2.4.6, GB/T 37668—2019). The title of the page is the first, so a text begins with `##`.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

## 经过

五月。

#### 现场

六月。
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

### 现场

六月。
",
    run: Run::Page(run),
};

fn run(scope: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    let mut last = 1;
    for heading in &page.headings {
        if heading.level > last + 1 {
            findings.push(skipped(scope, heading, last));
        }
        last = heading.level;
    }
}

fn skipped(scope: &Scope<'_>, heading: &HeadingLine, last: u8) -> Finding {
    let HeadingLine { level, text, at, .. } = heading;
    let fits = "#".repeat(usize::from(last) + 1);
    let marks = "#".repeat(usize::from(*level));
    let start = at.range().start;
    let is_marked = scope.written(*at).starts_with(&marks);
    let edit = || Edit { at: Span::new(at.file, start..start + marks.len()), text: fits.clone() };
    Finding::new(
        *at,
        Text::new(
            format!("“{text}”是第 {level} 级标题，前面只到第 {last} 级"),
            format!("`{text}` is a heading of level {level} after one of level {last}"),
        ),
        Text::new(
            format!("改为“{fits}”，或补上中间一级"),
            format!("write `{fits}`, or add the level between"),
        ),
    )
    .fix(is_marked.then(edit).map(Fix::likely))
}
