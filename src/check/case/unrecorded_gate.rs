//! An approval that the method asks for and the case does not record.
//!
//! In: the cases beside the gates of their methods. Out: a finding at the step with the gate, or the first one behind
//! it, in a case that says nothing of approval.

use crate::check::case::course::Taken;
use crate::check::case::course::courses;
use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::case::APPROVED_BY;

/// `case/unrecorded-gate`.
pub(super) static CHECK: Check = Check {
    code: "case/unrecorded-gate",
    level: Level::Warn,
    what: Words::new("模式要求审批，案例没有写", "an approval that the method asks for is not recorded"),
    why: Words::new(
        "题目经同级党组织审批，才进入协商。模式写明的这一关，案例要写出由谁批准；来源没有记载的，写进“未载”。",
        "A topic is deliberated once the Party organisation of its level has approved it. Where the \
         method names such a gate the case says who approved, or lists `approved_by` under `gaps`.",
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
    审批: 同级党组织审批
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
    审批: 同级党组织审批
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
审批: 村党支部
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for course in courses(scope) {
        let meta = &course.linked.entry.meta;
        if course.case.approved_by.is_some() || meta.lacks(&APPROVED_BY) {
            continue;
        }
        let Some(gate) = course.steps.iter().position(|taken| taken.step.gate.is_some()) else { continue };
        let Some(at) = course.steps.iter().skip(gate).find_map(Taken::place) else { continue };
        let Some(step) = course.steps.get(gate).map(|taken| taken.step) else { continue };
        let (name, needed) = (&step.name, step.gate.as_deref().unwrap_or_default());
        findings.push(Finding::new(
            at,
            Text::new(
                format!("“{name}”要经“{needed}”，案例没有写由谁批准"),
                format!("`{name}` needs `{needed}`, and the case does not say who approved"),
            ),
            Text::new(
                "加上“审批: 单位”；来源没有记载的，在“未载”里写上“审批”",
                "add `approved_by`, or list it under `gaps`",
            ),
        ));
    }
}
