//! A reported figure is set against a yearly item that the method does not declare.
//!
//! In: [`Fault::UndeclaredItem`]. Out: a finding; the nearest item is a likely fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::change_to;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `reference/undeclared-item`.
pub(super) static CHECK: Check = Check {
    code: "reference/undeclared-item",
    level: Level::Deny,
    what: Words::new("年度安排里没有这一项", "a yearly item is not declared by its method"),
    why: Words::new(
        "“对照安排”把通报的次数和每年应办的次数放在一起。模式没有声明的安排，无从对照。",
        "`declared` sets what is reported beside what is to be held each year. An item that the method does not \
         declare cannot be set beside anything.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/methods/wubu.md --
---
标题: 五步
来源:
  - 标题: 工作材料
年度安排:
  - 名称: 全体会议
    次数: 1
---
-- content/reports/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
时段: 2022年以来
数据:
  - 指标: 全会协商
    数值: 2
    单位: 次
    对照安排: { 协商模式: wubu, 安排: 全会 }
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/methods/wubu.md --
---
标题: 五步
来源:
  - 标题: 工作材料
年度安排:
  - 名称: 全体会议
    次数: 1
---
-- content/reports/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
时段: 2022年以来
数据:
  - 指标: 全会协商
    数值: 2
    单位: 次
    对照安排: { 协商模式: wubu, 安排: 全体会议 }
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::UndeclaredItem { at, item, method, nearest } = fault else { continue };
        let otherwise = Text::new(
            format!("改成已有的安排，或在协商模式“{method}”的“年度安排”里加上“{item}”"),
            format!("name an item that it has, or add `{item}` to the `yearly` of `{method}`"),
        );
        findings.push(
            Finding::new(
                *at,
                Text::new(
                    format!("协商模式“{method}”的年度安排里没有“{item}”"),
                    format!("the method `{method}` has no yearly item `{item}`"),
                ),
                change_to(nearest.as_ref(), otherwise),
            )
            .fix(scope.likely(*at, item, nearest.as_ref())),
        );
    }
}
