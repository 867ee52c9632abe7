//! A status that is ahead of the steps that the case tells of.
//!
//! In: the status and steps of the cases. Out: a finding at the status 办结 or 跟踪 of a case whose steps stop before the
//! last but one; steps under `gaps` are none.

use crate::check::case::course::courses;
use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::{en_list, zh_list};
use crate::lang::{Text, Words};
use crate::model::field::Choice;
use crate::model::kinds::case::STATUS;

/// `case/status-ahead`.
pub(super) static CHECK: Check = Check {
    code: "case/status-ahead",
    level: Level::Warn,
    what: Words::new("状态走在步骤前面", "the status is ahead of the steps"),
    why: Words::new(
        "状态写着“办结”“跟踪”，步骤却只写到一半，读者看到的流程是断的。补上后面的步骤，或者把来源没有记载的写进“未载”。",
        "Where the status says that the matter is done and the steps stop half-way, readers see a broken \
         procedure. Tell of the steps that follow, or list under `gaps` what the source does not give.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/methods/wubu.md --
---
标题: 三步
来源:
  - 标题: 工作材料
步骤:
  - 名称: 征题
  - 名称: 定题
  - 名称: 答题
---
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
协商模式: wubu
状态: 办结
成果:
  解决: 1
步骤:
  征题: 2023-03
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/methods/wubu.md --
---
标题: 三步
来源:
  - 标题: 工作材料
步骤:
  - 名称: 征题
  - 名称: 定题
  - 名称: 答题
---
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
协商模式: wubu
状态: 办结
成果:
  解决: 1
步骤:
  征题: 2023-03
  定题: 2023-05
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for course in courses(scope) {
        let is_settled = |status: &&Choice| matches!(status.name, "resolved" | "monitored");
        let Some(status) = course.case.status.filter(is_settled) else { continue };
        let Some(reached) = course.reached() else { continue };
        // The last step is mostly the follow-up, which a settled case may still have before it.
        let due = course.steps.len().saturating_sub(1);
        let missing = course.steps.iter().take(due).skip(reached + 1);
        let missing: Vec<&str> =
            missing.filter(|taken| !course.lacks(taken.step)).map(|taken| taken.step.name.as_str()).collect();
        if missing.is_empty() {
            continue;
        }
        findings.push(Finding::new(
            course.linked.entry.record.place(&STATUS),
            Text::new(
                format!("状态是“{}”，没有写{}", status.label.zh, zh_list(&missing)),
                format!("the status is `{}`, but nothing is told of {}", status.label.en, en_list(&missing)),
            ),
            Text::new(
                "补上这些步骤，或核对状态；来源没有记载的写进“未载”",
                "tell of these steps, or check the status; list under `gaps` what the source does not give",
            ),
        ));
    }
}
