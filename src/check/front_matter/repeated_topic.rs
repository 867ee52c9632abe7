//! A topic that a page names twice.
//!
//! In: the topics of the pages. Out: a finding at each that means one named before it.

use std::collections::BTreeSet;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::meta::TOPICS;
use crate::source::Spanned;

/// `front-matter/repeated-topic`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/repeated-topic",
    level: Level::Warn,
    what: Words::new("同一个主题写了两次", "a page names one topic twice"),
    why: Words::new(
        "同一个主题写一次就够。用同义词写第二次，会让人以为归到了两个主题下。",
        "A topic is named once. A synonym of it beside it looks like a second topic, and is none.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
topics:
  - 名称: 乡村产业
    同义词: [农业]
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
主题: [乡村产业, 农业]
---
",
    right: "\
-- casebook.yaml --
title: 示例
topics:
  - 名称: 乡村产业
    同义词: [农业]
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
    let vocabulary = &scope.site.config.topics;
    for entry in scope.pages() {
        let mut seen = BTreeSet::new();
        for Spanned { value, at } in entry.record.texts(&TOPICS) {
            let Some(topic) = vocabulary.find(&value).filter(|topic| !seen.insert(*topic)) else { continue };
            let label = vocabulary.terms.get(topic).map_or("", |term| term.label.as_str());
            findings.push(Finding::new(
                at,
                Text::new(
                    format!("“{value}”就是“{label}”，前面已经写过"),
                    format!("`{value}` is `{label}`, which is named already"),
                ),
                Text::new("删去", "take it out"),
            ));
        }
    }
}
