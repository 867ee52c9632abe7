//! A document number without the body that gave it.
//!
//! In: the rules with a number. Out: a finding at the number of each without an issuer; one under `gaps` is none.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::rule::{ISSUER, NUMBER};

/// `rule/number-without-issuer`.
pub(super) static CHECK: Check = Check {
    code: "rule/number-without-issuer",
    level: Level::Warn,
    what: Words::new("有文号，没有制定单位", "a document number without an issuer"),
    why: Words::new(
        "文号是发文机关编的，有文号就有制定单位（GB/T 9704—2012 第 7.2.5 条）。只写文号，读者要自己从代字里猜。",
        "A document number is given by the body that issues the document (GB/T 9704—2012, 7.2.5). With \
         the number alone readers must guess that body from its abbreviation.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/rules/a.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
文号: 安协〔2023〕15号
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
文号: 安协〔2023〕15号
制定单位: 大安区政协
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (linked, rule) in scope.rules() {
        let entry = &linked.entry;
        let Some(number) = &rule.number else { continue };
        if rule.issuer.is_some() || entry.meta.lacks(&ISSUER) {
            continue;
        }
        findings.push(Finding::new(
            entry.record.place(&NUMBER),
            Text::new(
                format!("有文号“{number}”，没有写制定单位"),
                format!("the number `{number}` is given, but not who issued it"),
            ),
            Text::new(
                "加上“制定单位: 单位”；来源没有记载的，在“未载”里写上“制定单位”",
                "add `issuer`, or list it under `gaps`",
            ),
        ));
    }
}
