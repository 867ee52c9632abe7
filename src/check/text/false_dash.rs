//! Hyphens that stand for a dash.
//!
//! In: running text. Out: a finding at each run of hyphens between Chinese text, with a certain fix.

use std::ops::Range;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Fix, Level};
use crate::check::mark::Mark;
use crate::check::page::{Page, edit};
use crate::check::text::punctuation::{begins_chinese, ends_chinese, runs};
use crate::lang::{Text, Words};
use crate::model::prose::Block;

/// `text/false-dash`.
pub(super) static CHECK: Check = Check {
    code: "text/false-dash",
    level: Level::Warn,
    what: Words::new("破折号的写法不对", "a dash is not written as one"),
    why: Words::new(
        "中文破折号是“——”，占两个字的位置（GB/T 15834—2011）。两个半角连字符是打字机的替代写法。",
        "The Chinese dash is ——, in the space of two characters (GB/T 15834—2011). Two hyphens are \
         how a typewriter had to write it.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

协商的结果是建议--不是决定。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

协商的结果是建议——不是决定。
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    for (block, marks) in page.marked() {
        findings.extend(find(block, marks));
    }
}

fn find(block: &Block, marks: &[Mark]) -> Vec<Finding> {
    let hyphens = runs(marks, |c| c == '-');
    let false_ones = hyphens
        .filter(|(range, before, after)| range.len() >= 2 && ends_chinese(*before) && begins_chinese(*after));
    let finding = |(range, _, _): (Range<usize>, Option<char>, Option<char>)| {
        let words = Text::new("连字符不是破折号", "hyphens are no Chinese dash");
        Finding::new(block.place(range.clone()), words, Text::new("改成“——”", "write `——`"))
            .fix(edit(block, range, "——").map(Fix::certain))
    };
    false_ones.map(finding).collect()
}
