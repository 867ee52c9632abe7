//! A mark behind a bracketed number.
//!
//! In: running text. Out: a finding at each block that begins with a bracketed number and 、, with a certain fix.

use crate::check::definition::{Check, Finding, Scope};
use crate::check::diagnostic::{Fix, Level};
use crate::check::prose::edit;
use crate::hanzi::number;
use crate::lang::{Text, Words};
use crate::model::prose::Block;

/// `text/numbering-mark`.
pub(super) static CHECK: Check = Check {
    code: "text/numbering-mark",
    level: Level::Warn,
    what: Words::new("“（一）”后面多了顿号", "a mark stands behind a bracketed number"),
    why: Words::new(
        "结构层次依次用“一、”“（一）”“1.”“（1）”标注（GB/T 9704—2012 第 7.3.3 条）。带括号的序号，括号后面不再加顿号。",
        "Levels are numbered 一、, （一）, 1. and （1） (GB/T 9704—2012, 7.3.3). No 、 follows a number in brackets.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

（一）、征求意见。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

（一）征求意见。
",
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for block in scope.prose().iter().flat_map(|page| &page.blocks) {
        findings.extend(find(block));
    }
}

fn find(block: &Block) -> Option<Finding> {
    let inner = block.text.strip_prefix('（')?;
    let (digits, rest) = inner.split_once('）')?;
    number::parse(digits).filter(|_| rest.starts_with(['、', '，', '.', '．']))?;
    let start = block.text.len() - rest.len();
    let mark = rest.chars().next()?;
    let range = start..start + mark.len_utf8();
    let finding = Finding::new(
        block.place(range.clone()),
        Text::new(format!("“（{digits}）”后面不用“{mark}”"), format!("no `{mark}` follows `（{digits}）`")),
        Text::new(format!("删去“{mark}”"), format!("take `{mark}` out")),
    );
    Some(finding.fix(edit(block, range, "").map(Fix::certain)))
}
