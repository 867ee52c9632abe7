//! A source that nothing on its page rests on.
//!
//! In: the sources of the cases and reports that name some. Out: a finding at each behind the first that nothing in the
//! file names.

use std::collections::BTreeSet;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::entry::Entry;
use crate::model::kind::Kind;
use crate::model::meta::{SOURCE_ID, SOURCES};
use crate::source::Spanned;

/// `reference/unused-source`.
pub(super) static CHECK: Check = Check {
    code: "reference/unused-source",
    level: Level::Warn,
    what: Words::new("有的来源没有用到", "nothing on the page rests on a source"),
    why: Words::new(
        "这一页的内容分别标了出处，有一个来源却没有任何内容指向它，读者不知道它证明了什么。没有写出处的内容，归到第一个来源。",
        "Facts of the page name the sources they rest on, and nothing names this one, so that no reader \
         learns what it is there for. Facts that name none rest on the first.",
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
  - 编号: s2
    标题: 会议纪要
步骤:
  征题:
    日期: 2023-03
    出处: s1
未载: [协商模式]
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
步骤:
  征题:
    日期: 2023-03
    出处: s2
未载: [协商模式]
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for entry in scope.entries().map(|linked| &linked.entry).filter(|entry| is_marked(entry)) {
        let Some(file) = scope.sources.file(entry.file) else { continue };
        let is_named = |id: &str| words(&file.text, id) > 1;
        let ids: Vec<&str> = entry.meta.sources.iter().filter_map(|source| source.id.as_deref()).collect();
        if !ids.iter().any(|id| is_named(id)) {
            continue;
        }
        let unused: BTreeSet<&str> = ids.iter().skip(1).copied().filter(|id| !is_named(id)).collect();
        let all = if unused.is_empty() { Vec::new() } else { entry.record.records(&SOURCES) };
        for Spanned { value: id, at } in all.iter().filter_map(|source| source.text(&SOURCE_ID)) {
            if !unused.contains(id.as_str()) {
                continue;
            }
            findings.push(Finding::new(
                at,
                Text::new(format!("没有内容用到来源“{id}”"), format!("nothing rests on the source `{id}`")),
                Text::new(
                    format!("在用到它的地方写“出处: {id}”或脚注 [^{id}]；没有用到就删去"),
                    format!(
                        "name it where it is used, by `source: {id}` or a footnote `[^{id}]`, or remove it"
                    ),
                ),
            ));
        }
    }
}

/// Returns whether facts of the entry are marked with the sources they rest on: a list of sources beside a free text may be
/// just that.
fn is_marked(entry: &Entry) -> bool {
    matches!(entry.kind, Kind::Case | Kind::Report) && entry.meta.sources.len() > 1
}

/// Returns how often `word` stands in `text` by itself.
fn words(text: &str, word: &str) -> usize {
    let is_part = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    let alone = text.match_indices(word).filter(|(at, _)| {
        let before = text.get(..*at).and_then(|text| text.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|text| text.chars().next());
        !is_part(before) && !is_part(after)
    });
    alone.count()
}
