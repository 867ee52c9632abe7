//! Two sources of a page with one id.
//!
//! In: the sources of each page. Out: a finding at each id that an earlier source of the page has.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::meta::{SOURCE_ID, SOURCES};
use crate::source::{Span, Spanned};

/// `reference/repeated-source`.
pub(super) static CHECK: Check = Check {
    code: "reference/repeated-source",
    level: Level::Deny,
    what: Words::new("两个来源用了同一个编号", "two sources of a page have one id"),
    why: Words::new(
        "正文和各项数据按编号指向来源。两个来源编号相同，都会指到前一个，出处就标错了。",
        "Facts and footnotes name a source by its id. Where two have the same one, all lead to the first, \
         and facts of the second are shown to rest on the wrong paper.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 编号: s1
    标题: 工作材料
  - 编号: s1
    标题: 会议纪要
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 编号: s1
    标题: 工作材料
  - 编号: s2
    标题: 会议纪要
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for entry in scope.pages() {
        let ids: BTreeSet<&str> =
            entry.meta.sources.iter().filter_map(|source| source.id.as_deref()).collect();
        if ids.len() == entry.meta.sources.iter().filter(|source| source.id.is_some()).count() {
            continue;
        }
        let mut seen: BTreeMap<String, Span> = BTreeMap::new();
        for Spanned { value: id, at } in
            entry.record.records(&SOURCES).iter().filter_map(|source| source.text(&SOURCE_ID))
        {
            let Some(first) = seen.get(&id).copied() else {
                seen.insert(id, at);
                continue;
            };
            findings.push(
                Finding::new(
                    at,
                    Text::new(
                        format!("来源编号“{id}”前面已经用过"),
                        format!("another source has the id `{id}`"),
                    ),
                    Text::new(
                        "换一个编号，引用它的地方一起改",
                        "give it another id, and change what names it",
                    ),
                )
                .related(first, Text::new("先用的在这里", "the first one is here")),
            );
        }
    }
}
