//! An item that is to stand beneath a numbered one and is indented too little for that.
//!
//! In: blocks and the lines that they begin. Out: a finding at the indent, with the indent that the item above asks for as a
//! likely fix.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Edit, Fix, Level};
use crate::check::page::Page;
use crate::lang::{Text, Words};
use crate::source::Span;

/// `text/shallow-item`.
pub(super) static CHECK: Check = Check {
    code: "text/shallow-item",
    level: Level::Warn,
    what: Words::new(
        "下一级的项缩进不够，成了另一个列表",
        "an item beneath a numbered one is indented too little",
    ),
    why: Words::new(
        "“1. ”占三格，下一级至少要缩进三格（CommonMark 0.31 §5.2）。只缩进两格，它就不在这一项之下，编号也会断开重来。",
        "`1. ` takes three columns, and what is beneath it needs as many (CommonMark 0.31 §5.2). With two it is a list of its \
         own, and the numbers begin anew behind it.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

1. 征题
  - 村民提，委员提
2. 定题
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

1. 征题
   - 村民提，委员提
2. 定题
",
    run: Run::Page(run),
};

static INDENT: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("\n "));

fn run(scope: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    let text = scope.text(page.entry.file);
    // Most pages have no indented line.
    let body = page.blocks.first().and_then(|first| text.get(first.whole().range().start..));
    if INDENT.find(body.unwrap_or_default().as_bytes()).is_none() {
        return;
    }
    for block in &page.blocks {
        let begin = block.whole().range().start;
        let Some(start) = text.get(..begin).map(|before| before.rfind('\n').map_or(0, |at| at + 1)) else {
            continue;
        };
        let line = text.get(start..begin).unwrap_or_default();
        let indent = line.len() - line.trim_start_matches(' ').len();
        let above = text.get(..start.saturating_sub(1)).and_then(|before| before.rsplit('\n').next());
        let Some(needed) = above.and_then(numbered) else { continue };
        if !(1..needed).contains(&indent) || !matches!(line.trim(), "-" | "*" | "+") {
            continue;
        }
        let at = Span::new(page.entry.file, start..start + indent);
        findings.push(
            Finding::new(
                at,
                Text::new(
                    format!("这一项只缩进 {indent} 格，不在上一项之下"),
                    format!("this item is indented by {indent} and does not stand beneath the one above"),
                ),
                Text::new(format!("缩进 {needed} 格"), format!("indent it by {needed}")),
            )
            .fix(Some(Fix::likely(Edit { at, text: " ".repeat(needed) }))),
        );
    }
}

/// Returns how far what stands beneath `line` is indented; `None` unless it is a numbered item at the margin.
fn numbered(line: &str) -> Option<usize> {
    let behind = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - behind.len();
    let is_item = (1..=9).contains(&digits) && (behind.starts_with(". ") || behind.starts_with(") "));
    is_item.then_some(digits + 2)
}

#[cfg(test)]
mod tests {
    use super::numbered;

    #[test]
    fn a_numbered_item_asks_for_the_width_of_its_number() {
        assert_eq!(
            ["1. 甲", "12) 乙", "1.甲", "- 甲", "甲"].map(numbered),
            [Some(3), Some(4), None, None, None]
        );
    }
}
