//! An allowance whose last day is over.
//!
//! In: [`Fault::ExpiredAllowance`]. Out: a finding at the name of what is allowed.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/expired-allowance`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/expired-allowance",
    level: Level::Warn,
    what: Words::new("放行的期限过了", "an allowance is over"),
    why: Words::new(
        "写了期限的放行，是说到那天会改好。过了期就不再起作用，所放行的照样报；要延长，得有人再看一眼。",
        "An allowance with a last day says that the matter will be mended by then. After it nothing is allowed any more; \
         to prolong it somebody has to look again.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
放行:
  privacy: {理由: 换届前的老电话, 至: 2025-12-31}
---

村里没有电话。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

村里没有电话。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::ExpiredAllowance { at, code, until } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new(
                format!("放行“{code}”到 {until} 为止，已经过了"),
                format!("`{code}` was allowed until {until}, which is over"),
            ),
            Text::new(
                "改好所放行的，删去这一项；还要放行，改期限",
                "mend what it allows and remove it, or set a later day",
            ),
        ));
    }
}
