//! An entry that names no source.
//!
//! In: the entries of the site. Out: a finding for each published entry of a listed kind without `sources`; samples
//! are
//! invented and need none, free pages and introductions are the editors' own words, and a source is one itself.

use std::collections::BTreeSet;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};
use crate::model::kind::Kind;
use crate::model::meta::SOURCES;
use crate::source::FileId;

/// `reference/no-source`.
pub(super) static CHECK: Check = Check {
    code: "reference/no-source",
    level: Level::Warn,
    what: Words::new("没有写明来源", "an entry names no source"),
    why: Words::new(
        "读者要能查到每个事实从哪里来。没有来源的内容，谁也没法核对。",
        "A reader must be able to find where a fact comes from. What names no source cannot be \
         verified by anyone.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
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
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let misread: BTreeSet<FileId> = scope.faults.iter().filter_map(misread_sources).collect();
    for linked in scope.site.entries.iter().filter(|linked| scope.looks_at(linked.entry.file)) {
        let (entry, meta) = (&linked.entry, &linked.entry.meta);
        let is_exempt =
            matches!(entry.kind, Kind::Page | Kind::Source) || meta.is_sample || meta.withdrawn.is_some();
        if is_exempt || !entry.is_read || !meta.sources.is_empty() || misread.contains(&meta.title_at.file) {
            continue;
        }
        findings.push(Finding::new(
            meta.title_at,
            Text::new(format!("“{}”没有写明来源", meta.title), format!("`{}` names no source", meta.title)),
            Text::new(
                "在两行 --- 之间加上“来源:”，下一行写“  - 标题: ……”",
                "add `sources:` between the `---` lines, and below it `  - title: …`",
            ),
        ));
    }
}

/// Returns the file whose sources `fault` says are written in a way that cannot be read: it does name them.
fn misread_sources(fault: &Fault) -> Option<FileId> {
    match fault {
        Fault::WrongType { at, key, .. } => SOURCES.is_named(key).then_some(at.file),
        Fault::UnknownKey { at, nearest: Some(meant), .. } => SOURCES.is_named(meant).then_some(at.file),
        _ => None,
    }
}
