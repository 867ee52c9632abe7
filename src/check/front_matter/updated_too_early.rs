//! A page that was last changed before it was, or before what it rests on came out.
//!
//! In: the dates of the pages and their sources. Out: a finding at each `updated` that is certainly before one of
//! them.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};

/// `front-matter/updated-too-early`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/updated-too-early",
    level: Level::Warn,
    what: Words::new("更新日期早于页面日期或来源日期", "a page was updated before its date or its sources"),
    why: Words::new(
        "页面写成以后才谈得上更新，更新时看得到的来源也不会比它晚。“更新”早于“日期”、来源的日期或者“更改”里的日期，多半是改了内容没有改日期。",
        "A page is changed after it was written, and rests on no source that came out later. An `updated` \
         before its `date`, the date of a source or one of its `changes` mostly was forgotten when the page was changed.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
日期: 2024-05-01
更新: 2023-05-01
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
日期: 2024-05-01
更新: 2024-06-01
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for entry in scope.pages() {
        let Some(updated) = entry.meta.updated else { continue };
        let own = entry.meta.date.as_ref().map(|date| (date.value, "页面日期", "the page's own date"));
        let sources = entry.meta.sources.iter().filter_map(|source| source.date);
        let sources = sources.map(|date| (date, "来源的日期", "the date of a source"));
        let changes = entry.meta.changes.iter().map(|change| change.date.value);
        let changes = changes.map(|date| (date, "更改的日期", "a change of it"));
        let Some((date, zh, en)) =
            own.into_iter().chain(sources).chain(changes).find(|(date, ..)| updated.value.is_before(*date))
        else {
            continue;
        };
        findings.push(Finding::new(
            updated.at,
            Text::new(
                format!("更新于 {}，早于{zh} {date}", updated.value),
                format!("updated {}, before {en}, {date}", updated.value),
            ),
            Text::new("把“更新”改成最近一次修改的日期", "set `updated` to the day of the last change"),
        ));
    }
}
