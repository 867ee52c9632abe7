//! Rows of a table that are shown as they are written.
//!
//! In: [`Fault::BrokenTable`]. Out: a finding; where every row has as many cells as the first, bars and dashes that
//! Markdown knows are a certain fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Edit, Fix, Level};
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `text/broken-table`.
pub(super) static CHECK: Check = Check {
    code: "text/broken-table",
    level: Level::Warn,
    what: Words::new("写成表格的几行没有成为表格", "rows that are meant as a table are none"),
    why: Words::new(
        "表格只认半角竖线“|”，表头下面要有一行“|---|---|”（GFM §4.10）。全角竖线“｜”、表头下的破折号，或者没有这一行，都会照字面显示：几行连成一段，读者分不出哪一格是哪一格。",
        "A table is written with `|`, and a row `|---|---|` stands under its head (GFM §4.10). Full-width bars, dashes of a Chinese keyboard or no such row are shown as they are written: the rows run together, and no reader can tell the cells apart.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

｜序号｜建议｜结果｜
｜——｜——｜——｜
｜1｜增设座椅｜采纳｜
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

|序号|建议|结果|
|---|---|---|
|1|增设座椅|采纳|
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::BrokenTable { at, edits, is_certain } = fault else { continue };
        let edits = edits.iter().map(|(at, text)| Edit { at: *at, text: text.clone() }).collect();
        findings.push(
            Finding::new(
                *at,
                Text::new("这几行没有成为表格，会照字面显示", "these rows are no table and are shown as they are written"),
                Text::new(
                    "竖线改为半角的“|”，表头下面加一行“|---|---|”，每行的格数与表头相同",
                    "write `|` for each bar and a row `|---|---|` under the head, with as many cells in every row",
                ),
            )
            .fix(Some(Fix { is_certain: *is_certain, edits })),
        );
    }
}
