//! A level that stands where the issuer should.
//!
//! In: the issuers of the awards. Out: a finding at each that is only a level.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::award::{ISSUER, LEVELS};

/// `award/level-as-issuer`.
pub(super) static CHECK: Check = Check {
    code: "award/level-as-issuer",
    level: Level::Deny,
    what: Words::new("把级别写成了颁发单位", "a level stands as the issuer"),
    why: Words::new(
        "“省级”说的是级别，不是哪个单位。写在“颁发单位”里，页面会告诉读者是一个叫“省级”的单位发的。",
        "A level such as 省级 names no body. As the issuer it would tell readers that a body of that name \
         gave the honour.",
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
颁发单位: 省级
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
        let Some(issuer) = &award.issuer else { continue };
        let word = issuer.trim();
        if !LEVELS.iter().any(|level| level.is_written(word) || level.is_written(word.trim_end_matches('级')))
        {
            continue;
        }
        findings.push(Finding::new(
            linked.entry.record.place(&ISSUER),
            Text::new(format!("“{issuer}”是级别，不是单位"), format!("`{issuer}` is a level, not a body")),
            Text::new(
                "写颁发单位的名称；来源没有写的，去掉这一行，在“未载”里写上“颁发单位”",
                "name the body, or take the line out and list `issuer` under `gaps`",
            ),
        ));
    }
}
