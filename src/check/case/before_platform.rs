//! A step that was taken before the platform of the case was founded.
//!
//! In: the steps of the cases and the platforms that held them. Out: a finding at the first step that is certainly
//! before the founding.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::Detail;

/// `case/before-platform`.
pub(super) static CHECK: Check = Check {
    code: "case/before-platform",
    level: Level::Warn,
    what: Words::new("步骤早于平台成立", "a step was taken before the platform was founded"),
    why: Words::new(
        "案例写的是这个平台办的事。步骤的日期早于平台成立，不是日期错了，就是当时另有承办的平台。",
        "A case tells what its platform did. Where a step is dated before the platform was founded, a \
         date is wrong, or it was another platform.",
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
-- content/platforms/p.md --
---
标题: 议事室
来源:
  - 标题: 工作材料
成立: 2023-06
---
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
平台: p
协商模式: wubu
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
-- content/platforms/p.md --
---
标题: 议事室
来源:
  - 标题: 工作材料
成立: 2022-06
---
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
平台: p
协商模式: wubu
步骤:
  征题: 2023-03
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (linked, case) in scope.cases() {
        let platform = linked.references.platform.and_then(|id| scope.site.get(id));
        let Some(Detail::Platform(platform)) = platform.map(|platform| &platform.entry.detail) else {
            continue;
        };
        let Some(founded) = platform.founded else { continue };
        let early = case.steps.iter().find(|step| step.date.is_some_and(|date| date.is_before(founded)));
        let Some((step, date)) = early.and_then(|step| Some((step, step.date?))) else { continue };
        let name = &step.name.value;
        findings.push(Finding::new(
            step.name.at,
            Text::new(
                format!("“{name}”在 {date}，平台 {founded} 才成立"),
                format!("`{name}` is dated {date}, but the platform was founded {founded}"),
            ),
            Text::new("照来源核对两个日期，或改正“平台”", "check both dates, or name the right `platform`"),
        ));
    }
}
