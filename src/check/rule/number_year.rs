//! A document number of a year before the rule was adopted.
//!
//! In: the numbers and dates of the rules. Out: a finding at each number whose year is before the year of adoption.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::rule::NUMBER;

/// `rule/number-year`.
pub(super) static CHECK: Check = Check {
    code: "rule/number-year",
    level: Level::Warn,
    what: Words::new("文号的年份早于通过的年份", "the year of the document number is before adoption"),
    why: Words::new(
        "文号在印发时编，年份不会早于通过的那一年。对不上，多半是把另一份文件的文号抄了过来。",
        "A number is given when the document is issued, never in a year before it was adopted. Where the \
         two do not fit, mostly the number belongs to another document.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/rules/a.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
文号: 安协〔2022〕15号
制定单位: 大安区政协
通过: 2023-05
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
通过: 2023-05
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (linked, rule) in scope.rules() {
        let (Some(number), Some(adopted)) = (&rule.number, rule.adopted) else { continue };
        let Some(year) = year(number).filter(|year| *year < adopted.year()) else { continue };
        findings.push(Finding::new(
            linked.entry.record.place(&NUMBER),
            Text::new(
                format!("文号是 {year} 年的，{adopted} 才通过"),
                format!("the number is of {year}, but the rule was adopted {adopted}"),
            ),
            Text::new("照文件核对文号和通过日期", "check the number and the date against the document"),
        ));
    }
}

/// Returns the year in the brackets of a document number.
fn year(number: &str) -> Option<i16> {
    let (_, rest) = number.split_once(['〔', '[', '(', '（', '［'])?;
    rest.get(..4)?.parse().ok()
}
