//! Links of uptake whose dates run backwards.
//!
//! In: the uptake of the cases. Out: a finding at each date that is certainly before that of an earlier link.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::date::PartialDate;
use crate::model::kinds::case::{UPTAKE, UPTAKE_DATE};

/// `case/uptake-out-of-order`.
pub(super) static CHECK: Check = Check {
    code: "case/uptake-out-of-order",
    level: Level::Deny,
    what: Words::new("转化的日期前后颠倒", "the dates of uptake run backwards"),
    why: Words::new(
        "转化按先后写，一环接一环。后一环的日期早于前一环，不是次序排错了，就是日期抄错了。",
        "The links of uptake are written in the order in which they came. A link dated before the one \
         ahead of it is in the wrong place, or its date was copied wrongly.",
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
    日期: 2023-05
  - 方式: 办结
    日期: 2023-03
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
        let mut latest: Option<PartialDate> = None;
        for (place, link) in case.uptake.iter().enumerate() {
            let Some(date) = link.date else { continue };
            let Some(earlier) = latest.filter(|earlier| date.is_before(*earlier)) else {
                latest = Some(date);
                continue;
            };
            let record = linked.entry.record.records(&UPTAKE).into_iter().nth(place);
            let at = record.map_or(linked.entry.start(), |record| record.place(&UPTAKE_DATE));
            let kind = &link.kind;
            findings.push(Finding::new(
                at,
                Text::new(
                    format!("“{kind}”在 {date}，早于前一环的 {earlier}"),
                    format!("`{kind}` is dated {date}, before the link ahead of it on {earlier}"),
                ),
                Text::new("照来源核对日期，或按先后重排", "check the date, or put the links in order"),
            ));
        }
    }
}
