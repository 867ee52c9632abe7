//! Two marks in a row where one is meant.
//!
//! In: running text. Out: a finding at each run of stops and commas; the same mark twice is mended, others are for
//! the editor to choose.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Fix, Level};
use crate::check::mark::Mark;
use crate::check::page::{Page, edit};
use crate::check::text::punctuation::runs;
use crate::lang::{Text, Words};
use crate::model::prose::Block;

/// `text/doubled-mark`.
pub(super) static CHECK: Check = Check {
    code: "text/doubled-mark",
    level: Level::Warn,
    what: Words::new("标点连用了两个", "two marks stand in a row"),
    why: Words::new(
        "一句话末尾只用一个句号，停顿处只用一个逗号。两个点号连在一起，是删改时留下的。",
        "A sentence ends with one full stop and a pause has one comma. Two in a row are left from an edit.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

村里选定了题目。。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

村里选定了题目。
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    for (block, marks) in page.marked() {
        findings.extend(find(block, marks));
    }
}

fn find(block: &Block, marks: &[Mark]) -> Vec<Finding> {
    let is_part = |c: char| matches!(c, '。' | '，' | '、' | '；' | '：');
    let runs = runs(marks, is_part);
    let doubled = runs.filter(|(range, _, _)| range.len() > '。'.len_utf8()).filter_map(|(range, _, _)| {
        let written = block.text.get(range.clone())?;
        let mut characters = written.chars();
        let first = characters.next()?;
        let is_same = characters.clone().all(|c| c == first);
        // Three full stops are an ellipsis that was typed as it looks.
        let count = written.chars().count();
        if count < 2 || (count > 2 && first == '。' && is_same) {
            return None;
        }
        let edit = edit(block, range.clone(), first).filter(|_| is_same);
        let finding = Finding::new(
            block.place(range),
            Text::new(
                format!("“{written}”连用了 {count} 个标点"),
                format!("{count} marks in a row: `{written}`"),
            ),
            Text::new("只留一个", "keep one"),
        );
        Some(finding.fix(edit.map(Fix::certain)))
    });
    doubled.collect()
}
