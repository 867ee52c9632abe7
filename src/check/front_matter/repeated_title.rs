//! Two entries of one kind with one title.
//!
//! In: the titles of all kinds. Out: a finding at each that an earlier entry of the kind has; awards of different
//! years may share one.

use std::collections::BTreeMap;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::entry::Entry;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;

/// `front-matter/repeated-title`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/repeated-title",
    level: Level::Warn,
    what: Words::new("同类内容标题重复", "two entries of one kind have the same title"),
    why: Words::new(
        "列表和检索结果里只看得到标题。两页标题一样，读者分不清，多半也是同一件事写了两遍。网页标题应当各不相同（GB/T 37668—2019）。",
        "Lists and search results show titles. Two alike cannot be told apart, and mostly it is one \
         matter written twice. Titles of pages are to differ (GB/T 37668—2019).",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
---
-- content/cases/b.md --
---
标题: 甲
来源:
  - 标题: 工作材料
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
---
-- content/cases/b.md --
---
标题: 乙
来源:
  - 标题: 工作材料
---
",
    run: Run::Site(run),
};

/// What two entries share that cannot be told apart: kind, year of an award, place and title.
type Key<'s> = (Kind, Option<i16>, &'s [String], &'s str);

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let mut known: BTreeMap<Key<'_>, &Entry> = BTreeMap::new();
    for entry in scope.entries().map(|linked| &linked.entry).filter(|entry| entry.is_read) {
        let year = if let Detail::Award(award) = &entry.detail { award.year } else { None };
        let (place, title) = (entry.meta.region.as_slice(), entry.meta.title.as_str());
        let Some(first) = known.get(&(entry.kind, year, place, title)) else {
            known.insert((entry.kind, year, place, title), entry);
            continue;
        };
        findings.push(
            Finding::new(
                entry.meta.title_at,
                Text::new(
                    format!("标题“{title}”已经有一页用了"),
                    format!("another page has the title `{title}`"),
                ),
                Text::new(
                    "写出地点、年份等不同之处；是同一件事的，合成一页",
                    "say in it what sets the two apart, or make one page of them",
                ),
            )
            .related(first.meta.title_at, Text::new("另一页在这里", "the other page is here")),
        );
    }
}
