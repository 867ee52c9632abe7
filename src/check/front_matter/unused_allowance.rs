//! An allowance that nothing needs.
//!
//! In: [`Fault::UnusedAllowance`]. Out: a finding at the name of what is allowed.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/unused-allowance`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/unused-allowance",
    level: Level::Warn,
    what: Words::new("放行的检查没有发现什么", "what is allowed was not found"),
    why: Words::new(
        "多余的放行会在日后悄悄放过真的问题。改好了就删去，读的人也知道这一页没有例外。",
        "An allowance that nothing needs lets a real fault pass one day, unseen. Without it readers know that the page \
         has no exception.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
放行:
  text/raw-html: 引用网页原文
---

引用已删。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

引用已删。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::UnusedAllowance { at, code } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new(
                format!("放行了“{code}”，但这里没有发现"),
                format!("`{code}` is allowed, but nothing of it was found here"),
            ),
            Text::new("删去这一项", "remove it"),
        ));
    }
}
