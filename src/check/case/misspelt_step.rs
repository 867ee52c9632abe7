//! A heading that is nearly the name of a step.
//!
//! In: the headings of the cases and the steps of their methods. Out: a finding at each heading that is near the name
//! of a step without a section, with the step as a likely fix.

use crate::check::case::course::courses;
use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::nearest::nearest;

/// `case/misspelt-step`.
pub(super) static CHECK: Check = Check {
    code: "case/misspelt-step",
    level: Level::Warn,
    what: Words::new("标题像步骤名称，差一个字", "a heading is nearly the name of a step"),
    why: Words::new(
        "程序认标题里的步骤名称，差一个字就认不出来：这一节不进流程图，那一步显示为“资料未载”。",
        "Steps are known by their headings. One wrong character and the section is missing from the \
         timeline, where the step stands as not recorded.",
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

## 征提

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
---

## 征题

开箱收题。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for course in courses(scope) {
        for section in &course.case.sections {
            let (Some(name), Some(heading)) = (section.name(), &section.heading) else { continue };
            if course.steps.iter().any(|taken| taken.step.is_named(name)) {
                continue;
            }
            let Some(meant) = nearest(name, course.steps.iter().map(|taken| taken.step.name.as_str())) else {
                continue;
            };
            if course.steps.iter().any(|taken| taken.step.name == meant && taken.heading.is_some()) {
                continue;
            }
            findings.push(
                Finding::new(
                    heading.at,
                    Text::new(
                        format!("“{name}”不是“{}”的步骤", course.method),
                        format!("`{name}` is no step of `{}`", course.method),
                    ),
                    Text::new(
                        format!("若是“{meant}”这一步，改成“{meant}”"),
                        format!("change it to `{meant}` where that step is meant"),
                    ),
                )
                .fix(scope.likely(heading.at, name, Some(&meant))),
            );
        }
    }
}
