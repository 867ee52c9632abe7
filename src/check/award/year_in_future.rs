//! An award of a year to come.
//!
//! In: the years of the awards, and the day. Out: a finding at each year to come.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::award::YEAR;

/// `award/year-in-future`.
pub(super) static CHECK: Check = Check {
    code: "award/year-in-future",
    level: Level::Deny,
    what: Words::new("获奖年度还没有到", "an award is of a year to come"),
    why: Words::new(
        "荣誉是已经得到的。年度在今年以后，必是写错了。",
        "An honour was received. A year after this one is a slip.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/awards/a.md --
---
标题: 先进协商平台
来源:
  - 标题: 工作材料
级别: 省
年度: 2925
颁发单位: 省政协
获奖对象:
  - 名称: 大山铺镇委联办
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/awards/a.md --
---
标题: 先进协商平台
来源:
  - 标题: 工作材料
级别: 省
年度: 2025
颁发单位: 省政协
获奖对象:
  - 名称: 大山铺镇委联办
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let this_year = scope.today().year();
    for (linked, award) in scope.awards() {
        let Some(year) = award.year.filter(|year| *year > this_year) else { continue };
        findings.push(Finding::new(
            linked.entry.record.place(&YEAR),
            Text::new(format!("年度 {year} 还没有到"), format!("the year {year} is still to come")),
            Text::new("照来源核对年度", "check the year against the source"),
        ));
    }
}
