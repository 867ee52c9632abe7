//! Dots that stand for an ellipsis.
//!
//! In: running text. Out: a finding at each run of dots beside Chinese text, with a certain fix.

use std::ops::Range;

use crate::check::definition::{Check, Finding, Scope};
use crate::check::diagnostic::{Fix, Level};
use crate::check::prose::edit;
use crate::check::text::marks::{begins_chinese, ends_chinese, runs};
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
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for block in scope.prose().iter().flat_map(|page| &page.blocks) {
        findings.extend(find(block));
    }
}

fn find(block: &Block) -> Vec<Finding> {
    let dots = ['.', '。', '…'].into_iter().flat_map(|dot| runs(&block.text, move |c| c == dot));
    let false_ones = dots.filter(|(range, before, after)| {
        let written = block.text.get(range.clone()).unwrap_or_default();
        let count = written.chars().count();
        let is_false = if written.starts_with('…') { count == 1 || count == 3 } else { count >= 3 };
        is_false && (ends_chinese(*before) || begins_chinese(*after))
    });
    let finding = |(range, _, _): (Range<usize>, Option<char>, Option<char>)| {
        let written = block.text.get(range.clone()).unwrap_or_default();
        let words =
            Text::new(format!("“{written}”不是省略号"), format!("`{written}` is no Chinese ellipsis"));
        Finding::new(block.place(range.clone()), words, Text::new("改成“……”", "write `……`"))
            .fix(edit(block, range, "……").map(Fix::certain))
    };
    false_ones.map(finding).collect()
}
