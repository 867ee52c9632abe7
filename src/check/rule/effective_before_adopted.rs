//! A rule that takes effect before it is adopted.
//!
//! In: the dates of the rules. Out: a finding at each date of effect that is certainly before adoption.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::rule::{ADOPTED, EFFECTIVE};

/// `rule/effective-before-adopted`.
pub(super) static CHECK: Check = Check {
    code: "rule/effective-before-adopted",
    level: Level::Warn,
    what: Words::new("施行早于通过", "a rule takes effect before it is adopted"),
    why: Words::new(
        "制度先通过，后施行。施行日期早于通过日期，多半是抄错了年份，或者两个日期写反了。",
        "A rule is adopted first and takes effect then. Where the dates run the other way, mostly a year \
         was copied wrongly or the two were swapped.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/rules/a.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
通过: 2023-05-12
施行: 2023-01-01
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/rules/a.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
通过: 2023-05-12
施行: 2023-06-01
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (linked, rule) in scope.rules() {
        let (Some(adopted), Some(effective)) = (rule.adopted, rule.effective) else { continue };
        if !effective.is_before(adopted) {
            continue;
        }
        let record = &linked.entry.record;
        findings.push(
            Finding::new(
                record.place(&EFFECTIVE),
                Text::new(
                    format!("{effective} 施行，{adopted} 才通过"),
                    format!("in effect from {effective}, but adopted {adopted}"),
                ),
                Text::new("照文件核对两个日期", "check both dates against the document"),
            )
            .related(record.place(&ADOPTED), Text::new("通过日期在这里", "the date of adoption is here")),
        );
    }
}
