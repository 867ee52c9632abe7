//! A space before a Chinese mark.
//!
//! In: running text. Out: a finding at each space between Chinese text and a mark that ends or parts it, with a
//! certain fix.

use std::ops::Range;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Fix, Level};
use crate::check::mark::Mark;
use crate::check::page::{Page, edit};
use crate::check::text::punctuation::{ends_chinese, runs};
use crate::lang::{Text, Words};
use crate::model::prose::Block;

/// `text/space-before-mark`.
pub(super) static CHECK: Check = Check {
    code: "text/space-before-mark",
    level: Level::Warn,
    what: Words::new("标点前面多了空格", "a space stands before a mark"),
    why: Words::new(
        "中文标点紧跟在字的后面，中间不空格。多出来的空格多半是换行留下的，会让标点跑到下一行的开头。",
        "A Chinese mark follows its character without a space. The space mostly comes from a line end, \
         and lets the mark begin the next line.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

村里选定了题目 ，报党支部。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

村里选定了题目，报党支部。
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    for (block, marks) in page.marked() {
        findings.extend(find(block, marks));
    }
}

fn find(block: &Block, marks: &[Mark]) -> Vec<Finding> {
    let is_end = |c: Option<char>| {
        c.is_some_and(|c| {
            matches!(c, '，' | '。' | '、' | '；' | '：' | '？' | '！' | '）' | '》' | '”' | '〕')
        })
    };
    let spaces = runs(marks, |c| matches!(c, ' ' | '\u{3000}'));
    let finding = |(range, _, _): (Range<usize>, Option<char>, Option<char>)| {
        let words = Text::new("标点前面多了空格", "there is a space before the mark");
        Finding::new(block.place(range.clone()), words, Text::new("删去空格", "take the space out"))
            .fix(edit(block, range, "").map(Fix::certain))
    };
    spaces.filter(|(_, before, after)| ends_chinese(*before) && is_end(*after)).map(finding).collect()
}
