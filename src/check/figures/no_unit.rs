//! A figure without a unit.
//!
//! In: the figures of the reports. Out: a finding at each without a unit that is no share; where `unit` is listed
//! under `gaps` there is none.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::report::UNIT;

/// `figures/no-unit`.
pub(super) static CHECK: Check = Check {
    code: "figures/no-unit",
    level: Level::Warn,
    what: Words::new("数据没有单位", "a figure has no unit"),
    why: Words::new(
        "“小微协商 220”，是次、是件还是人次，读者看不出来，也没法同别的数对照。单位照来源写。",
        "Whether 220 are meetings, cases or attendances no reader can tell, and nothing can be set beside \
         it. The unit is written as the source has it.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/reports/a.md --
---
标题: 工作成效
来源:
  - 标题: 工作报告
时段: 2023年
数据:
  - 指标: 小微协商
    数值: 220
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/reports/a.md --
---
标题: 工作成效
来源:
  - 标题: 工作报告
时段: 2023年
数据:
  - 指标: 小微协商
    数值: 220
    单位: 次
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (_, report) in scope.reports().filter(|(linked, _)| !linked.entry.meta.lacks(&UNIT)) {
        for figure in report.figures.iter().filter(|figure| figure.unit.is_none() && figure.value.is_count())
        {
            let (name, value) = (&figure.name, &figure.value.text);
            findings.push(Finding::new(
                figure.value_at,
                Text::new(
                    format!("“{name}”{value}，没有写单位"),
                    format!("`{name}` is {value}, but of what unit is not said"),
                ),
                Text::new(
                    "加上“单位: ……”；来源没有写的，在“未载”里写上“单位”",
                    "add `unit`, or list it under `gaps`",
                ),
            ));
        }
    }
}
