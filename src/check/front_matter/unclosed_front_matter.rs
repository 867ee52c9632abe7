//! Front matter whose second `---` line is not there.
//!
//! In: [`Fault::UnclosedFrontMatter`]. Out: a finding at the opening line.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/unclosed-front-matter`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/unclosed-front-matter",
    level: Level::Deny,
    what: Words::new("文件头没有结束行", "the front matter is not closed"),
    why: Words::new(
        "文件头在第二行 --- 处结束。没有这一行，就分不清哪里是键、哪里是正文。",
        "The front matter ends at the second `---` line. Without it nobody can tell where the \
         keys end and the text begins.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲

正文从这里开始。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---

正文从这里开始。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::UnclosedFrontMatter { at } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new("开头的 --- 没有结束行", "the opening `---` has no closing line"),
            Text::new(
                "在最后一个键的下一行单独写 ---",
                "write `---` on a line of its own below the last key",
            ),
        ));
    }
}
