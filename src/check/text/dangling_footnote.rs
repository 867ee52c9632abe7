//! A footnote mark without its text.
//!
//! In: [`Fault::DanglingFootnote`]. Out: a finding with the line to add.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `text/dangling-footnote`.
pub(super) static CHECK: Check = Check {
    code: "text/dangling-footnote",
    level: Level::Deny,
    what: Words::new("脚注没有文字", "a footnote has no text"),
    why: Words::new(
        "出处常写在脚注里。只有记号没有文字，读者看到的是一串方括号，出处也没有了。",
        "Sources often stand in footnotes. A mark without its text shows the reader a pair of \
         brackets, and the source is gone.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---

协商 220 次。[^1]
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---

协商 220 次。[^1]

[^1]: 工作报告。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::DanglingFootnote { at, label } = fault else { continue };
        let label = label.trim_start_matches('^');
        findings.push(Finding::new(
            *at,
            Text::new(format!("脚注“[^{label}]”没有文字"), format!("the footnote `[^{label}]` has no text")),
            Text::new(
                format!("在文末加上一行“[^{label}]: …”，或删去这个记号"),
                format!("add a line `[^{label}]: …` at the end, or remove the mark"),
            ),
        ));
    }
}
