//! A form that stands for two words of a vocabulary.
//!
//! In: the vocabularies of the configuration. Out: a finding at each list of synonyms with a form that is another
//! word, or a synonym of one.

use std::collections::BTreeMap;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::config::{TIERS, TOPICS};
use crate::model::vocabulary::{LABEL, SYNONYMS};

/// `front-matter/ambiguous-synonym`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/ambiguous-synonym",
    level: Level::Deny,
    what: Words::new("同义词归到了两个词下", "a synonym stands for two words"),
    why: Words::new(
        "同义词把别的写法归到一个词下。一个写法列在两处，程序只认前一个，编者想归到后一个的内容就归错了。",
        "A synonym files another form under a word. Where a form is listed twice it is filed under the \
         first, and pages meant for the second go astray.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
topics:
  - 名称: 乡村产业
    同义词: [民生]
  - 名称: 民生改善
    同义词: [民生]
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
主题: [乡村产业, 民生改善]
---
",
    right: "\
-- casebook.yaml --
title: 示例
topics:
  - 名称: 乡村产业
    同义词: [农业]
  - 名称: 民生改善
    同义词: [民生]
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
主题: [乡村产业, 民生改善]
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let config = &scope.site.config;
    for (field, vocabulary) in [(&TOPICS, &config.topics), (&TIERS, &config.tiers)] {
        let mut known: BTreeMap<&str, &str> = BTreeMap::new();
        for term in &vocabulary.terms {
            known.insert(&term.label, &term.label);
            known.insert(&term.id, &term.label);
        }
        for term in &vocabulary.terms {
            for form in &term.synonyms {
                let Some(other) = known.insert(form, &term.label).filter(|other| *other != term.label) else {
                    continue;
                };
                let items = config.record.records(field).into_iter();
                let mut own = items.filter(|item| item.words(&LABEL).as_ref() == Some(&term.label));
                let at = own.next().map_or(config.record.at, |item| item.place(&SYNONYMS));
                findings.push(Finding::new(
                    at,
                    Text::new(
                        format!("“{form}”既归到“{}”，又归到“{other}”", term.label),
                        format!("`{form}` stands for `{}` and for `{other}`", term.label),
                    ),
                    Text::new("只留在一个词下", "keep it for one of the two"),
                ));
            }
        }
    }
}
