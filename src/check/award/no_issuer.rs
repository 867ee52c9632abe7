//! An award that names a level but no issuer.
//!
//! In: the awards. Out: a finding at the level of each without an issuer; one under `gaps` is none.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::award::{ISSUER, LEVEL};

/// `award/no-issuer`.
pub(super) static CHECK: Check = Check {
    code: "award/no-issuer",
    level: Level::Warn,
    what: Words::new("荣誉没有写颁发单位", "an award names a level but no issuer"),
    why: Words::new(
        "“省级”是级别，不是单位。谁评的、谁发的，读者才知道这个荣誉有多重。来源没有写的，在“未载”里写上“颁发单位”，页面照样标明。",
        "Provincial is a level and no body. Only who gave an honour tells a reader what it weighs. Where \
         the source does not say, list `issuer` under `gaps`, and the page shows it.",
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
年度: 2022
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
年度: 2022
颁发单位: 省政协
获奖对象:
  - 名称: 大山铺镇委联办
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (linked, award) in scope.awards() {
        let entry = &linked.entry;
        let Some(level) = award.level.filter(|_| award.issuer.is_none() && !entry.meta.lacks(&ISSUER)) else {
            continue;
        };
        findings.push(Finding::new(
            entry.record.place(&LEVEL),
            Text::new(
                format!("级别是“{}”，没有写颁发单位", level.label.zh),
                format!("the level is `{}`, but no issuer is named", level.label.en),
            ),
            Text::new(
                "加上“颁发单位: 单位”；来源没有记载的，在“未载”里写上“颁发单位”",
                "add `issuer`, or list it under `gaps`",
            ),
        ));
    }
}
