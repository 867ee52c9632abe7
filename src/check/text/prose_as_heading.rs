//! A paragraph that the line of dashes beneath it makes a heading.
//!
//! In: headings and the file as written. Out: a finding at a heading that reads as a sentence or runs over lines, with an
//! empty line before the dashes as a likely fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Edit, Fix, Level};
use crate::check::page::Page;
use crate::check::text::underline::underline;
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
    let text = scope.text(page.entry.file);
    for block in page.blocks.iter().filter(|block| block.heading.is_some() && reads_as_prose(&block.text)) {
        let Some(line) = underline(block, text) else { continue };
        let at = Span::new(page.entry.file, line);
        let line = scope.written(at);
        let edit = Edit { at: Span { end: at.start, ..at }, text: "\n".to_owned() };
        findings.push(
            Finding::new(
                at,
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

/// Returns whether nobody would call `heading` one: it is a sentence, has lines, or is long.
fn reads_as_prose(heading: &str) -> bool {
    let is_sentence = heading.ends_with(['。', '！', '？', '；', '，', '…', '.', ';']);
    is_sentence || heading.contains('\n') || heading.chars().count() > LONGEST
}
