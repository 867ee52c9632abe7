//! Raw HTML in a body.
//!
//! In: [`Fault::RawHtml`]. Out: a finding; the text itself is shown, not dropped.

use std::collections::BTreeSet;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};
use crate::model::markup::admits_html;
use crate::parse::body::What;
use crate::source::Span;

/// `text/raw-html`.
pub(super) static CHECK: Check = Check {
    code: "text/raw-html",
    level: Level::Deny,
    what: Words::new("正文里有 HTML 代码", "raw HTML stands in a text"),
    why: Words::new(
        "从网页或办公软件粘贴的文字常带 HTML 标记（CommonMark 0.31 §4.6、§6.6）。\
         它会照字面显示出来，不会悄悄丢掉；也不会当作代码执行。\
         casebook.yaml 里写 markdown: {html: sanitized}，就认换行、上下标、注音一类只标记文字的标签。",
        "Text pasted from a web page or an office program often carries HTML tags (CommonMark \
         0.31 §4.6, §6.6). They are shown as the characters they are: never dropped in silence, \
         never run. With `markdown: {html: sanitized}` in casebook.yaml, tags that only mark words \
         (line breaks, sub- and superscripts, ruby) are taken for what they say.",
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
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let admits = admits_html(&scope.site.config.record);
    let left = if admits { tags(scope) } else { BTreeSet::new() };
    for fault in scope.faults {
        let Fault::RawHtml { at } = fault else { continue };
        if !admits {
            findings.push(Finding::new(
                *at,
                Text::new("正文里有 HTML 代码，会照字面显示", "raw HTML in a text is shown as it is written"),
                Text::new(
                    "改用 Markdown 写法；要给读者看标签本身，用反引号括起来，如“`<b>`”",
                    "write it in Markdown; to show the tag itself, put it between backquotes",
                ),
            ));
        } else if let Some(tag) =
            left.range(Span { end: at.start, ..*at }..=Span { start: at.end, ..*at }).next()
        {
            findings.push(Finding::new(
                *tag,
                Text::new("这个 HTML 标签不在许可之列，会照字面显示", "this HTML tag is not admitted and is shown as it is written"),
                Text::new(
                    "改用 Markdown 写法；许可的只有换行、上下标、注音一类标签，不带属性，成对写在一段里",
                    "write it in Markdown; admitted are tags that mark words, in pairs within a paragraph, without attributes",
                ),
            ));
        }
    }
}

/// Returns the raw tags that no element took the place of, in order.
fn tags(scope: &Scope<'_>) -> BTreeSet<Span> {
    let bodies = scope.site.written().map(|entry| &entry.body);
    let pieces = bodies.flat_map(|body| &body.pieces);
    pieces.filter(|piece| matches!(piece.what, What::Html(_))).map(|piece| piece.at).collect()
}
