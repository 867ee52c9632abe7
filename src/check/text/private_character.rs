//! Characters that only one computer knows.
//!
//! In: the files of the site. Out: a finding at the first of each file.

use crate::check::definition::{Check, Finding, Run};
use crate::check::diagnostic::Level;
use crate::check::written::Written;
use crate::lang::{Text, Words};
use crate::source::Span;

/// `text/private-character`.
pub(super) static CHECK: Check = Check {
    code: "text/private-character",
    level: Level::Warn,
    what: Words::new("有私用区的字", "there are characters of a private area"),
    why: Words::new(
        "私用区的编码各家自己定：在编者的电脑上是一个生僻字，在读者那里是方框或别的字。GB 18030—2022 已为常用的生僻字定了正式编码。",
        "What a code of a private area shows every maker decides alone: a rare character on one computer, \
         a box on another. GB 18030—2022 gives rare characters in use codes of their own.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md (bytes) --
---
标题: 关于
---

村民\\xee\\xa0\\x80某。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

村民䶮某。
",
    run: Run::File(run),
};

fn run(written: &Written<'_>, findings: &mut Vec<Finding>) {
    findings.extend(find(written));
}

fn find(Written { file, rare }: &Written<'_>) -> Option<Finding> {
    let is_private = |c: char| matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10fffd}');
    let mut private = rare.iter().copied().filter(|(_, c)| is_private(*c));
    let (at, c) = private.next()?;
    let (code, count) = (u32::from(c), 1 + private.count());
    Some(Finding::new(
        Span::new(file.id, at..at + c.len_utf8()),
        Text::new(
            format!("有 {count} 个私用区的字，第一个是 U+{code:04X}"),
            format!("characters of a private area: {count} in all, the first of them U+{code:04X}"),
        ),
        Text::new(
            "换成这个字的正式编码；没有的，写“〔某字〕”说明",
            "write the character by its public code, or describe it",
        ),
    ))
}
