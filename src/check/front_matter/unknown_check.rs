//! A level set for a check that is none.
//!
//! In: [`Fault::UnknownCheck`]. Out: a finding; the nearest code is a likely fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::change_to;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/unknown-check`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/unknown-check",
    level: Level::Deny,
    what: Words::new("没有这项检查", "a level is set for no check"),
    why: Words::new(
        "名字写错的检查不会起作用：以为关掉的还在报，以为加严的仍放行。因此要报告。",
        "A level under a mistyped name does nothing: what was meant to be silent still speaks, \
         what was meant to be denied still passes. So it is reported.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
checks:
  reference/unused-files: deny
-- content/a.md --
---
标题: 甲
---
",
    right: "\
-- casebook.yaml --
title: 示例
checks:
  reference/unused-file: deny
-- content/a.md --
---
标题: 甲
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::UnknownCheck { at, code, nearest } = fault else { continue };
        let otherwise = Text::new(
            "删去这一行，或写一项检查或一组检查的名字，如 reference/unused-file、reference",
            "remove the line, or name a check or a group, such as `reference/unused-file` or `reference`",
        );
        findings.push(
            Finding::new(
                *at,
                Text::new(format!("没有“{code}”这项检查"), format!("there is no check `{code}`")),
                change_to(nearest.as_ref(), otherwise),
            )
            .fix(scope.likely(*at, code, nearest.as_ref())),
        );
    }
}
