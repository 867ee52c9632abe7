//! A link to a place that its page does not have.
//!
//! In: [`Fault::DanglingAnchor`]. Out: a finding; the nearest anchor is a likely fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::change_to;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `reference/dangling-anchor`.
pub(super) static CHECK: Check = Check {
    code: "reference/dangling-anchor",
    level: Level::Deny,
    what: Words::new("链接指向的位置不存在", "a link leads to no place in its page"),
    why: Words::new(
        "“#”后面是页内的位置：标题的文字，或制度的条号。位置对不上，读者点开只到页首，要自己去找。",
        "What follows `#` is a place in the page: the words of a heading, or an article of a \
         rule. Where there is none the reader lands at the top and has to search.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---

见[经过](b.md#办里)。
-- content/b.md --
---
标题: 乙
---

## 办理

已经办结。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---

见[经过](b.md#办理)。
-- content/b.md --
---
标题: 乙
---

## 办理

已经办结。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::DanglingAnchor { at, page, anchor, nearest } = fault else { continue };
        let near = nearest.as_ref().map(|nearest| format!("#{nearest}"));
        let otherwise = Text::new(
            "核对“#”后面的文字，它与那一页的标题相同；或去掉“#”和后面的文字",
            "check what follows `#`, the words of a heading of that page, or leave the page alone",
        );
        findings.push(
            Finding::new(
                *at,
                Text::new(
                    format!("“{page}”里没有“#{anchor}”这个位置"),
                    format!("`{page}` has no `#{anchor}`"),
                ),
                change_to(near.as_ref(), otherwise),
            )
            .fix(scope.likely(*at, &format!("#{anchor}"), near.as_ref())),
        );
    }
}
