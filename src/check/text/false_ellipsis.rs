//! Dots that stand for an ellipsis.
//!
//! In: running text. Out: a finding at each run of dots beside Chinese text, with a certain fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Fix, Level};
use crate::check::mark::Mark;
use crate::check::page::{Page, edit};
use crate::check::text::punctuation::{Series, begins_chinese, ends_chinese, runs};
use crate::lang::{Text, Words};
use crate::model::prose::Block;

/// `text/false-ellipsis`.
pub(super) static CHECK: Check = Check {
    code: "text/false-ellipsis",
    level: Level::Warn,
    what: Words::new("省略号的写法不对", "an ellipsis is not written as one"),
    why: Words::new(
        "中文省略号是六个连点“……”，占两个字的位置（GB/T 15834—2011）。三个句号、三个圆点或一个“…”都不是。",
        "The Chinese ellipsis is six dots, ……, in the space of two characters (GB/T 15834—2011). \
         Three full stops, three periods or a single … are not one.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

收到修路、装灯、修桥...等议题。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

收到修路、装灯、修桥……等议题。
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    for (block, marks) in page.marked() {
        findings.extend(find(block, marks));
    }
}

fn find(block: &Block, marks: &[Mark]) -> Vec<Finding> {
    let of_dot = |dot: char| {
        let is_false = move |(range, before, after): &Series| {
            let count = range.len() / dot.len_utf8();
            let is_false = if dot == '…' { count == 1 || count == 3 } else { count >= 3 };
            is_false && (ends_chinese(*before) || begins_chinese(*after))
        };
        runs(marks, move |c| c == dot).filter(is_false)
    };
    let finding = |(range, _, _): Series| {
        let written = block.text.get(range.clone()).unwrap_or_default();
        let words =
            Text::new(format!("“{written}”不是省略号"), format!("`{written}` is no Chinese ellipsis"));
        Finding::new(block.place(range.clone()), words, Text::new("改成“……”", "write `……`"))
            .fix(edit(block, range, "……").map(Fix::certain))
    };
    ['.', '。', '…'].into_iter().flat_map(of_dot).map(finding).collect()
}
