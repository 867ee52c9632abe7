//! Two emphases with nothing between them, whose marks then show.
//!
//! In: running text. Out: a finding at four stars in a row, which Markdown takes for text, with their removal as a likely fix:
//! the two become one.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Edit, Fix, Level};
use crate::check::page::Page;
use crate::lang::{Text, Words};
use crate::parse::body::What;
use crate::source::Span;

/// `text/adjacent-emphasis`.
pub(super) static CHECK: Check = Check {
    code: "text/adjacent-emphasis",
    level: Level::Warn,
    what: Words::new("两处加粗挨在一起，星号会露出来", "two emphases touch, and their stars show"),
    why: Words::new(
        "“**甲****乙**”中间的四个星号既像结束又像开始，Markdown 当作文字（CommonMark 0.31 §6.2），读者看到“甲****乙”。",
        "The four stars of `**a****b**` could end and begin; Markdown takes them for text (CommonMark 0.31 §6.2), and readers \
         see them.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

要抓好**征题****定题**两步，缺一不可。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

要抓好**征题定题**两步，缺一不可。
",
    run: Run::Page(run),
};

const STARS: &str = "****";

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    let mut depth = 0_usize;
    for piece in &page.entry.body.pieces {
        match &piece.what {
            What::Open("strong") => depth += 1,
            What::Close("strong") => depth = depth.saturating_sub(1),
            // Outside an emphasis they stand for what is left out: 138****5678.
            What::Text(text) if depth > 0 => {
                let places = text.match_indices(STARS).map(|(at, _)| piece.place(at..at + STARS.len()));
                findings.extend(places.map(finding));
            }
            _ => {}
        }
    }
}

fn finding(at: Span) -> Finding {
    Finding::new(
        at,
        Text::new(
            "两处加粗之间的“****”会照字面显示",
            "`****` between two emphases is shown as it is written",
        ),
        Text::new(
            "并成一处加粗，或者在中间写上字、标点",
            "make one of the two, or write something between them",
        ),
    )
    .fix(Some(Fix::likely(Edit { at, text: String::new() })))
}
