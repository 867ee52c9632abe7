//! A long page without a summary.
//!
//! In: the pages. Out: a finding at the title of each with two hundred characters of text or more and no summary.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::page::Page;
use crate::lang::{Text, Words};
use crate::model::meta::SUMMARY;

/// `front-matter/no-summary`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/no-summary",
    level: Level::Warn,
    what: Words::new("长页没有摘要", "a long page has no summary"),
    why: Words::new(
        "列表、检索结果和分享出去的链接都显示摘要。长页没有摘要，只能截开头几句，读者看不出这一页讲了什么。",
        "Lists, search results and shared links show the summary. Of a long page without one they show \
         the first sentences, which seldom say what it is about.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md (long) --
---
标题: 甲
来源:
  - 标题: 工作材料
---

…
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md (long) --
---
标题: 甲
摘要: 一件事从征题到办结的经过。
来源:
  - 标题: 工作材料
---

…
",
    run: Run::Page(run),
};

/// How many characters of text make a page long.
const LENGTH: usize = 200;

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    if !page.entry.is_read || page.entry.id == "_index" {
        return;
    }
    let meta = &page.entry.meta;
    if meta.summary.is_some() || meta.withdrawn.is_some() || page.entry.meta.lacks(&SUMMARY) {
        return;
    }
    // Characters are only counted where there are enough bytes for them.
    let bytes: usize = page.blocks.iter().map(|block| block.text.len()).sum();
    let long = || page.blocks.iter().map(|block| block.text.chars().count()).sum::<usize>() >= LENGTH;
    if bytes < LENGTH || !long() {
        return;
    }
    findings.push(Finding::new(
        meta.title_at,
        Text::new(format!("“{}”没有摘要", meta.title), format!("`{}` has no summary", meta.title)),
        Text::new("用一两句话写“摘要: ……”", "say in a sentence or two what it is about: `summary: …`"),
    ));
}
