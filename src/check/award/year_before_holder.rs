//! An award of a year in which its holder was not there yet.
//!
//! In: the years of the awards and the first dates of their holders. Out: a finding at each year before the founding
//! of a platform, the first step of a case or the adoption of a rule.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::date::PartialDate;
use crate::model::kinds::Detail;
use crate::model::kinds::award::YEAR;

/// `award/year-before-holder`.
pub(super) static CHECK: Check = Check {
    code: "award/year-before-holder",
    level: Level::Deny,
    what: Words::new("获奖年度早于平台成立", "an award is of a year before its holder was there"),
    why: Words::new(
        "平台还没有成立，案例还没有开始，不会获奖。年度与成立、征题的日期对不上，必有一处错了。",
        "A platform that was not founded yet and a case that had not begun win nothing. Where the year \
         does not fit their dates, one of them is wrong.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/platforms/p.md --
---
标题: 议事室
来源:
  - 标题: 工作材料
成立: 2023-06
---
-- content/awards/a.md --
---
标题: 先进协商平台
来源:
  - 标题: 工作材料
级别: 省
年度: 2022
颁发单位: 省政协
获奖对象: [platforms/p]
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/platforms/p.md --
---
标题: 议事室
来源:
  - 标题: 工作材料
成立: 2021-06
---
-- content/awards/a.md --
---
标题: 先进协商平台
来源:
  - 标题: 工作材料
级别: 省
年度: 2022
颁发单位: 省政协
获奖对象: [platforms/p]
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (linked, award) in scope.awards() {
        let Some(year) = award.year else { continue };
        let holders = linked.references.holders.iter().flatten().filter_map(|id| scope.site.get(*id));
        for holder in holders {
            let Some(began) = beginning(&holder.entry.detail).filter(|began| year < began.year()) else {
                continue;
            };
            let title = &holder.entry.meta.title;
            findings.push(Finding::new(
                linked.entry.record.place(&YEAR),
                Text::new(
                    format!("年度是 {year}，“{title}”{began} 才有"),
                    format!("the award is of {year}, but `{title}` began {began}"),
                ),
                Text::new("照来源核对年度和那一页的日期", "check the year, and the date on the other page"),
            ));
        }
    }
}

/// Returns when a holder of an award was first there, `None` where that is not recorded.
fn beginning(detail: &Detail) -> Option<PartialDate> {
    match detail {
        Detail::Platform(platform) => platform.founded,
        Detail::Case(case) => case.steps.iter().filter_map(|step| step.date).min(),
        Detail::Rule(rule) => rule.adopted,
        _ => None,
    }
}
