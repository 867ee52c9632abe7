//! A half-width tilde between two numbers.
//!
//! In: running text. Out: a finding at each tilde between two numbers in Chinese text, with a certain fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Fix, Level};
use crate::check::mark::Mark;
use crate::check::page::{Page, edit};
use crate::hanzi::script::is_han;
use crate::lang::{Text, Words};
use crate::model::prose::Block;

/// `text/half-width-range`.
pub(super) static CHECK: Check = Check {
    code: "text/half-width-range",
    level: Level::Warn,
    what: Words::new("数值范围用了半角的波浪线", "a range has a half-width tilde"),
    why: Words::new(
        "数值范围用浪纹线“～”或一字线“—”（GB/T 15834—2011）。半角的“~”太低太窄，两个连在一起还会变成删除线。",
        "A range of numbers has ～ or — (GB/T 15834—2011). The half-width tilde is low and narrow, \
         and two of them strike text out.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

每组1~2名委员。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

每组1～2名委员。
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    for (block, marks) in page.marked() {
        findings.extend(find(block, marks));
    }
}

fn find(block: &Block, marks: &[Mark]) -> Vec<Finding> {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || c == '%');
    let tilde = |mark: &&Mark| mark.c == '~' && is_digit(mark.before) && is_digit(mark.after);
    let finding = |mark: &Mark| {
        let range = mark.start..mark.start + 1;
        Finding::new(
            block.place(range.clone()),
            Text::new("数值范围用了半角的“~”", "the range has a half-width `~`"),
            Text::new("改成“～”", "write `～`"),
        )
        .fix(edit(block, range, "～").map(Fix::certain))
    };
    let is_chinese = || block.text.chars().any(is_han);
    marks.iter().filter(tilde).filter(|_| is_chinese()).map(finding).collect()
}
