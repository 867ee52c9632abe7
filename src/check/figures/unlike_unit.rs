//! A figure that is set against a count of another unit.
//!
//! In: the figures of the reports that name a metric. Out: a finding at each number of people set against
//! attendances.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};

/// `figures/unlike-unit`.
pub(super) static CHECK: Check = Check {
    code: "figures/unlike-unit",
    level: Level::Warn,
    what: Words::new("口径与单位对不上", "a figure is set against a count of another unit"),
    why: Words::new(
        "口径“参与”在本站按人次计算。报的若是人数，两个数不能对照：一个人参加三次，是一人、三人次。",
        "The metric 参与 is counted in attendances (人次). A reported number of people cannot be set against \
         it: one person who came three times is one of the one and three of the other.",
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
  - 指标: 参加群众
    数值: 400
    单位: 人
    口径: 参与
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
  - 指标: 参加群众
    数值: 400
    单位: 人次
    口径: 参与
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (_, report) in scope.reports() {
        for figure in &report.figures {
            let is_attendance = figure.metric.is_some_and(|metric| metric.name == "participants");
            let Some(unit) = figure.unit.as_ref().filter(|_| is_attendance) else { continue };
            if !matches!(unit.as_str(), "人" | "名" | "位") {
                continue;
            }
            let name = &figure.name;
            findings.push(Finding::new(
                figure.value_at,
                Text::new(
                    format!("“{name}”按“{unit}”报，口径“参与”按“人次”算"),
                    format!(
                        "`{name}` counts `{unit}`, but the metric `participants` counts attendances (`人次`)"
                    ),
                ),
                Text::new(
                    "去掉“口径”；来源说的若是人次，改正单位",
                    "take `metric` out, or mend the unit where attendances are meant",
                ),
            ));
        }
    }
}
