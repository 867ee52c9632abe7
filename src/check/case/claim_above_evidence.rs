//! A heading that promises what the record of the case does not hold.
//!
//! In: the headings of the cases and their level of evidence. Out: a finding at each heading for results below E3,
//! and for the process below E2; the names of steps are none.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::link::evidence::{Evidence, evidence};
use crate::model::kinds::method::Step;
use crate::model::sections::without_number;
use crate::parse::body::HeadingLine;

/// `case/claim-above-evidence`.
pub(super) static CHECK: Check = Check {
    code: "case/claim-above-evidence",
    level: Level::Deny,
    what: Words::new("标题超出了证据等级", "a heading claims more than the record of the case"),
    why: Words::new(
        "证据等级由程序按已经写明的内容算出：E1 只有题目和地点，E2 有部分过程，E3 才有结果。等级不到而写“成效”一节，读者会以为有据可查。",
        "The level of evidence is computed from what is recorded: E1 title and place, E2 some of the \
         process, E3 a result. A section on results in a case below that level lets readers believe that \
         there is a record of them.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
地区: 四川省/自贡市
---

## 成效

问题得到解决。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
地区: 四川省/自贡市
参与:
  群众: 12
成果:
  解决: 1
---

## 成效

问题得到解决。
",
    run: Run::Site(run),
};

/// Headings for what came of a case.
const RESULT: [&str; 18] = [
    "成效",
    "结果",
    "实效",
    "效果",
    "成果成效",
    "取得成效",
    "取得的成效",
    "取得实效",
    "工作成效",
    "协商成效",
    "主要成效",
    "办理成效",
    "办理结果",
    "处理结果",
    "协商结果",
    "解决结果",
    "落实结果",
    "办结情况",
];

/// Headings for how it went.
const PROCESS: [&str; 6] = ["过程", "经过", "协商过程", "办理过程", "工作过程", "解决过程"];

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let steps: Vec<&Step> = scope.methods().flat_map(|(_, method)| &method.steps).collect();
    for (linked, case) in scope.cases() {
        let level = evidence(&linked.entry, case, linked.procedure.as_ref());
        if level == Evidence::E3 {
            continue;
        }
        for heading in linked.entry.body.headings() {
            let name = without_number(&heading.text);
            let needed = match name {
                _ if steps.iter().any(|step| step.is_named(name)) => continue,
                _ if RESULT.contains(&name) => Evidence::E3,
                _ if PROCESS.contains(&name) && level < Evidence::E2 => Evidence::E2,
                _ => continue,
            };
            findings.push(finding(&heading, name, level, needed));
        }
    }
}

fn finding(heading: &HeadingLine, name: &str, level: Evidence, needed: Evidence) -> Finding {
    let (has, needs) = (level.name(), needed.name());
    Finding::new(
        heading.at,
        Text::new(
            format!("案例的证据只到 {has}（{}），不能有“{name}”一节", level.meaning().zh),
            format!("the record of the case reaches {has} ({}), not `{name}`", level.meaning().en),
        ),
        Text::new(
            format!("把来源写明的结果和过程填进前面的键里，到 {needs} 再写这一节；来源没有的，去掉这一节"),
            format!(
                "give what the source says in the keys above until they reach {needs}, or leave the section out"
            ),
        ),
    )
}
