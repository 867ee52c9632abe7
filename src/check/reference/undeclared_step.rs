//! A step that the method does not declare.
//!
//! In: [`Fault::UndeclaredStep`]. Out: a finding; the nearest step is a likely fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::change_to;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `reference/undeclared-step`.
pub(super) static CHECK: Check = Check {
    code: "reference/undeclared-step",
    level: Level::Deny,
    what: Words::new("协商模式没有这一步", "a step is not declared by its method"),
    why: Words::new(
        "案例按它的协商模式分步。模式里没有的步骤，画不进流程，也比不出哪一步没有做。",
        "A case follows the steps of its method. A step that the method does not have can stand \
         in no timeline, and nobody can tell which step was left out.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/methods/wubu.md --
---
标题: 五步
来源:
  - 标题: 工作材料
步骤:
  - 名称: 征题
  - 名称: 定题
---
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
协商模式: wubu
步骤:
  征提: 2023-05
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/methods/wubu.md --
---
标题: 五步
来源:
  - 标题: 工作材料
步骤:
  - 名称: 征题
  - 名称: 定题
---
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
协商模式: wubu
步骤:
  征题: 2023-05
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::UndeclaredStep { at, step, method, nearest } = fault else { continue };
        let otherwise = Text::new(
            format!("改成已有的步骤，或在协商模式“{method}”的“步骤”里加上“{step}”"),
            format!("name a step that it has, or add `{step}` to the `steps` of `{method}`"),
        );
        findings.push(
            Finding::new(
                *at,
                Text::new(
                    format!("协商模式“{method}”没有“{step}”这一步"),
                    format!("the method `{method}` has no step `{step}`"),
                ),
                change_to(nearest.as_ref(), otherwise),
            )
            .fix(scope.likely(*at, step, nearest.as_ref())),
        );
    }
}
