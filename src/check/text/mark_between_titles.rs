//! A mark between titles or quotations that stand side by side.
//!
//! In: running text. Out: a finding at each 、 between two titles or two quotations that are no links, with a likely fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Fix, Level};
use crate::check::mark::Mark;
use crate::check::page::{Page, edit};
use crate::lang::{Text, Words};
use crate::model::prose::Block;

/// `text/mark-between-titles`.
pub(super) static CHECK: Check = Check {
    code: "text/mark-between-titles",
    level: Level::Warn,
    what: Words::new(
        "并列的书名号、引号之间用了顿号",
        "a mark stands between titles or quotations side by side",
    ),
    why: Words::new(
        "标有引号或书名号的并列成分之间通常不用顿号，引号和书名号已经把它们分开（GB/T 15834—2011）。",
        "Between parts in quotation or title marks that stand side by side there is no 、 as a rule: the \
         marks part them already (GB/T 15834—2011).",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

印发了《议事规则》、《工作规范》两份文件。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

印发了《议事规则》《工作规范》两份文件。
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    for (block, marks) in page.marked() {
        findings.extend(find(block, marks));
    }
}

fn find(block: &Block, marks: &[Mark]) -> Vec<Finding> {
    let between = |mark: &&Mark| {
        mark.c == '、'
            && matches!((mark.before, mark.after), (Some('》'), Some('《')) | (Some('”'), Some('“')))
    };
    // Between two links the mark stays: it parts them for those who do not see where one ends.
    let stands_alone = |mark: &&Mark| {
        let length = '、'.len_utf8();
        let around = mark.start.checked_sub(length).map(|start| start..mark.start + 2 * length);
        around.is_some_and(|around| edit(block, around, "").is_some())
    };
    let finding = |mark: &Mark| {
        let range = mark.start..mark.start + '、'.len_utf8();
        Finding::new(
            block.place(range.clone()),
            Text::new(
                "并列的书名号、引号之间通常不用顿号",
                "there is no `、` between titles or quotations side by side, as a rule",
            ),
            Text::new("删去顿号", "take it out"),
        )
        .fix(edit(block, range, "").map(Fix::likely))
    };
    marks.iter().filter(between).filter(stands_alone).map(finding).collect()
}
