//! More suggestions adopted than were made.
//!
//! In: the outcomes of the cases. Out: a finding where the number adopted certainly exceeds the number proposed.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};

/// `case/more-adopted-than-proposed`.
pub(super) static CHECK: Check = Check {
    code: "case/more-adopted-than-proposed",
    level: Level::Deny,
    what: Words::new("采纳的建议比提出的多", "more suggestions are adopted than were made"),
    why: Words::new(
        "采纳的建议都是提出来的建议。采纳数大于建议数，必有一个数抄错了。“余”“多”“以上”按它们一定有的数比较，拿不准的不报。",
        "What is adopted was suggested first, so one of the two numbers is wrong. Numbers with a bound \
         (余, 多, 以上) are compared by what they certainly are, and what is not certain is not reported.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
成果:
  建议: 5
  采纳: 6
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
成果:
  建议: 6
  采纳: 5
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (_, case) in scope.cases() {
        let (Some(proposals), Some(adopted)) = (&case.outcome.proposals, &case.outcome.adopted) else {
            continue;
        };
        if !adopted.value.exceeds(&proposals.value) {
            continue;
        }
        let (many, few) = (&adopted.value.text, &proposals.value.text);
        findings.push(
            Finding::new(
                adopted.at,
                Text::new(
                    format!("采纳 {many} 条，比提出的 {few} 条多"),
                    format!("{many} suggestions adopted, but {few} made"),
                ),
                Text::new("照来源核对两个数", "check both numbers against the source"),
            )
            .related(proposals.at, Text::new("建议数在这里", "the number made is here")),
        );
    }
}
