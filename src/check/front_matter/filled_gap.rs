//! A key that is listed as not recorded and given all the same.
//!
//! In: the gaps of the entries. Out: a finding at each that names a key with a single value that is given.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::field::Field;
use crate::model::field::Shape;
use crate::model::fields;
use crate::model::meta::GAPS;

/// `front-matter/filled-gap`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/filled-gap",
    level: Level::Warn,
    what: Words::new("写明未载的项目已经填了", "a key is both given and listed as a gap"),
    why: Words::new(
        "“未载”是告诉读者来源没有写。后来查到了、填上了，未载里的一行就要删去，否则页面一边写着，一边说没有。",
        "Gaps tell readers what the sources do not say. Once it is found and given, its line goes; or the \
         page says one thing and denies it below.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
日期: 2023-05
未载: [日期]
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
日期: 2023-05
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for entry in scope.entries().map(|linked| &linked.entry).filter(|entry| !entry.meta.gaps.is_empty()) {
        let keys = fields(entry.kind);
        for (gap, item) in entry.meta.gaps.iter().zip(entry.record.items(&GAPS)) {
            let given = keys.iter().find(|field| field.is_named(&gap.key) && is_single(field));
            // A year that is written as 未载 says what the gap says.
            let is_told = |field: &Field| {
                entry.record.has(field) && entry.record.year(field).is_none_or(|year| year.value.is_some())
            };
            if given.is_none_or(|field| !is_told(field)) {
                continue;
            }
            let key = &gap.key;
            findings.push(Finding::new(
                item.at,
                Text::new(
                    format!("“{key}”已经填了，未载里还列着"),
                    format!("`{key}` is given, but listed as a gap"),
                ),
                Text::new("从“未载”里删去这一项", "take it out of `gaps`"),
            ));
        }
    }
}

/// Returns whether a key is given or not, and never in part: a text may be the editors' own, or only some of what was
/// looked for.
fn is_single(field: &Field) -> bool {
    matches!(field.shape, Shape::Date | Shape::Year | Shape::Figure | Shape::Id(_) | Shape::Region)
}
