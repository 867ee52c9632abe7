//! A topic that nothing is filed under.
//!
//! In: the topics that the configuration declares. Out: a finding at each that neither an entry nor a narrower topic
//! uses.

use std::collections::BTreeSet;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};
use crate::model::config::TOPICS;
use crate::model::record::Datum;
use crate::model::vocabulary::LABEL;

/// `reference/unused-topic`.
pub(super) static CHECK: Check = Check {
    code: "reference/unused-topic",
    level: Level::Allow,
    what: Words::new("主题下没有内容", "nothing is filed under a topic"),
    why: Words::new(
        "读者点开一个主题，里面是空的。政府网站检查把空白栏目列为不合格（国办秘函〔2019〕19号）。先列好主题、再陆续写内容的网站，这一项可以不开；默认不报，要查就在“检查”里写上。",
        "Readers open a topic and find nothing. The inspection of government sites counts empty columns \
         as a failure (国办秘函〔2019〕19号). A site that lists its topics first and writes later does without this check: it is off unless `checks` turns it on.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
checks:
  reference/unused-topic: warn
topics: [乡村产业, 民生改善]
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
主题: [乡村产业]
---
",
    right: "\
-- casebook.yaml --
title: 示例
checks:
  reference/unused-topic: warn
topics: [乡村产业]
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
主题: [乡村产业]
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let config = &scope.site.config;
    if !config.topics.is_declared {
        return;
    }
    let used = scope.site.written().flat_map(|entry| &entry.meta.topics);
    // A topic that was mistyped is in use; that it is unused as well would be the same slip told twice.
    let meant = scope.faults.iter().filter_map(|fault| match fault {
        Fault::UnknownTerm { nearest: Some(meant), .. } => config.topics.find(meant),
        _ => None,
    });
    let meant: Vec<usize> = meant.collect();
    let used: BTreeSet<usize> =
        used.chain(&meant).flat_map(|topic| config.topics.with_parents(*topic)).collect();
    for item in config.record.items(&TOPICS) {
        let (label, at) = match &item.value {
            Datum::Text(label) => (label.clone(), item.at),
            Datum::Record(term) => (term.words(&LABEL).unwrap_or_default(), term.place(&LABEL)),
            _ => continue,
        };
        if config.topics.find(&label).is_none_or(|topic| used.contains(&topic)) {
            continue;
        }
        findings.push(Finding::new(
            at,
            Text::new(
                format!("主题“{label}”下没有内容"),
                format!("nothing is filed under the topic `{label}`"),
            ),
            Text::new("有内容了再列，或从“topics”里删去", "take it out of `topics` until something is"),
        ));
    }
}
