//! Characters that were lost before the file was saved.
//!
//! In: the files of the site that are UTF-8. Out: a finding at the first such sign of each file.

use crate::check::definition::{Check, Finding, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::source::SourceFile;
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
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for file in scope.sources.files.iter().filter(|file| file.is_written() && file.broken_at.is_none()) {
        findings.extend(find(file));
    }
}

fn find(file: &SourceFile) -> Option<Finding> {
    const LOST: char = '\u{fffd}';
    let at = file.text.find(LOST)?;
    let count = file.text.matches(LOST).count();
    Some(Finding::new(
        Span::new(file.id, at..at + LOST.len_utf8()),
        Text::new(format!("有 {count} 个字丢失了"), format!("characters were lost: {count} in all")),
        Text::new("照来源补上", "take them from the source again"),
    ))
}
