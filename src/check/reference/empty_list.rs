//! A list with an introduction and nothing in it.
//!
//! In: the introductions of lists. Out: a finding at each whose list has no entry, not even an invented one.

use std::collections::BTreeSet;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kind::Kind;

/// `reference/empty-list`.
pub(super) static CHECK: Check = Check {
    code: "reference/empty-list",
    level: Level::Warn,
    what: Words::new("栏目里没有内容", "a list is empty"),
    why: Words::new(
        "栏目写了介绍，里面一页也没有，读者点进来是空的。政府网站检查把空白栏目列为不合格（国办秘函〔2019〕19号）。",
        "A list is introduced and has not one page: readers open it and find nothing. The inspection of \
         government sites counts empty columns as a failure (国办秘函〔2019〕19号).",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/terms/_index.md --
---
标题: 术语
---
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/cases/_index.md --
---
标题: 案例
---
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let held: BTreeSet<Kind> = scope.site.entries.iter().map(|linked| linked.entry.kind).collect();
    let introductions = scope.site.introductions.iter().filter(|(kind, _)| **kind != Kind::Page);
    for (_, (entry, _)) in introductions.filter(|(kind, _)| !held.contains(kind)) {
        let title = &entry.meta.title;
        findings.push(Finding::new(
            entry.meta.title_at,
            Text::new(format!("栏目“{title}”里没有内容"), format!("the list `{title}` is empty")),
            Text::new(
                "写上第一页，或先移走这个 _index.md",
                "write its first page, or take this `_index.md` away until then",
            ),
        ));
    }
}
