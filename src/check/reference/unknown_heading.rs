//! A heading that is to be kept from search and that the text does not have.
//!
//! In: the headings named by `search.except`, and those of the text; of a rule its divisions and articles too. Out: a
//! finding at each name that no heading answers to.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::entry::Title;
use crate::model::sections::{is_named, without_number};
use crate::nearest::nearest;

/// `reference/unknown-heading`.
pub(super) static CHECK: Check = Check {
    code: "reference/unknown-heading",
    level: Level::Deny,
    what: Words::new("不给搜的标题正文里没有", "a heading to be kept from search is not in the text"),
    why: Words::new(
        "写在“检索”的“不含”里的标题，下面的内容不进搜索。标题写错或后来改了，那一部分照样能搜到，而写的人以为挡住了。",
        "What stands beneath a heading named under `except` is kept out of search. Where the name is misspelt, or the \
         heading was changed later, that part is found all the same while its editor believes it is not.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
检索: {不含: [参会人名单]}
---

## 一、参会名单

三个街道的代表。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
检索: {不含: [参会名单]}
---

## 一、参会名单

三个街道的代表。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for entry in scope.pages().filter(|entry| !entry.meta.unsearched.is_empty()) {
        let titles = entry.titles();
        for name in &entry.meta.unsearched {
            if titles.iter().any(|title| is_named(&title.text, &name.value)) {
                continue;
            }
            findings.push(Finding::new(name.at, message(&name.value), help(&name.value, &titles)));
        }
    }
}

fn message(name: &str) -> Text {
    Text::new(format!("正文里没有标题“{name}”"), format!("the text has no heading `{name}`"))
}

fn help(name: &str, titles: &[Title]) -> Text {
    match nearest(name, titles.iter().map(|title| without_number(&title.text))) {
        Some(meant) => Text::new(format!("改成“{meant}”"), format!("write `{meant}`")),
        None => Text::new(
            "照抄正文里的标题；没有要挡的就删掉",
            "copy the heading as the text has it, or delete the name",
        ),
    }
}
