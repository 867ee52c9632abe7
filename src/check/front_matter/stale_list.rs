//! A list that nobody has brought up to date for longer than the site allows.
//!
//! In: the terms of the configuration, the dates of the entries, and the day. Out: a finding at each term that has
//! run out since the newest date of the kind.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::date::PartialDate;

/// `front-matter/stale-list`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/stale-list",
    level: Level::Warn,
    what: Words::new("栏目太久没有更新", "a list has not been brought up to date"),
    why: Words::new(
        "栏目长期不更新，读者不知道是没有新内容，还是没有人管。政府网站检查规定了各类栏目的更新期限（国办秘函〔2019〕19号）；本站的期限写在“更新期限”里，没有写就不查。",
        "Where a list stands still for long readers cannot tell whether nothing is new or nobody minds \
         it. The inspection of government sites sets terms for its columns (国办秘函〔2019〕19号); this site \
         sets its own under `stale_after`, and without one nothing is checked.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
更新期限:
  cases: 180
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
日期: 2020-05-01
---
",
    right: "\
-- casebook.yaml --
title: 示例
更新期限:
  cases: 180
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
日期: 2020-05-01
更新: 2025-12-01
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let today = scope.today();
    for (kind, term) in &scope.site.config.stale_after {
        let entries = scope.entries().map(|linked| &linked.entry).filter(|entry| entry.kind == *kind);
        let dates = entries.flat_map(|entry| {
            [entry.meta.updated, entry.meta.date].into_iter().flatten().map(|date| date.value)
        });
        let Some(newest) = dates.map(PartialDate::last_day).max() else { continue };
        let days = jiff::Span::new().days(i64::from(term.value.min(36_500)));
        if newest.checked_add(days).is_ok_and(|due| due >= today) {
            continue;
        }
        let (folder, limit) = (kind.folder(), term.value);
        findings.push(Finding::new(
            term.at,
            Text::new(
                format!("{folder} 最近一次更新是 {newest}，超过了 {limit} 天"),
                format!("`{folder}` was last brought up to date {newest}, more than {limit} days ago"),
            ),
            Text::new(
                "补充或核对内容，写上“更新”的日期",
                "add to it or look it over, and give the day in `updated`",
            ),
        ));
    }
}
