//! A reported figure that is below what the collection holds.
//!
//! In: the figures that name a metric and what is counted from the cases. Out: a finding at each that is certainly
//! below the computed one; samples count nowhere.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::figure::Bound;

/// `figures/more-on-file`.
pub(super) static CHECK: Check = Check {
    code: "figures/more-on-file",
    level: Level::Warn,
    what: Words::new("在案的比通报的还多", "more is on file than was reported"),
    why: Words::new(
        "通报的数通常比本站收录的多，统计页把两个数并排列出，不算错。反过来，在案的比通报的多，就是口径不同、范围不同，或者抄错了数。",
        "More is reported than a collection holds, as a rule; the page of statistics shows both side by \
         side, and that is no fault. The other way round metric or scope are not the same, or a number \
         was copied wrongly.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
---
-- content/cases/b.md --
---
标题: 乙
来源:
  - 标题: 工作材料
---
-- content/reports/a.md --
---
标题: 工作成效
来源:
  - 标题: 工作报告
时段: 2023年
数据:
  - 指标: 协商案例
    数值: 1
    单位: 件
    口径: 案例
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
---
-- content/cases/b.md --
---
标题: 乙
来源:
  - 标题: 工作材料
---
-- content/reports/a.md --
---
标题: 工作成效
来源:
  - 标题: 工作报告
时段: 2023年
数据:
  - 指标: 协商案例
    数值: 220
    单位: 件
    口径: 案例
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (_, report) in scope.reports().filter(|(linked, _)| !linked.entry.meta.is_sample) {
        for figure in report.figures.iter().filter(|figure| figure.value.is_count()) {
            let mut totals = scope.site.computed().totals.iter();
            let Some(total) = totals.find(|total| Some(total.metric) == figure.metric) else { continue };
            let is_sure = matches!(total.bound, Bound::Exact | Bound::AtLeast | Bound::MoreThan);
            if !is_sure || figure.value.most().is_none_or(|most| total.thousandths <= most) {
                continue;
            }
            let (name, held, reported) = (&figure.name, total.decimal(), &figure.value.text);
            findings.push(Finding::new(
                figure.value_at,
                Text::new(
                    format!("“{name}”在案 {held}／通报 {reported}"),
                    format!("`{name}`: {held} on file, {reported} reported"),
                ),
                Text::new(
                    "核对数值；口径或范围不同的，去掉“口径”，或在“范围”里写明",
                    "check the value; where metric or scope differ, take `metric` out or say so in `scope`",
                ),
            ));
        }
    }
}
