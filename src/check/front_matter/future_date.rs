//! A date that has not come yet where only a past one can stand.
//!
//! In: `updated` and the dates of changes and of sources. Out: a finding at each that is certainly after today.

use std::collections::BTreeMap;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::date::PartialDate;
use crate::model::meta::{DATE, SOURCES};
use crate::source::Span;

/// `front-matter/future-date`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/future-date",
    level: Level::Deny,
    what: Words::new("日期还没有到", "a date is still to come"),
    why: Words::new(
        "“更新”和来源的日期都是已经过去的事。写成将来的日期，多半是年份打错了；发布日期不实，在政府网站检查里是一票否决项（国办秘函〔2019〕19号）。要到那一天才发布的页面，用“日期”。",
        "When a page was changed and when a source came out lie in the past. A date to come is mostly a \
         mistyped year; false dates fail an inspection of government sites outright (国办秘函〔2019〕19号). A \
         page that is to appear on a later day says so by `date`.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
更新: 2925-03-01
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
更新: 2025-03-01
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let today = scope.today();
    for entry in scope.pages() {
        let is_late = |date: PartialDate| date.first_day() > today;
        let changes = entry.meta.changes.iter().map(|change| change.date);
        // Where only the changes tell when a page was updated, both are one and the same place.
        let dates: BTreeMap<Span, PartialDate> =
            entry.meta.updated.into_iter().chain(changes).map(|date| (date.at, date.value)).collect();
        let late = dates.into_iter().filter(|(_, date)| is_late(*date));
        findings.extend(late.map(|(at, date)| finding(at, date)));
        if entry.meta.sources.iter().filter_map(|source| source.date).any(is_late) {
            let dates = entry.record.records(&SOURCES).into_iter().filter_map(|source| source.date(&DATE));
            findings
                .extend(dates.filter(|date| is_late(date.value)).map(|date| finding(date.at, date.value)));
        }
    }
}

fn finding(at: Span, date: PartialDate) -> Finding {
    Finding::new(
        at,
        Text::new(format!("{date} 还没有到"), format!("{date} is still to come")),
        Text::new("核对年份", "check the year"),
    )
}
