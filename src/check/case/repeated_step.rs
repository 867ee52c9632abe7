//! A step that a case tells of twice.
//!
//! In: the sections of the cases and their methods. Out: a finding at the second section of a step.

use crate::check::case::course::courses;
use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::source::Span;

/// `case/repeated-step`.
pub(super) static CHECK: Check = Check {
    code: "case/repeated-step",
    level: Level::Deny,
    what: Words::new("同一步写了两次", "a case tells of one step twice"),
    why: Words::new(
        "一步一节。同一步写成两节，流程图只能指向前一节，后一节读者从流程里到不了。",
        "One step has one section. Where two sections tell of one step, the timeline leads to the first, \
         and no reader comes to the second from there.",
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

## 征题

上门收题。
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

开箱收题，上门收题。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for course in courses(scope) {
        for taken in &course.steps {
            let name = &taken.step.name;
            let headings = course
                .case
                .sections
                .iter()
                .filter(|section| section.name().is_some_and(|heading| taken.step.is_named(heading)));
            let headings: Vec<_> = headings.filter_map(|section| section.heading.as_ref()).collect();
            let records = course.case.steps.iter().filter(|record| taken.step.is_named(&record.name.value));
            let headings = headings.iter().map(|heading| heading.at).collect::<Vec<_>>();
            let records = records.map(|record| record.name.at).collect::<Vec<_>>();
            for places in [headings, records] {
                let Some((first, others)) = places.split_first() else { continue };
                findings.extend(others.iter().map(|&at| finding(at, *first, name)));
            }
        }
    }
}

fn finding(at: Span, first: Span, step: &str) -> Finding {
    Finding::new(
        at,
        Text::new(format!("“{step}”这一步前面已经写过"), format!("the step `{step}` is told already")),
        Text::new("并到前面去，或改成另一步的名称", "join the two, or name the step that is meant"),
    )
    .related(first, Text::new("先写的在这里", "the first one is here"))
}
