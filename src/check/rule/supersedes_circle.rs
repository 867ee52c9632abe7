//! Rules that replace each other in a circle.
//!
//! In: which rules replace which. Out: a finding in the first rule of each circle, which shows all of it.

use std::collections::BTreeSet;

use crate::check::definition::{Check, Finding, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::link::id::EntryId;
use crate::link::site::Site;
use crate::model::kinds::rule::SUPERSEDES;

/// `rule/supersedes-circle`.
pub(super) static CHECK: Check = Check {
    code: "rule/supersedes-circle",
    level: Level::Deny,
    what: Words::new("制度的代替关系绕成一圈", "rules replace each other in a circle"),
    why: Words::new(
        "甲代替乙，乙又代替甲，就没有一份是有效的。多半是“代替”写反了一处。",
        "Where one rule replaces another and that one replaces the first, none is in force. Mostly one of \
         them was written the wrong way round.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/rules/a.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
代替: [b]
---
-- content/rules/b.md --
---
标题: 新议事规则
来源:
  - 标题: 工作材料
代替: [a]
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
---
-- content/rules/b.md --
---
标题: 新议事规则
来源:
  - 标题: 工作材料
代替: [a]
---
",
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (start, linked) in scope.site.all().filter(|(_, linked)| !linked.references.supersedes.is_empty()) {
        let Some(circle) = circle(scope.site, start) else { continue };
        let ids = circle.iter().filter_map(|id| Some(scope.site.get(*id)?.entry.id.as_str()));
        let ids: Vec<&str> = ids.collect();
        let zh = ids.iter().map(|id| format!("“{id}”")).collect::<Vec<_>>().join("→");
        let en = ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(" → ");
        findings.push(Finding::new(
            linked.entry.record.place(&SUPERSEDES),
            Text::new(format!("代替关系绕成一圈：{zh}"), format!("the rules replace each other: {en}")),
            Text::new("去掉写反的那一处“代替”", "take out the `supersedes` that is the wrong way round"),
        ));
    }
}

/// Returns the way from `start` back to it, both ends included; `None` when there is none, or when a rule before `start`
/// lies on it and so tells of it.
fn circle(site: &Site, start: EntryId) -> Option<Vec<EntryId>> {
    let mut seen = BTreeSet::new();
    let mut ways = vec![vec![start]];
    while let Some(way) = ways.pop() {
        let from = site.get(*way.last()?)?;
        for &to in &from.references.supersedes {
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
