//! Quotation or title marks within marks of the same kind.
//!
//! In: running text. Out: a finding at each inner pair, with a likely fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Fix, Level};
use crate::check::mark::Mark;
use crate::check::page::{Page, edit};
use crate::lang::{Text, Words};
use crate::model::prose::Block;

/// `text/nested-mark`.
pub(super) static CHECK: Check = Check {
    code: "text/nested-mark",
    level: Level::Warn,
    what: Words::new("引号里又用双引号，书名号里又用双书名号", "marks stand within marks of the same kind"),
    why: Words::new(
        "引号里再用引号，里层用单引号；书名号里再用书名号，里层用单书名号（GB/T 15834—2011）。里外一样，读者分不出哪里结束。",
        "Within “ ” stand ‘ ’, and within 《 》 stand 〈 〉 (GB/T 15834—2011). With the same \
         marks inside and out readers cannot tell where which one ends.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

印发《关于施行《议事规则》的通知》。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

印发《关于施行〈议事规则〉的通知》。
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    for (block, marks) in page.marked() {
        findings.extend(find(block, marks));
    }
}

const PAIRS: [[char; 4]; 2] = [['“', '”', '‘', '’'], ['《', '》', '〈', '〉']];

fn find(block: &Block, marks: &[Mark]) -> Vec<Finding> {
    PAIRS
        .iter()
        .flat_map(|pair| inner_pairs(marks, pair).into_iter().map(|inner| finding(block, inner, pair)))
        .collect()
}

/// Returns where the pairs within a pair open and close; none in a text whose marks do not pair.
fn inner_pairs(marks: &[Mark], [open, close, ..]: &[char; 4]) -> Vec<(usize, usize)> {
    let (mut opened, mut inner) = (Vec::new(), Vec::new());
    for &Mark { start: at, c, .. } in marks.iter().filter(|mark| mark.c == *open || mark.c == *close) {
        if c == *open {
            opened.push(at);
            continue;
        }
        let Some(start) = opened.pop() else { return Vec::new() };
        if opened.len() == 1 {
            inner.push((start, at));
        }
    }
    if opened.is_empty() { inner } else { Vec::new() }
}

fn finding(block: &Block, (start, end): (usize, usize), [open, close, inner, outer]: &[char; 4]) -> Finding {
    let (from, to) = (start..start + open.len_utf8(), end..end + close.len_utf8());
    let edits = edit(block, from, *inner).zip(edit(block, to.clone(), *outer));
    Finding::new(
        block.place(start..to.end),
        Text::new(
            format!("{open}{close} 里面又用了 {open}{close}"),
            format!("`{open}{close}` within `{open}{close}`"),
        ),
        Text::new(format!("里层改成 {inner}{outer}"), format!("write `{inner}{outer}` for the inner pair")),
    )
    .fix(edits.map(|(one, other)| Fix { is_certain: false, edits: vec![one, other] }))
}
