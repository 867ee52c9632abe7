//! Straight quotation marks around Chinese text.
//!
//! In: running text. Out: a finding at the first of each block, whose likely fix pairs them where their number is
//! even.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Fix, Level};
use crate::check::mark::Mark;
use crate::check::page::Page;
use crate::check::text::punctuation::{edits, han};
use crate::lang::{Text, Words};
use crate::model::prose::Block;

/// `text/straight-quote`.
pub(super) static CHECK: Check = Check {
    code: "text/straight-quote",
    level: Level::Warn,
    what: Words::new("中文里用了直引号", "straight quotation marks stand in Chinese text"),
    why: Words::new(
        "中文引号是“ ”，前后形状不同（GB/T 15834—2011）。直引号分不出前后，少了一个也看不出来。",
        "Chinese quotation marks are “ ”, of two shapes (GB/T 15834—2011). Straight ones do not show \
         where a quotation begins, nor that one is missing.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

大家叫它\"有事来协商\"平台。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

大家叫它“有事来协商”平台。
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    for (block, marks) in page.marked() {
        findings.extend(find(block, marks));
    }
}

fn find(block: &Block, marks: &[Mark]) -> Option<Finding> {
    let quotes: Vec<&Mark> = marks.iter().filter(|mark| mark.c == '"').collect();
    let first = quotes.iter().find(|mark| han(mark.before) || han(mark.after))?;
    let pair = |(place, mark): (usize, &&Mark)| {
        (mark.start..mark.start + 1, if place % 2 == 0 { "“" } else { "”" }.to_owned())
    };
    let changes: Vec<_> = quotes.iter().enumerate().map(pair).collect();
    let edits = edits(block, &changes);
    let is_whole = quotes.len().is_multiple_of(2) && edits.len() == quotes.len();
    let finding = Finding::new(
        block.place(first.start..first.start + 1),
        Text::new("中文里用了直引号", "a straight quotation mark in Chinese text"),
        Text::new("改成“ ”，前后成对", "write a pair of `“ ”`"),
    );
    Some(finding.fix(is_whole.then_some(Fix { is_certain: false, edits })))
}
