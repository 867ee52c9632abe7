//! Prose that an indent makes code.
//!
//! In: [`Fault::IndentedProse`]. Out: a finding; where all lines are prose and stand in no list or quotation, the indent
//! is taken away as a certain fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Edit, Fix, Level};
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `text/indented-prose`.
pub(super) static CHECK: Check = Check {
    code: "text/indented-prose",
    level: Level::Warn,
    what: Words::new("缩进的段落成了代码", "an indented paragraph became code"),
    why: Words::new(
        "行首四个以上的半角空格或一个制表符是代码块（CommonMark 0.31 §4.4）：文字用等宽字体显示，不换行，里面的链接和强调都不起作用。段首空两格由网页样式来做，不用打空格。",
        "Four spaces or a tab at the head of a line make a block of code (CommonMark 0.31 §4.4): it is set in a fixed width and not wrapped, and no link in it works. The theme indents paragraphs; nobody needs to type it.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

    居民代表和委员坐下来商量，**先易后难**。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

居民代表和委员坐下来商量，**先易后难**。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::IndentedProse { at, indents, is_certain } = fault else { continue };
        let edits = indents.iter().map(|at| Edit { at: *at, text: String::new() }).collect();
        findings.push(
            Finding::new(
                *at,
                Text::new("这一段因为缩进成了代码", "the indent makes code of this paragraph"),
                Text::new(
                    "删去行首的空格；确是代码，用“```”围起来",
                    "remove the indent; if it is code, put it between lines of three backticks",
                ),
            )
            .fix(Some(Fix { is_certain: *is_certain, edits })),
        );
    }
}
