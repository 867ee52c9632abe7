//! A rule that took effect after the case had followed it.
//!
//! In: the dated steps of the cases and the rules they followed. Out: a finding at each rule that certainly took
//! effect after the last of them.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::Detail;

/// `case/rule-not-yet-in-force`.
pub(super) static CHECK: Check = Check {
    code: "case/rule-not-yet-in-force",
    level: Level::Warn,
    what: Words::new("依据的制度当时还没有施行", "a case follows a rule that was not yet in force"),
    why: Words::new(
        "案例依据的，应是当时施行的制度。各步都在制度施行之前，说明依据的是旧的文本，或者日期有误。",
        "A case follows the rule that was in force at the time. Where all its steps come before the rule \
         took effect, it followed an earlier text, or a date is wrong.",
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
-- content/rules/guize.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
施行: 2023-06-01
---
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
协商模式: wubu
步骤:
  征题: 2023-03
依据: [guize]
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
-- content/rules/guize.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
施行: 2022-06-01
---
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
协商模式: wubu
步骤:
  征题: 2023-03
依据: [guize]
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (linked, case) in scope.cases() {
        let dates = case.steps.iter().filter_map(|step| step.date);
        let Some(last) = dates.max_by_key(|date| date.last_day()) else { continue };
        for cited in &case.rules {
            let mut followed = linked.references.rules.iter().filter_map(|rule| scope.site.get(rule.rule));
            let Some(rule) = followed.find(|rule| rule.entry.id == cited.value.rule) else { continue };
            let Detail::Rule(dates) = &rule.entry.detail else { continue };
            let Some(effective) = dates.effective.or(dates.adopted).filter(|day| last.is_before(*day)) else {
                continue;
            };
            let title = &rule.entry.meta.title;
            findings.push(Finding::new(
                cited.at,
                Text::new(
                    format!("“{title}”{effective} 才施行，案例 {last} 就走完了"),
                    format!("`{title}` took effect {effective}, but the case was over {last}"),
                ),
                Text::new(
                    "改引当时施行的制度，或核对日期",
                    "cite the rule that was in force then, or check the dates",
                ),
            ));
        }
    }
}
