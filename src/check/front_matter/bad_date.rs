//! A date that is none, or is written in a form that is not read.
//!
//! In: [`Fault::BadDate`]. Out: a finding; where the date that was meant is beyond doubt, a certain fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Fix, Level};
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/bad-date`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/bad-date",
    level: Level::Deny,
    what: Words::new("日期读不出来", "a date cannot be read"),
    why: Words::new(
        "日期写成 2023、2023-05 或 2023-05-25（GB/T 7408.1—2023），知道多细就写多细。\
         这样才能排序，也不会把 5 月 6 日读成 6 月 5 日。",
        "A date is `2023`, `2023-05` or `2023-05-25` (ISO 8601-1:2019), as precise as is known. \
         So it can be sorted, and 5 June is never read as 6 May.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
日期: 2023年5月25日
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
日期: 2023-05-25
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::BadDate { at, text, meant } = fault else { continue };
        let (message, help) = match meant {
            Some(meant) => (
                Text::new(
                    format!("日期“{text}”不是规定的写法"),
                    format!("the date `{text}` is not in a form that is read"),
                ),
                Text::new(format!("改成 {meant}"), format!("write `{meant}`")),
            ),
            None => (
                Text::new(format!("“{text}”不是日期"), format!("`{text}` is not a date")),
                Text::new(
                    "核对日期，写成 2023、2023-05 或 2023-05-25 的样子",
                    "check the date, and write it as `2023`, `2023-05` or `2023-05-25`",
                ),
            ),
        };
        let fix = meant.as_ref().and_then(|meant| scope.edit(*at, text, meant)).map(Fix::certain);
        findings.push(Finding::new(*at, message, help).fix(fix));
    }
}
