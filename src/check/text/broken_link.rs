//! A link whose target stands in full-width brackets, or behind a space.
//!
//! In: [`Fault::BrokenLink`]. Out: a finding with the brackets that Markdown knows as a certain fix: a target in brackets
//! behind text in square ones can mean nothing else.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Edit, Fix, Level};
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `text/broken-link`.
pub(super) static CHECK: Check = Check {
    code: "text/broken-link",
    level: Level::Warn,
    what: Words::new("链接没有写对，会照字面显示", "a link is written in a way that makes none"),
    why: Words::new(
        "链接是方括号里的文字，紧接半角圆括号里的目标（CommonMark 0.31 §6.3）。用了全角的“（）”，或两个括号之间有空格，都不是链接，读者看到的是括号和目标。",
        "A link is text in square brackets with a target in round ones right behind (CommonMark 0.31 §6.3). With \
         full-width brackets or a space between, readers see brackets and the target.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

依照[网站]（https://www.example.cn/）办理。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

依照[网站](https://www.example.cn/)办理。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::BrokenLink { at, target } = fault else { continue };
        let edit = Edit { at: *at, text: format!("({target})") };
        findings.push(
            Finding::new(
                *at,
                Text::new("这里没有成为链接", "this makes no link"),
                Text::new(
                    format!("紧接着方括号写半角的“({target})”"),
                    format!("write `({target})` right behind the square bracket"),
                ),
            )
            .fix(Some(Fix::certain(edit))),
        );
    }
}
