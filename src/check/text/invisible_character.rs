//! Characters that nobody sees.
//!
//! In: the files of the site. Out: a finding at the first of each file, whose certain fix takes all of them out.

use crate::check::definition::{Check, Finding, Run};
use crate::check::diagnostic::{Edit, Fix, Level};
use crate::check::written::Written;
use crate::lang::{Text, Words};
use crate::source::Span;

/// `text/invisible-character`.
pub(super) static CHECK: Check = Check {
    code: "text/invisible-character",
    level: Level::Warn,
    what: Words::new("有看不见的字符", "there are characters that nobody sees"),
    why: Words::new(
        "零宽空格、软连字符、方向控制符和控制字符看不见，多半是从网页或文字处理软件带来的。夹在词中间，检索和链接就对不上；方向控制符还能让人看到的和实际的不一样。",
        "Zero-width spaces, soft hyphens, direction marks and control characters come along from web \
         pages and word processors. Within a word they defeat searches and links, and direction marks can \
         show something other than what is written.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md (bytes) --
---
标题: 关于
---

协\\xe2\\x80\\x8b商。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

协商。
",
    run: Run::File(run),
};

fn run(written: &Written<'_>, findings: &mut Vec<Finding>) {
    findings.extend(find(written));
}

fn find(Written { file, rare }: &Written<'_>) -> Option<Finding> {
    // A byte order mark at the very start is none of them.
    let hidden = rare.iter().filter(|(at, c)| is_hidden(*c) && (*at > 0 || *c != '\u{feff}'));
    let places: Vec<Span> = hidden.map(|(at, c)| Span::new(file.id, *at..at + c.len_utf8())).collect();
    let first = *places.first()?;
    let code = file.slice(first).chars().next().map_or(0, u32::from);
    let count = places.len();
    let edits = places.into_iter().map(|at| Edit { at, text: String::new() }).collect();
    let finding = Finding::new(
        first,
        Text::new(
            format!("有 {count} 个看不见的字符，第一个是 U+{code:04X}"),
            format!("characters that nobody sees: {count} in all, the first of them U+{code:04X}"),
        ),
        Text::new("删去", "take them out"),
    );
    Some(finding.fix(Some(Fix { is_certain: true, edits })))
}

/// Returns whether `c` shows nothing and joins nothing: no joiner of emoji or of other scripts.
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{200b}'
        | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
