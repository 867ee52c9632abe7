//! Fewer meetings in a year than the method asks for.
//!
//! In: the figures of a single year that name an item of a method's yearly plan. Out: a finding at each that is
//! certainly below the plan.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::Detail;

/// `figures/below-yearly-plan`.
pub(super) static CHECK: Check = Check {
    code: "figures/below-yearly-plan",
    level: Level::Warn,
    what: Words::new("一年的次数少于年度安排", "fewer were held in a year than the method asks for"),
    why: Words::new(
        "协商模式写明每年几次（如“1+2+4+N”），报告写明这一年几次，写了“对照安排”的就对照。少了的，要么抄错，要么值得说明。",
        "Where a method says how often something is held each year (such as 1+2+4+N) and a report how \
         often it was in one year, the two are set side by side where the figure names the plan. Too \
         few is a slip, or worth a word.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/methods/m.md --
---
标题: 协商体系
来源:
  - 标题: 工作材料
年度安排:
  - 名称: 专题协商
    次数: 4
---
-- content/reports/a.md --
---
标题: 工作成效
来源:
  - 标题: 工作报告
时段: 2023年
数据:
  - 指标: 专题协商
    数值: 3
    单位: 次
    对照安排:
      协商模式: m
      安排: 专题协商
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/methods/m.md --
---
标题: 协商体系
来源:
  - 标题: 工作材料
年度安排:
  - 名称: 专题协商
    次数: 4
---
-- content/reports/a.md --
---
标题: 工作成效
来源:
  - 标题: 工作报告
时段: 2023年
数据:
  - 指标: 专题协商
    数值: 4
    单位: 次
    对照安排:
      协商模式: m
      安排: 专题协商
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (linked, report) in scope.reports() {
        for (figure, declared) in report.figures.iter().zip(&linked.references.declared) {
            let Some((method, item)) = declared.filter(|_| is_one_year(figure.period.as_deref())) else {
                continue;
            };
            let method = scope.site.get(method).map(|method| &method.entry.detail);
            let Some(Detail::Method(method)) = method else { continue };
            let plan = method.yearly.get(item).and_then(|item| item.count.as_ref());
            let Some(plan) = plan.filter(|plan| plan.exceeds(&figure.value)) else { continue };
            let (name, held, asked) = (&figure.name, &figure.value.text, &plan.text);
            findings.push(Finding::new(
                figure.value_at,
                Text::new(
                    format!("“{name}”这一年 {held}，年度安排是 {asked}"),
                    format!("`{name}`: {held} that year, {asked} planned"),
                ),
                Text::new(
                    "照来源核对；确是这样的，在“说明”里写明，并在页里放行",
                    "check it against the source; where it is so, say why in `note` and allow this on the page",
                ),
            ));
        }
    }
}

/// Returns whether `period` is a single year: 2023, 2023年, 2023年度.
fn is_one_year(period: Option<&str>) -> bool {
    let Some(period) = period else { return false };
    let year = period.trim().trim_end_matches("年度").trim_end_matches('年');
    year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit())
}
