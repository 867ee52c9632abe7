//! One figure that a report gives twice.
//!
//! In: the figures of each report. Out: a finding at each that stands there already, which says whether the values
//! agree.

use std::collections::BTreeMap;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::report::Reported;

/// `figures/repeated-figure`.
pub(super) static CHECK: Check = Check {
    code: "figures/repeated-figure",
    level: Level::Warn,
    what: Words::new("同一项数据写了两次", "a report gives one figure twice"),
    why: Words::new(
        "指标、单位、范围、时段都一样，就是同一项数据。写了两次，读者不知道信哪个；数值不同的，至少有一个抄错了。",
        "Where what is counted, unit, scope and period are the same it is one figure. Given twice, \
         readers do not know which to believe; and where the values differ one of them is wrong.",
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
  - 指标: 界别协商
    数值: 220
    单位: 次
  - 指标: 界别协商
    数值: 202
    单位: 次
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
  - 指标: 界别协商
    数值: 220
    单位: 次
  - 指标: 提出建议
    数值: 490
    单位: 条
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (_, report) in scope.reports() {
        let mut known: BTreeMap<_, &Reported> = BTreeMap::new();
        for figure in &report.figures {
            let Reported { name, unit, scope, period, .. } = figure;
            let Some(first) = known.get(&(name, unit, scope, period)).copied() else {
                known.insert((name, unit, scope, period), figure);
                continue;
            };
            let (value, other) = (&figure.value.text, &first.value.text);
            let message = if value == other {
                Text::new(format!("“{name}”前面已经写过"), format!("`{name}` is given already"))
            } else {
                Text::new(
                    format!("“{name}”这里是 {value}，前面是 {other}"),
                    format!("`{name}` is {value} here and {other} above"),
                )
            };
            findings.push(
                Finding::new(
                    figure.value_at,
                    message,
                    Text::new(
                        "删去一个；不是同一项的，写明“范围”或“时段”的不同",
                        "remove one, or say in `scope` or `period` what sets them apart",
                    ),
                )
                .related(first.value_at, Text::new("先写的在这里", "the first one is here")),
            );
        }
    }
}
