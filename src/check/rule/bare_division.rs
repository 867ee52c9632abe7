//! The title of a chapter that stands as a paragraph.
//!
//! In: [`Fault::BareDivision`]. Out: a finding; where nothing but blanks stands before it on its line, the mark of a heading
//! in their place is a certain fix: no word is changed.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Edit, Fix, Level};
use crate::fault::Fault;
use crate::lang::{Text, Words};
use crate::source::Span;

/// `rule/bare-division`.
pub(super) static CHECK: Check = Check {
    code: "rule/bare-division",
    level: Level::Warn,
    what: Words::new("编、章、节的标题写成了一段正文", "the title of a division is a paragraph of text"),
    why: Words::new(
        "编、章、节写成标题，才进目录、有自己的网址，引用它的地方才有处可指。从文件里粘贴来的正文没有标题记号，章名就成了前一条的一款。",
        "A division is in the contents, has an address and can be cited only where it is a heading. Text pasted from a document has no marks of headings, and the title becomes a paragraph of the article before it.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/rules/a.md --
---
标题: 议事规则
来源: [{标题: 工作材料}]
---

第一章　总则

第一条　为了把事商量好，制定本规则。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/rules/a.md --
---
标题: 议事规则
来源: [{标题: 工作材料}]
---

## 第一章　总则

第一条　为了把事商量好，制定本规则。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::BareDivision { at, level } = fault else { continue };
        let mark = if *level < 3 { "## " } else { "### " };
        let title = scope.written(*at);
        findings.push(
            Finding::new(
                *at,
                Text::new(
                    format!("“{title}”写成了一段正文，不是标题"),
                    format!("`{title}` is a paragraph and no heading"),
                ),
                Text::new(format!("在前面加上“{mark}”"), format!("write `{mark}` before it")),
            )
            .fix(heading(scope, *at, mark).map(Fix::certain)),
        );
    }
}

/// Returns the edit that puts `mark` in the place of the blanks before `at`; `None` where other than blanks stands there.
fn heading(scope: &Scope<'_>, at: Span, mark: &str) -> Option<Edit> {
    let before = scope.written(Span { start: 0, end: at.start, ..at });
    let (_, indent) = before.rsplit_once('\n')?;
    let start = at.range().start - indent.len();
    indent.trim().is_empty().then(|| Edit { at: Span::new(at.file, start..start + indent.len()), text: mark.to_owned() })
}
