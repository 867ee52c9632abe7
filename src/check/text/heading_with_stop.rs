//! A heading that ends like a sentence.
//!
//! In: the headings of pages other than rules, whose headings may be articles. Out: a finding at the mark, with a
//! certain fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Fix, Level};
use crate::check::page::{Page, edit};
use crate::check::text::underline::underline;
use crate::lang::{Text, Words};
use crate::model::kind::Kind;
use crate::model::prose::Block;

/// `text/heading-with-stop`.
pub(super) static CHECK: Check = Check {
    code: "text/heading-with-stop",
    level: Level::Warn,
    what: Words::new("标题末尾有标点", "a heading ends with a stop"),
    why: Words::new(
        "标题是名称，末尾不用句号、逗号。带了标点，目录和流程图里也会多出来；步骤的标题还会因此认不出来。",
        "A heading is a name and ends without a stop. With one, it stands in the contents and the \
         timeline too, and the heading of a step is not known for it.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

## 征题。

开箱收题。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

## 征题

开箱收题。
",
    run: Run::Page(run),
};

fn run(scope: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    if page.entry.kind == Kind::Rule {
        return;
    }
    let text = scope.text(page.entry.file);
    // A sentence above a line of dashes is no heading that ends wrongly, but a paragraph that became one.
    let is_marked = |block: &&Block| block.heading.is_some() && underline(block, text).is_none();
    for block in page.blocks.iter().filter(is_marked) {
        let Some(mark) = block.text.chars().next_back().filter(|c| matches!(c, '。' | '，' | '、' | '；'))
        else {
            continue;
        };
        let range = block.text.len() - mark.len_utf8()..block.text.len();
        findings.push(
            Finding::new(
                block.place(range.clone()),
                Text::new(format!("标题末尾有“{mark}”"), format!("the heading ends with `{mark}`")),
                Text::new(format!("删去“{mark}”"), format!("take `{mark}` out")),
            )
            .fix(edit(block, range, "").map(Fix::certain)),
        );
    }
}
