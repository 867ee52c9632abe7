//! A Markdown mark from a Chinese keyboard, or behind an indent of wide spaces.
//!
//! In: [`Fault::FullWidthMark`]. Out: a finding with the mark that Markdown knows as a certain fix: at the head of a line,
//! with words behind it, it can mean nothing else.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Edit, Fix, Level};
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `text/full-width-mark`.
pub(super) static CHECK: Check = Check {
    code: "text/full-width-mark",
    level: Level::Warn,
    what: Words::new("行首的全角记号不起作用", "a full-width mark at the head of a line does nothing"),
    why: Words::new(
        "“＃”“＊”“＞”是中文输入法打出的字符，不是 Markdown 记号（CommonMark 0.31 §4.2、§5.1、§5.2 只认半角）；记号前有全角空格也一样。读者看到的是原样的符号，标题和列表都没有成。",
        "`＃`, `＊` and `＞` are characters of a Chinese keyboard, not marks of Markdown (CommonMark 0.31 §4.2, §5.1, §5.2); nor is a mark behind a wide space. Readers see the character, and no heading or list.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

＃＃ 征题

五月征题。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

## 征题

五月征题。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::FullWidthMark { at, meant } = fault else { continue };
        let edit = Edit { at: *at, text: meant.clone() };
        let finding = if meant.is_empty() {
            Finding::new(
                *at,
                Text::new("记号前有全角空格，不起作用", "a wide space before the mark keeps it from working"),
                Text::new("删去行首的全角空格", "remove the wide space at the head of the line"),
            )
        } else if scope.written(*at).starts_with(meant.trim()) {
            let mark = meant.trim();
            Finding::new(
                *at,
                Text::new(
                    format!("行首的“{mark}”后面没有半角空格，会照字面显示"),
                    format!(
                        "`{mark}` at the head of a line has no space behind it and is shown as it is written"
                    ),
                ),
                Text::new(format!("在“{mark}”后面空一格"), format!("write a space behind `{mark}`")),
            )
        } else {
            let (written, mark) = (scope.written(*at).trim(), meant.trim());
            Finding::new(
                *at,
                Text::new(
                    format!("行首的“{written}”是全角字符，会照字面显示"),
                    format!("`{written}` at the head of a line is shown as it is written"),
                ),
                Text::new(format!("改为半角的“{mark}”，后面空一格"), format!("write `{mark}` and a space")),
            )
        };
        findings.push(finding.fix(Some(Fix::certain(edit))));
    }
}
