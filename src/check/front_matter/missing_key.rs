//! A required key that is not there.
//!
//! In: [`Fault::MissingKey`]. Out: a finding that says which line to add.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/missing-key`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/missing-key",
    level: Level::Deny,
    what: Words::new("缺少必要的键", "a required key is missing"),
    why: Words::new(
        "有些键没有就不成一页：没有标题不能列目录，表彰没有年度不能排先后。来源确实没有写明的，\
         就如实写“未载”，而不是空着。",
        "Some keys make the page: without a title it can stand in no list, without a year an \
         award has no place in the order. What the source does not give is written as `未载`, \
         not left out.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
日期: 2023-05-25
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
        let Fault::MissingKey { at, key, alias } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new(format!("缺少“{alias}”"), format!("`{key}` is missing")),
            help(key, alias),
        ));
    }
}

/// Returns the line to add; a year that no source gives has a word of its own.
fn help(key: &str, alias: &str) -> Text {
    match key {
        "year" => Text::new(
            format!("加上一行“{alias}: 2023”；来源没有写明的，写“{alias}: 未载”"),
            format!("add a line `{key}: 2023`, or `{key}: 未载` where the source gives none"),
        ),
        _ => Text::new(format!("加上一行“{alias}: …”"), format!("add a line `{key}: …`")),
    }
}
