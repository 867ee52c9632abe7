//! Topics that come back to where they were handed on from.
//!
//! In: what cases hand on to which. Out: a finding in the first case of each circle, which shows all of it.

use std::collections::BTreeSet;

use crate::check::definition::{Check, Finding, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::link::id::EntryId;
use crate::link::site::Site;
use crate::model::kinds::case::HANDED_TO;

/// `case/handed-in-circle`.
pub(super) static CHECK: Check = Check {
    code: "case/handed-in-circle",
    level: Level::Deny,
    what: Words::new("议题转了一圈", "a topic is handed on in a circle"),
    why: Words::new(
        "议题可以逐级上交，也可以指定下放，最后总要落在一级去办。转来转去又回到原处，就没有哪一级在办。",
        "A topic may be handed up or sent down, and in the end one level handles it. Where it comes back \
         to the case it set out from, no level does.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
转交: [b]
---
-- content/cases/b.md --
---
标题: 乙
来源:
  - 标题: 工作材料
转交: [a]
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
转交: [b]
---
-- content/cases/b.md --
---
标题: 乙
来源:
  - 标题: 工作材料
---
",
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (start, linked) in scope.site.all().filter(|(_, linked)| !linked.references.handed_to.is_empty()) {
        let Some(circle) = circle(scope.site, start) else { continue };
        let ids = circle.iter().filter_map(|id| Some(scope.site.get(*id)?.entry.id.as_str()));
        let ids: Vec<&str> = ids.collect();
        let zh = ids.iter().map(|id| format!("“{id}”")).collect::<Vec<_>>().join("→");
        let en = ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(" → ");
        findings.push(Finding::new(
            linked.entry.record.place(&HANDED_TO),
            Text::new(format!("议题转了一圈又回来：{zh}"), format!("the topic comes back: {en}")),
            Text::new("照来源核对，去掉其中一处“转交”", "take one `handed_to` out, after the source"),
        ));
    }
}

/// Returns the way from `start` back to it, both ends included; `None` when there is none, or when a case before `start`
/// lies on it and so tells of it.
fn circle(site: &Site, start: EntryId) -> Option<Vec<EntryId>> {
    let mut seen = BTreeSet::new();
    let mut ways = vec![vec![start]];
    while let Some(way) = ways.pop() {
        let from = site.get(*way.last()?)?;
        for &to in &from.references.handed_to {
            let longer = || way.iter().copied().chain([to]).collect::<Vec<_>>();
            if to == start {
                return Some(longer());
            }
            if to > start && seen.insert(to) {
                ways.push(longer());
            }
        }
    }
    None
}
