//! One figure that two reports give differently.
//!
//! In: the figures of all reports. Out: a finding at each of which another report says something else: the same count, of
//! one place, unit, scope and period, with numbers that cannot both be right.

use std::collections::BTreeMap;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::link::site::Linked;
use crate::model::kinds::report::Reported;

/// `figures/conflicting-figure`.
pub(super) static CHECK: Check = Check {
    code: "figures/conflicting-figure",
    level: Level::Warn,
    what: Words::new("两份报告对同一项数据说法不同", "two reports give one figure differently"),
    why: Words::new(
        "同一地区、同一指标，单位、范围、时段都一样，两个来源的数却不可能都对：或者抄错，或者口径不同，或者来源自己说法不一。网站照原样并列，不改任何一个；编者在“说明”里写一句，读者才不会以为是本站的错。“50余”同“53”这样可以都对的不报。",
        "Two sources count the same, of one place, unit, scope and period, and cannot both be right: one was copied wrongly, \
         they mean different things, or they contradict each other. The site shows both as they are; a word in `note` tells \
         readers that the sources differ. Numbers that can both be right, such as 50余 and 53, are not reported.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/reports/a.md --
---
标题: 年度报告
来源:
  - 标题: 工作报告
时段: 2023年
数据:
  - 指标: 议事日活动
    数值: 220
    单位: 次
---
-- content/reports/b.md --
---
标题: 新闻报道
来源:
  - 标题: 某报
时段: 2023年
数据:
  - 指标: 议事日活动
    数值: 311
    单位: 次
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/reports/a.md --
---
标题: 年度报告
来源:
  - 标题: 工作报告
时段: 2023年
数据:
  - 指标: 议事日活动
    数值: 220
    单位: 次
---
-- content/reports/b.md --
---
标题: 新闻报道
来源:
  - 标题: 某报
时段: 2023年
数据:
  - 指标: 议事日活动
    数值: 200多
    单位: 次
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let mut known: BTreeMap<_, Vec<(&Linked, &Reported)>> = BTreeMap::new();
    for (linked, report) in scope.reports().filter(|(linked, _)| !linked.entry.meta.is_sample) {
        for figure in &report.figures {
            let Reported { name, unit, scope, period: Some(period), .. } = figure else { continue };
            let key = (&linked.entry.meta.region, name, unit, scope, period);
            let others = known.entry(key).or_default();
            let is_other = |(other, first): &&(&Linked, &Reported)| {
                other.entry.id != linked.entry.id
                    && (first.value.exceeds(&figure.value) || figure.value.exceeds(&first.value))
            };
            if let Some((other, first)) = others.iter().find(is_other) {
                findings.push(finding(figure, first, &other.entry.meta.title));
            }
            others.push((linked, figure));
        }
    }
}

fn finding(figure: &Reported, first: &Reported, title: &str) -> Finding {
    let (name, value, other) = (&figure.name, &figure.value.text, &first.value.text);
    Finding::new(
        figure.value_at,
        Text::new(
            format!("“{name}”这里是 {value}，“{title}”里是 {other}"),
            format!("`{name}` is {value} here and {other} in `{title}`"),
        ),
        Text::new(
            "照来源核对；来源说法不同的，两个都留，在“说明”里写明，并在页里放行",
            "check both against their sources; where the sources differ keep both, say so in `note` and allow this on the \
             page",
        ),
    )
    .related(first.value_at, Text::new("另一份报告里的在这里", "the other report has it here"))
}
