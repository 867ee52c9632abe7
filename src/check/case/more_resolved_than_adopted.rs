//! More problems resolved than suggestions adopted.
//!
//! In: the outcomes of the cases. Out: a finding where the number resolved certainly exceeds the number adopted or,
//! where that is not given, proposed.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};

/// `case/more-resolved-than-adopted`.
pub(super) static CHECK: Check = Check {
    code: "case/more-resolved-than-adopted",
    level: Level::Warn,
    what: Words::new("解决的问题比采纳的建议多", "more problems are resolved than suggestions adopted"),
    why: Words::new(
        "解决多少个问题，与采纳、提出多少条建议不是一回事，但通常不会多过它。数字倒挂，先核对抄录，再看是不是把两件事的数写到了一起。",
        "Problems resolved are not suggestions adopted, but there are seldom more of them. Where the \
         numbers run the wrong way, check the copy first, and then whether numbers of two matters were \
         put together.",
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
  采纳: 3
  解决: 4
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
  建议: 5
  采纳: 4
  解决: 3
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (_, case) in scope.cases() {
        let outcome = &case.outcome;
        let (basis, zh, en) = match (&outcome.adopted, &outcome.proposals) {
            (Some(adopted), _) => (adopted, "采纳", "adopted"),
            (None, Some(proposals)) => (proposals, "提出", "made"),
            (None, None) => continue,
        };
        let Some(resolved) = outcome.resolved.as_ref().filter(|it| it.value.exceeds(&basis.value)) else {
            continue;
        };
        let (many, few) = (&resolved.value.text, &basis.value.text);
        findings.push(
            Finding::new(
                resolved.at,
                Text::new(
                    format!("解决 {many} 个问题，比{zh}的 {few} 条建议多"),
                    format!("{many} problems resolved, but {few} suggestions {en}"),
                ),
                Text::new(
                    "照来源核对两个数；来源确是这样写的，在页里放行并写明",
                    "check both numbers against the source; where it does say so, allow this on the page \
                     with that reason",
                ),
            )
            .related(basis.at, Text::new("另一个数在这里", "the other number is here")),
        );
    }
}
