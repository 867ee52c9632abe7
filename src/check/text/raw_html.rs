//! Raw HTML in a body.
//!
//! In: [`Fault::RawHtml`]. Out: a finding; the text itself is shown, not dropped.

use crate::check::definition::{Check, Finding, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `text/raw-html`.
pub(super) static CHECK: Check = Check {
    code: "text/raw-html",
    level: Level::Deny,
    what: Words::new("正文里有 HTML 代码", "raw HTML stands in a text"),
    why: Words::new(
        "从网页或办公软件粘贴的文字常带 HTML 标记（CommonMark 0.31 §4.6、§6.6）。\
         它会照字面显示出来，不会悄悄丢掉；也不会当作代码执行。",
        "Text pasted from a web page or an office program often carries HTML tags (CommonMark \
         0.31 §4.6, §6.6). They are shown as the characters they are: never dropped in silence, \
         never run.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---

第一行<br>第二行
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---

第一行\\
第二行
",
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::RawHtml { at } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new("正文里有 HTML 代码，会照字面显示", "raw HTML in a text is shown as it is written"),
            Text::new(
                "改用 Markdown 写法；要给读者看标签本身，用反引号括起来，如“`<b>`”",
                "write it in Markdown; to show the tag itself, put it between backquotes",
            ),
        ));
    }
}
