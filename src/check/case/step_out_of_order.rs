//! Sections of steps that stand in another order than the method has them.
//!
//! In: the sections of the cases and their methods. Out: a finding at each section of a step that stands behind a
//! later step.

use crate::check::case::course::courses;
use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};

/// `case/step-out-of-order`.
pub(super) static CHECK: Check = Check {
    code: "case/step-out-of-order",
    level: Level::Deny,
    what: Words::new("步骤的次序与协商模式不同", "the steps stand in another order than the method has"),
    why: Words::new(
        "先定题，后协商，是程序的要求，也是案例要让人看到的。次序颠倒，要么是写错了，要么是没有照程序办。",
        "That a topic is settled before it is deliberated is what the procedure asks for and what a case \
         is to show. Steps in another order are a slip, or a case that did not keep to its procedure.",
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

## 定题

选定题目。

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
---

## 征题

开箱收题。

## 定题

选定题目。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for course in courses(scope) {
        let mut headings: Vec<_> = course
            .steps
            .iter()
            .enumerate()
            .filter_map(|(place, taken)| Some((place, taken.heading?)))
            .collect();
        headings.sort_by_key(|(_, heading)| heading.piece);
        for pair in headings.windows(2) {
            let [(before, other), (after, heading)] = pair else { continue };
            let name = |place: &usize| course.steps.get(*place).map_or("", |taken| taken.step.name.as_str());
            let (late, early) = (name(before), name(after));
            if after > before {
                continue;
            }
            findings.push(
                Finding::new(
                    heading.at,
                    Text::new(
                        format!("“{early}”写在“{late}”后面，协商模式里它在前面"),
                        format!("`{early}` stands behind `{late}`, which the method has after it"),
                    ),
                    Text::new("照协商模式的次序排列各节", "put the sections in the order of the method"),
                )
                .related(other.at, Text::new("后一步在这里", "the later step is here")),
            );
        }
    }
}
