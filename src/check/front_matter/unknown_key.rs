//! A key that its kind does not have.
//!
//! In: [`Fault::UnknownKey`]. Out: a finding; the nearest key is a likely fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::change_to;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/unknown-key`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/unknown-key",
    level: Level::Deny,
    what: Words::new("没有这个键", "a key is unknown"),
    why: Words::new(
        "写错的键若不报告，它的值就会悄悄丢失：页面上少了一行，谁也不知道。因此只认每种内容的键，\
         中英文名都可以。",
        "A mistyped key that nobody reports is a value lost in silence: a line is missing from \
         the page and nobody knows. So only the keys of each kind are read, by either name.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
主提: [养老]
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
主题: [养老]
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::UnknownKey { at, key, nearest } = fault else { continue };
        let otherwise = Text::new("删去它，或把内容写进正文", "remove it, or put what it says in the body");
        findings.push(
            Finding::new(
                *at,
                Text::new(format!("没有“{key}”这个键"), format!("there is no key `{key}`")),
                change_to(nearest.as_ref(), otherwise),
            )
            .fix(scope.likely(*at, key, nearest.as_ref())),
        );
    }
}
