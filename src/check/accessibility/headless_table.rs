//! A table whose columns have no names.
//!
//! In: the tables of all bodies. Out: a finding at the table.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::page::{Page, until};
use crate::lang::{Text, Words};
use crate::parse::body::What;

/// `accessibility/headless-table`.
pub(super) static CHECK: Check = Check {
    code: "accessibility/headless-table",
    level: Level::Warn,
    what: Words::new("表格没有表头", "a table has no header"),
    why: Words::new(
        "屏幕朗读每念一格都报所在的列名；没有表头，数字就不知道是什么（WCAG 2.2 §1.3.1，GB/T 37668—2019）。",
        "With each cell a screen reader tells the name of its column; without one nobody knows what a number is \
         (WCAG 2.2 §1.3.1, GB/T 37668—2019).",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

| | |
|---|---|
| 白菜 | 3 |
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

| 菜 | 价（元） |
|---|---|
| 白菜 | 3 |
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    for (place, piece) in page.entry.body.pieces.iter().enumerate() {
        if piece.what != What::Open("table") {
            continue;
        }
        let head = until(&page.entry.body, place, |what| *what == What::Close("thead"));
        if !head.iter().any(|piece| piece.what == What::Close("th")) {
            findings.push(Finding::new(
                piece.at,
                Text::new("这个表格没有表头", "this table has no header"),
                Text::new("在第一行写上各列的名称", "write the names of the columns in its first row"),
            ));
        }
    }
}
