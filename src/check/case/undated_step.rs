//! A step that is told but not dated, where others are.
//!
//! In: the steps and sections of the cases that date a step. Out: a finding at each section of a step without a date;
//! one listed under `gaps` is none.

use crate::check::case::course::Taken;
use crate::check::case::course::courses;
use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};

/// `case/undated-step`.
pub(super) static CHECK: Check = Check {
    code: "case/undated-step",
    level: Level::Warn,
    what: Words::new("别的步骤有日期，这一步没有", "a step is told without a date where others have one"),
    why: Words::new(
        "同一件事，有的步骤写了日期，有的没有，读者分不清是来源没有记载，还是编者漏了。来源没有的，写进“未载”。",
        "Where some steps of a case are dated and one is not, nobody can tell a gap of the source from a \
         slip of the editor. What the source does not give goes under `gaps`.",
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
步骤:
  征题: 2023-03
---

## 征题

开箱收题。

## 定题

选定题目。
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
步骤:
  征题: 2023-03
  定题: 2023-05
---

## 征题

开箱收题。

## 定题

选定题目。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for course in courses(scope).filter(|course| course.case.steps.iter().any(|step| step.date.is_some())) {
        let undated = |taken: &&Taken<'_>| taken.record.is_none() && !course.lacks(taken.step);
        for taken in course.steps.iter().filter(undated) {
            let Some(heading) = taken.heading else { continue };
            let step = &taken.step.name;
            findings.push(Finding::new(
                heading.at,
                Text::new(
                    format!("别的步骤有日期，“{step}”没有"),
                    format!("other steps are dated, `{step}` is not"),
                ),
                Text::new(
                    format!("在“步骤”里加上“{step}”的日期；来源没有记载的，在“未载”里写上“{step}”"),
                    format!("add the date of `{step}` under `steps`, or list it under `gaps`"),
                ),
            ));
        }
    }
}
