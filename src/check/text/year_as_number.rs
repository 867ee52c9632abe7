//! A year that Markdown takes for the number of a list.
//!
//! In: [`Fault::YearAsNumber`]. Out: a finding; where the year stands alone, a backslash before its dot is a certain fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Edit, Fix, Level};
use crate::fault::Fault;
use crate::lang::{Text, Words};
use crate::source::Span;

/// `text/year-as-number`.
pub(super) static CHECK: Check = Check {
    code: "text/year-as-number",
    level: Level::Warn,
    what: Words::new("行首的年份成了列表编号", "a year at the head of a line became the number of a list"),
    why: Words::new(
        "行首的数字加“.”和空格是有序列表（CommonMark 0.31 §5.2）。“2023. ”开头的一行会缩进成列表的第 2023 条，下一条不论写几都是 2024。",
        "A number with a dot and a space at the head of a line begins an ordered list (CommonMark 0.31 §5.2). `2023. ` becomes item 2023, and the next is 2024 whatever is written.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

2023. 这一年启动了协商。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

2023\\. 这一年启动了协商。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::YearAsNumber { at, year, is_alone } = fault else { continue };
        let end = at.end.saturating_sub(1);
        let edit = Edit { at: Span { start: end, end, ..*at }, text: "\\".to_owned() };
        findings.push(
            Finding::new(
                *at,
                Text::new(
                    format!("{year} 在行首，后面是点，成了列表的编号"),
                    format!("`{year}` with a dot at the head of a line became the number of a list"),
                ),
                Text::new(
                    format!("写成“{year} 年”，或在点前加一个反斜线：“{year}\\.”"),
                    format!("put a backslash before the dot: `{year}\\.`"),
                ),
            )
            .fix(is_alone.then(|| Fix::certain(edit))),
        );
    }
}
