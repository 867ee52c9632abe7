//! A status that is behind what the case tells.
//!
//! In: the status and outcome of the cases. Out: a finding at a status before 办理 in a case that tells what was
//! resolved or achieved.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::field::Choice;
use crate::model::kinds::case::STATUS;

/// `case/status-behind`.
pub(super) static CHECK: Check = Check {
    code: "case/status-behind",
    level: Level::Warn,
    what: Words::new("状态落在内容后面", "the status is behind what the case tells"),
    why: Words::new(
        "状态写着“征题”“协商”，却已经写了解决几个、成效如何，两处必有一处没有更新。读者按状态筛选，会把办完的事当成没有办的。",
        "Where the status says that topics are collected or deliberated, and an outcome is told all the \
         same, one of the two was not brought up to date. Readers who filter by status would take for \
         open what is done.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
状态: 协商
成果:
  解决: 3
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
状态: 办结
成果:
  解决: 3
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (linked, case) in scope.cases() {
        let is_early = |status: &&Choice| matches!(status.name, "collecting" | "deliberating");
        let Some(status) = case.status.filter(is_early) else { continue };
        if case.outcome.resolved.is_none() && case.outcome.result.is_none() {
            continue;
        }
        findings.push(Finding::new(
            linked.entry.record.place(&STATUS),
            Text::new(
                format!("状态是“{}”，却已经写了结果", status.label.zh),
                format!("the status is `{}`, but a result is told", status.label.en),
            ),
            Text::new(
                "把状态改成“办理”“办结”或“跟踪”，或核对成果",
                "bring the status up to date, or check the outcome",
            ),
        ));
    }
}
