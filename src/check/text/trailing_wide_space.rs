//! Wide spaces at the end of a line.
//!
//! In: running text as written. Out: one finding a page, at the first, with the removal of all as a certain fix.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Edit, Fix, Level};
use crate::check::page::Page;
use crate::lang::{Text, Words};
use crate::source::Span;

/// `text/trailing-wide-space`.
pub(super) static CHECK: Check = Check {
    code: "text/trailing-wide-space",
    level: Level::Warn,
    what: Words::new("行尾有全角空格", "a line ends with a wide space"),
    why: Words::new(
        "行尾的全角空格（U+3000）看不见，Markdown 却不当它是空白（CommonMark 0.31 §2.1）：复制、检索、比较版本时它都算一个字。",
        "Nobody sees a wide space (U+3000) at the end of a line, but Markdown takes it for text (CommonMark 0.31 §2.1): it is \
         copied, searched and compared as a character.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

村民提出议题，　
委员到场。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

村民提出议题，
委员到场。
",
    run: Run::Page(run),
};

static END: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| ["\u{3000}\n", "\u{3000}\r"].map(Finder::new));

fn run(scope: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    let text = scope.text(page.entry.file);
    if !END.iter().any(|end| end.find(text.as_bytes()).is_some()) {
        return;
    }
    let mut ends = Vec::new();
    for block in &page.blocks {
        let whole = block.whole().range();
        // The last line of a block goes on to the end of its line.
        let behind = text.get(whole.end..).unwrap_or_default();
        let end = whole.end + behind.find('\n').unwrap_or(behind.len());
        let mut start = whole.start;
        for line in text.get(whole.start..end).unwrap_or_default().split_inclusive('\n') {
            let bare = line.trim_end_matches(['\r', '\n']);
            let kept = bare.trim_end_matches('\u{3000}').len();
            if kept < bare.len() {
                ends.push(Span::new(page.entry.file, start + kept..start + bare.len()));
            }
            start += line.len();
        }
    }
    ends.dedup();
    let Some(first) = ends.first().copied() else { return };
    let count = ends.len();
    let edits = ends.into_iter().map(|at| Edit { at, text: String::new() }).collect();
    findings.push(
        Finding::new(
            first,
            Text::new(
                format!("行尾有全角空格，这一页共 {count} 处"),
                format!("a wide space ends the line, {count} in all on this page"),
            ),
            Text::new("删去", "take it out"),
        )
        .fix(Some(Fix { is_certain: true, edits })),
    );
}
