//! Steps of a case that names no method.
//!
//! In: the steps of the cases. Out: a finding at the first step of a case without a method; one whose method the
//! sources do not give is none.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::case::METHOD;

/// `case/steps-without-method`.
pub(super) static CHECK: Check = Check {
    code: "case/steps-without-method",
    level: Level::Warn,
    what: Words::new("写了步骤，没有写协商模式", "a case has steps but no method"),
    why: Words::new(
        "步骤要放在协商模式里才画得成流程。没有写“协商模式”，这些步骤和日期在页面上不显示，也没法核对缺哪一步。",
        "Steps are drawn as a timeline of their method. Without `method` neither they nor their dates are \
         shown, and nobody can tell which one is missing.",
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
步骤:
  征题: 2023-05
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
步骤:
  征题: 2023-05
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (linked, case) in scope.cases() {
        let meta = &linked.entry.meta;
        let Some(first) = case.steps.first().filter(|_| case.method.is_none() && !meta.lacks(&METHOD)) else {
            continue;
        };
        findings.push(Finding::new(
            first.name.at,
            Text::new("写了步骤，没有写“协商模式”", "there are steps, but no `method`"),
            Text::new(
                "加上“协商模式: 编号”；来源没有说是哪一种的，在“未载”里写上“协商模式”",
                "add `method: id`, or list `method` under `gaps` where no source names it",
            ),
        ));
    }
}
