//! Paragraphs that run together on the page.
//!
//! In: [`Fault::RunTogetherParagraphs`]. Out: a finding with empty lines between them as a certain fix: the indent says
//! that each line begins a paragraph.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Edit, Fix, Level};
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `text/run-together-paragraphs`.
pub(super) static CHECK: Check = Check {
    code: "text/run-together-paragraphs",
    level: Level::Warn,
    what: Words::new(
        "空两格起头的几行会连成一段",
        "paragraphs without an empty line between them run together",
    ),
    why: Words::new(
        "Markdown 以空行分段（CommonMark 0.31 §4.8），不以换行和段首的空格分段。从办公软件粘贴的文字，一段一行、行首空两格，段与段之间没有空行，网页上是一整段。",
        "Markdown parts paragraphs by empty lines (CommonMark 0.31 §4.8), not by line ends or indents. Text pasted from an office program, a paragraph a line and each line indented, is one paragraph on the page.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

　　居民说了难处。
　　部门当场答复。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

　　居民说了难处。

　　部门当场答复。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::RunTogetherParagraphs { at, breaks } = fault else { continue };
        let edits = breaks.iter().map(|(at, text)| Edit { at: *at, text: text.clone() }).collect();
        findings.push(
            Finding::new(
                *at,
                Text::new("这一行会和上一行连成一段", "this line runs into the one above"),
                Text::new("在两段之间空一行", "put an empty line between the paragraphs"),
            )
            .fix(Some(Fix { is_certain: true, edits })),
        );
    }
}
