//! Lines numbered by hand that run together on the page.
//!
//! In: [`Fault::RunTogetherList`]. Out: a finding with empty lines between them as a certain fix: every word and number
//! stays as it was written.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Edit, Fix, Level};
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `text/run-together-list`.
pub(super) static CHECK: Check = Check {
    code: "text/run-together-list",
    level: Level::Warn,
    what: Words::new("手写编号的几行会连成一段", "lines numbered by hand run together"),
    why: Words::new(
        "“1、”“一、”“（一）”不是 Markdown 的列表记号（CommonMark 0.31 §5.2 只认“1. ”“1) ”“- ”）。不空行的几行是同一段（§4.8），网页上首尾相接，分不出条目。",
        "`1、`, `一、` and `（一）` begin no list in Markdown (CommonMark 0.31 §5.2 knows `1. `, `1) ` and `- `). Lines without an empty line between them are one paragraph (§4.8), and on the page one runs into the next.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

协商分三步：

1、征集议题；
2、开会商量；
3、跟踪办理。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

协商分三步：

1、征集议题；

2、开会商量；

3、跟踪办理。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::RunTogetherList { at, mark, breaks } = fault else { continue };
        let edits = breaks.iter().map(|(at, text)| Edit { at: *at, text: text.clone() }).collect();
        findings.push(
            Finding::new(
                *at,
                Text::new(
                    format!("“{mark}”这一行会和上一行连成一段"),
                    format!("the line that begins `{mark}` runs into the one above"),
                ),
                Text::new(
                    "在各条之间空一行；要列表，写成“1. ”或“- ”",
                    "put an empty line between the items; for a list, write `1. ` or `- `",
                ),
            )
            .fix(Some(Fix { is_certain: true, edits })),
        );
    }
}
