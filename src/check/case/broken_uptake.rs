//! A chain of uptake that stops before its end.
//!
//! In: the uptake of the cases. Out: a finding at the last link of each chain without an end; one listed under `gaps`
//! is none.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::case::{UPTAKE, UPTAKE_KIND};

/// `case/broken-uptake`.
pub(super) static CHECK: Check = Check {
    code: "case/broken-uptake",
    level: Level::Warn,
    what: Words::new("转化写到一半就断了", "the chain of uptake stops before its end"),
    why: Words::new(
        "建议送上去、有了批示，还不等于办了。转化要写到办结、评议或反馈为止；此后来源没有记载的，在“未载”里写上“转化”，页面会标明断在哪里。",
        "A suggestion that was sent up and remarked on is not yet carried out. The chain runs on to the \
         handling being settled, judged or answered; where the sources stop before that, list `uptake` \
         under `gaps`, and the page shows where it breaks off.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
转化:
  - 方式: 建议案
    日期: 2023-03
  - 方式: 批示
    日期: 2023-05
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
转化:
  - 方式: 建议案
    日期: 2023-03
  - 方式: 办结
    日期: 2023-05
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (linked, case) in scope.cases() {
        let entry = &linked.entry;
        let Some(last) = case.uptake.last().filter(|last| !last.is_end()) else { continue };
        if entry.meta.lacks(&UPTAKE) {
            continue;
        }
        let kind = &last.kind;
        findings.push(Finding::new(
            entry.record.records(&UPTAKE).last().map_or(entry.start(), |record| record.place(&UPTAKE_KIND)),
            Text::new(
                format!("转化写到“{kind}”为止，没有下文"),
                format!("the chain of uptake stops at `{kind}`"),
            ),
            Text::new(
                "补上此后的办结、评议或反馈；来源没有记载的，在“未载”里写上“转化”",
                "add how it was settled, judged or answered, or list `uptake` under `gaps`",
            ),
        ));
    }
}
