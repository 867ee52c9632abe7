//! A step of the method that a case passes over.
//!
//! In: the cases beside their methods. Out: a finding at the step before the one that is passed over; a step that the
//! editors list under `gaps` is none.

use crate::check::case::course::Taken;
use crate::check::case::course::courses;
use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};

/// `case/missing-step`.
pub(super) static CHECK: Check = Check {
    code: "case/missing-step",
    level: Level::Warn,
    what: Words::new("中间缺了一步", "a case passes over a step of its method"),
    why: Words::new(
        "案例按协商模式一步一步地走。后面的步骤写了，前面的一步却没有，读者看不出是没有做，还是没有记。来源没有记载的，写进“未载”，页面照样标明。",
        "A case goes through its method step by step. Where a later step is told and an earlier one is \
         not, nobody can tell whether it was left out or not recorded. What the sources do not say goes \
         under `gaps`, and the page shows it.",
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
---

## 征题

开箱收题。

## 答题

部门办理。
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
未载: [定题]
---

## 征题

开箱收题。

## 答题

部门办理。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for course in courses(scope) {
        let Some(reached) = course.reached() else { continue };
        let passed = course.steps.iter().take(reached).enumerate();
        for (place, taken) in passed.filter(|(_, taken)| !taken.is_recorded() && !course.lacks(taken.step)) {
            let before = course.steps.iter().take(place).rev().find_map(Taken::place);
            let after = || course.steps.iter().skip(place).find_map(Taken::place);
            let Some(at) = before.or_else(after) else { continue };
            let (step, method) = (&taken.step.name, course.method);
            findings.push(Finding::new(
                at,
                Text::new(
                    format!("没有“{step}”这一步，后面的步骤却写了"),
                    format!("the step `{step}` is missing, but a later one is told"),
                ),
                Text::new(
                    format!("照“{method}”的次序补上“{step}”；来源没有记载的，在“未载”里写上“{step}”"),
                    format!("tell of `{step}` where `{method}` has it, or list it under `gaps`"),
                ),
            ));
        }
    }
}
