//! A paragraph that stands twice on a page.
//!
//! In: the paragraphs of each page. Out: a finding at each of forty characters or more that stands there already.

use std::collections::BTreeMap;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::page::Page;
use crate::lang::{Text, Words};
use crate::model::prose::Block;

/// `text/repeated-block`.
pub(super) static CHECK: Check = Check {
    code: "text/repeated-block",
    level: Level::Warn,
    what: Words::new("一段文字写了两遍", "a paragraph stands twice"),
    why: Words::new(
        "整段重复，多半是粘贴了两次。读者会以为漏看了什么，字数和检索也都算了两遍。",
        "A paragraph twice is mostly pasted twice. Readers look for a difference, and counts and searches \
         have it double.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

村里从学校到村口的一段路没有路灯，冬天天黑得早，学生下晚自习要走半个小时，家长轮流接送，都盼着把灯装上。

村里从学校到村口的一段路没有路灯，冬天天黑得早，学生下晚自习要走半个小时，家长轮流接送，都盼着把灯装上。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

村里从学校到村口的一段路没有路灯，冬天天黑得早，学生下晚自习要走半个小时，家长轮流接送，都盼着把灯装上。
",
    run: Run::Page(run),
};

/// How many characters a block must have to be more than a phrase.
const LENGTH: usize = 40;

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    let mut known: BTreeMap<&str, &Block> = BTreeMap::new();
    let long =
        page.blocks.iter().filter(|block| block.text.len() > LENGTH && block.text.chars().count() >= LENGTH);
    for block in long {
        let Some(first) = known.get(block.text.as_str()) else {
            known.insert(&block.text, block);
            continue;
        };
        findings.push(
            Finding::new(
                block.whole(),
                Text::new("这一段前面已经写过，一字不差", "the paragraph stands above, word for word"),
                Text::new("删去一段", "take one of the two out"),
            )
            .related(first.whole(), Text::new("先写的在这里", "the first one is here")),
        );
    }
}
