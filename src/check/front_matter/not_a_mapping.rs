//! Front matter, or a configuration, that is not a list of keys.
//!
//! In: [`Fault::NotAMapping`]. Out: a finding at what stands there.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/not-a-mapping`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/not-a-mapping",
    level: Level::Deny,
    what: Words::new("文件头不是“键: 值”", "the front matter is not a list of keys"),
    why: Words::new(
        "文件头和 casebook.yaml 都是一行一个“键: 值”。写成一段话或一串“- ”，就不知道哪个是标题、\
         哪个是日期。",
        "Front matter and `casebook.yaml` are lines of `key: value`. A paragraph or a list of \
         `- ` lines does not say what is the title and what the date.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
- 甲
- 2023-05-25
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
        let Fault::NotAMapping { at } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new("这里不是一行一个“键: 值”", "these are not lines of `key: value`"),
            Text::new(
                "把每一行写成“键: 值”，如“标题: 示例”",
                "write each line as `key: value`, such as `title: Example`",
            ),
        ));
    }
}
