//! A figure whose name holds its value.
//!
//! In: the figures of the reports. Out: a finding at each whose name holds its number.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};

/// `figures/value-in-name`.
pub(super) static CHECK: Check = Check {
    code: "figures/value-in-name",
    level: Level::Warn,
    what: Words::new("指标名称里写了数值", "the name of a figure holds its value"),
    why: Words::new(
        "“指标”写数的是什么，“数值”写多少。名称里再写一遍数，表格里就重复，改了一处会漏改另一处。",
        "The name says what is counted, the value how much. A value in the name stands in the table \
         twice, and when one is mended the other is forgotten.",
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
  - 指标: 小微协商220次
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
    for (_, report) in scope.reports() {
        for figure in &report.figures {
            let (name, value) = (&figure.name, &figure.value.text);
            // A year or a single digit may well be part of what is counted: 2023年案例, 5项机制.
            let is_told = value.chars().count() > 1
                && figure.value.whole().is_none_or(|it| !(1900..2100).contains(&it));
            if !is_told || !holds_number(name, value) {
                continue;
            }
            findings.push(Finding::new(
                figure.value_at,
                Text::new(
                    format!("指标“{name}”里已经写了 {value}"),
                    format!("the name `{name}` holds the value {value}"),
                ),
                Text::new("从“指标”里去掉数和单位", "take the number and its unit out of `name`"),
            ));
        }
    }
}

/// Returns whether `name` holds the number `value` by itself, not as part of a longer one.
fn holds_number(name: &str, value: &str) -> bool {
    name.match_indices(value).any(|(at, _)| {
        let before = name.get(..at).and_then(|text| text.chars().next_back());
        let after = name.get(at + value.len()..).and_then(|text| text.chars().next());
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || c == '.');
        !is_digit(before) && !is_digit(after)
    })
}
