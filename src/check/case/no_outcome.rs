//! A case that is said to be settled and tells no outcome.
//!
//! In: the cases with the status 办结 or 跟踪. Out: a finding at the status of each that states no result and does not
//! list it under `gaps`.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::case::{OUTCOME, STATUS};

/// `case/no-outcome`.
pub(super) static CHECK: Check = Check {
    code: "case/no-outcome",
    level: Level::Deny,
    what: Words::new("已办结的案例没有写成果", "a settled case tells no outcome"),
    why: Words::new(
        "“办结”“跟踪”是说事情办完了。没有写采纳几条、解决几个或成效如何，读者无从知道办成了什么。来源没有记载的，写进“未载”。",
        "Resolved and monitored mean that the matter is done. Without what was adopted, resolved or \
         achieved no reader learns what came of it. What the source does not give goes under `gaps`.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
状态: 办结
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
  成效: 路灯全部装好
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (linked, case) in scope.cases() {
        let entry = &linked.entry;
        let is_settled = case.status.is_some_and(|status| matches!(status.name, "resolved" | "monitored"));
        if !is_settled || case.outcome.has_result() || entry.meta.lacks(&OUTCOME) {
            continue;
        }
        let status = case.status.map_or(Words::new("", ""), |status| status.label);
        findings.push(Finding::new(
            entry.record.place(&STATUS),
            Text::new(
                format!("状态是“{}”，没有写成果", status.zh),
                format!("the status is `{}`, but no outcome is told", status.en),
            ),
            Text::new(
                "在“成果”里写“采纳”“解决”或“成效”；来源没有记载的，在“未载”里写上“成果”",
                "give `adopted`, `resolved` or `result` under `outcome`, or list `outcome` under `gaps`",
            ),
        ));
    }
}
