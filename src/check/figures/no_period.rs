//! A figure without a period.
//!
//! In: the figures of the reports. Out: a finding at the first figure of each report that has no period of its own or
//! of the report; where `period` is listed under `gaps` there is none.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::report::PERIOD;

/// `figures/no-period`.
pub(super) static CHECK: Check = Check {
    code: "figures/no-period",
    level: Level::Warn,
    what: Words::new("数据没有时段", "a figure has no period"),
    why: Words::new(
        "一个数不说是哪一年的、从什么时候算起，读者没法判断多少，也没法同别的时段比较。时段照来源写，如“2022年以来”。",
        "A number that does not say of which year it is, or from when it counts, cannot be judged or \
         compared. The period is written as the source has it, such as 2022年以来.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/reports/a.md --
---
标题: 工作成效
来源:
  - 标题: 工作报告
数据:
  - 指标: 小微协商
    数值: 220
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
  - 指标: 小微协商
    数值: 220
    单位: 次
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (_, report) in scope.reports().filter(|(linked, _)| !linked.entry.meta.lacks(&PERIOD)) {
        let without = || report.figures.iter().filter(|figure| figure.period.is_none());
        let Some(figure) = without().next() else { continue };
        let (name, count) = (&figure.name, without().count());
        findings.push(Finding::new(
            figure.value_at,
            message(name, count),
            Text::new(
                "给整份报告或这一项加上“时段: ……”；来源没有写的，在“未载”里写上“时段”",
                "add `period` to the report or the figure, or list it under `gaps`",
            ),
        ));
    }
}

fn message(name: &str, count: usize) -> Text {
    if count == 1 {
        return Text::new(format!("“{name}”没有写时段"), format!("`{name}` has no period"));
    }
    Text::new(
        format!("“{name}”等 {count} 项没有写时段"),
        format!("`{name}` and others, {count} in all, have no period"),
    )
}
