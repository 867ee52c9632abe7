//! Characters that were lost before the file was saved.
//!
//! In: the files of the site that are UTF-8. Out: a finding at the first such sign of each file.

use crate::check::definition::{Check, Finding, Run};
use crate::check::diagnostic::Level;
use crate::check::written::Written;
use crate::lang::{Text, Words};
use crate::source::Span;

/// `text/replacement-character`.
pub(super) static CHECK: Check = Check {
    code: "text/replacement-character",
    level: Level::Deny,
    what: Words::new("有丢失的字", "characters were lost"),
    why: Words::new(
        "“�”是转换编码时认不出的字留下的记号，原来的字已经没有了，只能照来源补。",
        "The sign U+FFFD is what a conversion leaves for a character that it could not read. The \
         character is gone and has to be taken from the source again.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

选定了题�。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

选定了题目。
",
    run: Run::File(run),
};

fn run(written: &Written<'_>, findings: &mut Vec<Finding>) {
    const LOST: char = '\u{fffd}';
    let mut lost = written.rare.iter().filter(|(_, c)| *c == LOST);
    let Some((at, _)) = lost.next() else { return };
    let count = 1 + lost.count();
    findings.push(Finding::new(
        Span::new(written.file.id, *at..at + LOST.len_utf8()),
        Text::new(format!("有 {count} 个字丢失了"), format!("characters were lost: {count} in all")),
        Text::new("照来源补上", "take them from the source again"),
    ));
}
