//! Traditional characters among simplified ones.
//!
//! In: running text. Out: one finding a page that has characters of both scripts, with the simplified ones as a
//! likely fix.

use std::ops::Range;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Fix, Level};
use crate::check::page::{Page, edit};
use crate::check::text::scripts::{is_simplified, simplified_form};
use crate::lang::{Text, Words};
use crate::model::prose::Block;

/// `text/mixed-script`.
pub(super) static CHECK: Check = Check {
    code: "text/mixed-script",
    level: Level::Warn,
    what: Words::new("简体里夹着繁体字", "traditional characters stand among simplified ones"),
    why: Words::new(
        "同一页里繁简混用，多半是从繁体网页抄来时没有转完，检索会漏掉一半。规范汉字以《通用规范汉字表》为准；书名、人名、题字确需保留的，在页里放行并写明。",
        "Traditional characters among simplified ones are mostly left from a page that was converted by \
         half, and a search finds only the other half. Where a title, name or inscription keeps them, \
         allow this on the page and say so.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

村里召開议事会，共同协商。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

村里召开议事会，共同协商。
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    findings.extend(find(page).filter(|_| is_simplified(page)));
}

fn find(page: &Page<'_>) -> Option<Finding> {
    let traditional =
        page.marks().filter_map(|(block, mark)| Some((block, mark.range(), simplified_form(mark.c)?)));
    let found: Vec<(&Block, Range<usize>, char)> = traditional.collect();
    let (block, first, meant) = found.first()?;
    let (written, count) = (block.text.get(first.clone()).unwrap_or_default(), found.len());
    let edits = found.iter().filter_map(|(block, range, meant)| edit(block, range.clone(), *meant)).collect();
    let finding = Finding::new(
        block.place(first.clone()),
        Text::new(
            format!("简体里夹着 {count} 个繁体字，第一个是“{written}”"),
            format!(
                "traditional characters among simplified ones: {count} in all, the first of them `{written}`"
            ),
        ),
        Text::new(
            format!("改成简体，如“{meant}”；书名、人名要保留的，在页里放行"),
            format!(
                "write the simplified form, such as `{meant}`, or allow this on a page whose names keep it"
            ),
        ),
    );
    Some(finding.fix(Some(Fix { is_certain: false, edits })))
}
