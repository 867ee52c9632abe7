//! A share of more than the whole.
//!
//! In: the shares in the reports. Out: a finding at each that is certainly above 100% and does not measure growth.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};

/// `figures/share-over-whole`.
pub(super) static CHECK: Check = Check {
    code: "figures/share-over-whole",
    level: Level::Deny,
    what: Words::new("占比超过百分之百", "a share is more than the whole"),
    why: Words::new(
        "覆盖率、满意率是整体中的一部分，不会超过 100%。超过的，多半是漏了小数点；增长率不在此列。",
        "A rate of coverage or satisfaction is a part of a whole and never above 100%. Mostly a decimal \
         point is missing. Rates of growth are another matter.",
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
  - 指标: 覆盖率
    数值: 985%
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
  - 指标: 覆盖率
    数值: 98.5%
---
",
    run: Run::Site(run),
};

/// Words for what may well more than double.
const GROWTH: [&str; 8] = ["增", "长", "同比", "环比", "提高", "上升", "完成", "超"];

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (_, report) in scope.reports() {
        for figure in report.figures.iter().filter(|figure| figure.value.is_share) {
            let is_over = figure.value.least().is_some_and(|least| least > 100_000);
            if !is_over || GROWTH.iter().any(|word| figure.name.contains(word)) {
                continue;
            }
            let (name, value) = (&figure.name, &figure.value.text);
            findings.push(Finding::new(
                figure.value_at,
                Text::new(
                    format!("“{name}”是 {value}，超过了百分之百"),
                    format!("`{name}` is {value}, more than the whole"),
                ),
                Text::new("照来源核对小数点", "check the decimal point against the source"),
            ));
        }
    }
}
