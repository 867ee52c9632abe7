//! A link definition that no link uses.
//!
//! In: [`Fault::UnusedDefinition`]. Out: a finding: the line shows nowhere, which its editor may not have meant.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `text/unused-definition`.
pub(super) static CHECK: Check = Check {
    code: "text/unused-definition",
    level: Level::Warn,
    what: Words::new("一行文字被当作链接定义，没有显示", "a line is a link definition that nothing uses"),
    why: Words::new(
        "以“[注]: ”开头的一行是链接定义（CommonMark 0.31 §4.7），它本身不显示。没有链接用它，这一行就不见了。",
        "A line that begins like `[note]: ` is a link definition (CommonMark 0.31 §4.7) and is not shown \
         itself. When no link uses it, the line is lost.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

[注]: 说明
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

注：说明
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::UnusedDefinition { at, label } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new(
                format!("“[{label}]: ”开头的这一行是链接定义，没有链接用它，不会显示"),
                format!("the line that begins `[{label}]: ` is a link definition that nothing uses, and is not shown"),
            ),
            Text::new(
                format!("要显示它，写成“{label}：”；不要就删去"),
                "to show it, write it without the brackets; else remove it",
            ),
        ));
    }
}
