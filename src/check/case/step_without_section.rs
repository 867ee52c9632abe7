//! A dated step that the text does not tell of.
//!
//! In: the steps and sections of the cases that tell of a step in a section. Out: a finding at each dated step
//! without section or note; one listed under `gaps` is none.

use crate::check::case::course::courses;
use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};

/// `case/step-without-section`.
pub(super) static CHECK: Check = Check {
    code: "case/step-without-section",
    level: Level::Warn,
    what: Words::new("步骤有日期，正文没有这一节", "a step has a date but no section"),
    why: Words::new(
        "流程图上的每一步，读者都想点进去看做了什么。别的步骤都写成了一节，这一步只有日期，读者点了没有下文。",
        "A reader follows each step of the timeline to what was done. Where other steps have a section \
         and this one only a date, there is nothing to follow it to.",
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
  定题: 2023-05
---

## 征题

开箱收题。
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
    for course in courses(scope).filter(|course| course.steps.iter().any(|taken| taken.heading.is_some())) {
        for taken in course.steps.iter().filter(|taken| taken.heading.is_none() && !course.lacks(taken.step))
        {
            let Some(record) = taken.record.filter(|record| record.date.is_some() && record.note.is_none())
            else {
                continue;
            };
            let step = &record.name.value;
            findings.push(Finding::new(
                record.name.at,
                Text::new(
                    format!("“{step}”有日期，正文没有这一节"),
                    format!("`{step}` has a date, but no section tells of it"),
                ),
                Text::new(
                    format!("在正文里加一节“## {step}”，或给这一步写“说明”；来源没有记载的写进“未载”"),
                    format!("add a section `## {step}` or a `note`, or list it under `gaps`"),
                ),
            ));
        }
    }
}
