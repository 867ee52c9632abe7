//! Full-width digits and letters.
//!
//! In: running text. Out: a finding at the first of each block, whose certain fix mends all of that block.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::mark::Mark;
use crate::check::page::Page;
use crate::check::text::punctuation::{certain, edits, runs};
use crate::lang::{Text, Words};
use crate::model::prose::Block;

/// `text/full-width-digit`.
pub(super) static CHECK: Check = Check {
    code: "text/full-width-digit",
    level: Level::Warn,
    what: Words::new("用了全角的数字或字母", "digits or letters are full-width"),
    why: Words::new(
        "阿拉伯数字用半角，占半个字的位置。全角的“２０２３”和“2023”看着差不多，却查不到、排不了序。",
        "Arabic digits take half the space of a character. Full-width ２０２３ looks \
         like 2023, but is not found by a search for it nor sorted with it.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

２０２３年收到议题30件。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

2023年收到议题30件。
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    for (block, marks) in page.marked() {
        findings.extend(find(block, marks));
    }
}

fn find(block: &Block, marks: &[Mark]) -> Option<Finding> {
    let wide = runs(marks, |c| matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ'));
    let narrow = |range: &Range<usize>| -> String {
        block.text.get(range.clone()).unwrap_or_default().nfkc().collect()
    };
    let changes: Vec<_> = wide.into_iter().map(|(range, _, _)| (range.clone(), narrow(&range))).collect();
    let (first, meant) = changes.first()?;
    let written = block.text.get(first.clone()).unwrap_or_default();
    let finding = Finding::new(
        block.place(first.clone()),
        Text::new(format!("“{written}”是全角的"), format!("`{written}` is full-width")),
        Text::new(format!("改成半角的 {meant}"), format!("write `{meant}`")),
    );
    Some(finding.fix(certain(edits(block, &changes))))
}
