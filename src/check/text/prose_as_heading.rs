//! A paragraph that the line of dashes beneath it makes a heading.
//!
//! In: headings and the file as written. Out: a finding at a heading that reads as a sentence or runs over lines, with an
//! empty line before the dashes as a likely fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Edit, Fix, Level};
use crate::check::page::Page;
use crate::lang::{Text, Words};
use crate::source::Span;

/// `text/prose-as-heading`.
pub(super) static CHECK: Check = Check {
    code: "text/prose-as-heading",
    level: Level::Warn,
    what: Words::new("一段话下面的横线把它变成了标题", "a line of dashes makes a heading of a paragraph"),
    why: Words::new(
        "紧接在一段话下面的“---”不是分隔线，它把整段变成标题（CommonMark 0.31 §4.3）。目录里会多出一整段话，朗读时也当标题念。",
        "`---` right beneath a paragraph is no rule: it makes the paragraph a heading (CommonMark 0.31 §4.3), which then \
         stands in the contents and is read out as one.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

村民提出，路灯坏了没有人修。
---

镇里答应一个月内修好。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

村民提出，路灯坏了没有人修。

---

镇里答应一个月内修好。
",
    run: Run::Page(run),
};

/// How many characters a heading has at most.
const LONGEST: usize = 40;

fn run(scope: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    let Some(file) = scope.sources.file(page.entry.file) else { return };
    for block in page.blocks.iter().filter(|block| block.heading.is_some_and(|level| level <= 2)) {
        let text = block.text.trim_end();
        let is_sentence = text.ends_with(['。', '！', '？', '；', '，', '…', '.', ';']);
        let is_prose = is_sentence || text.contains('\n') || text.chars().count() > LONGEST;
        let end = block.whole().range().end;
        let behind = file.text.get(end..).unwrap_or_default();
        let Some((rest, line)) = behind.split_once('\n').filter(|_| is_prose) else { continue };
        let line = line.lines().next().unwrap_or_default().trim();
        let is_underline =
            !line.is_empty() && ['-', '='].iter().any(|mark| line.trim_matches(*mark).is_empty());
        if !is_underline || rest.trim().len() > "**".len() {
            continue;
        }
        let at = end + rest.len() + 1;
        let edit = Edit { at: Span::new(file.id, at..at), text: "\n".to_owned() };
        findings.push(
            Finding::new(
                Span::new(file.id, at..at + line.len()),
                Text::new(
                    format!("这一行“{line}”把上面一段变成了标题"),
                    format!("`{line}` makes a heading of the paragraph above it"),
                ),
                Text::new(
                    "要分隔线，前面空一行；要标题，写成“## 标题”，另起一段写正文",
                    "leave an empty line before a rule; write a heading as `## heading`, and the text below it",
                ),
            )
            .fix(Some(Fix::likely(edit))),
        );
    }
}
