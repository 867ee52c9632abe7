//! A cell beyond the last column of its table.
//!
//! In: [`Fault::ExtraCell`]. Out: a finding; the cell is shown all the same, for nothing an editor wrote is left out.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `text/extra-cell`.
pub(super) static CHECK: Check = Check {
    code: "text/extra-cell",
    level: Level::Warn,
    what: Words::new("表格一行的格数多于表头", "a row of a table has more cells than its head"),
    why: Words::new(
        "多出的格没有列名，读者不知道它是什么。多半是值里有“|”，或表头少写了一列。",
        "A cell beyond the head has no name, and no reader knows what it is. Mostly a value holds a `|`, or \
         the head lacks a column.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

| 菜 | 价 |
|---|---|
| 白菜 | 3 | 元 |
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

| 菜 | 价 | 单位 |
|---|---|---|
| 白菜 | 3 | 元 |
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::ExtraCell { at } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new("这一格在表头之外，没有列名", "this cell lies beyond the table's head and has no name"),
            Text::new(
                "给表头补一列，或删去这一格；值里的“|”写成“\\|”",
                "add a column to the head or remove the cell; write a `|` within a value as `\\|`",
            ),
        ));
    }
}
