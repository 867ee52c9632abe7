//! A word that a vocabulary holds twice.
//!
//! In: [`Fault::RepeatedTerm`]. Out: a finding that shows the first; which of the two is meant is for its editor to
//! say.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/repeated-term`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/repeated-term",
    level: Level::Deny,
    what: Words::new("词表里的词重复", "a vocabulary holds a word twice"),
    why: Words::new(
        "一个词一个页面。两个词同名或编号相同（大小写不计），网址就只剩一个，另一个的说明和次序都不起作用。",
        "Each word has one page. Two with the same name or id, letter case aside, have one address between \
         them, and what the second says is lost.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
topics:
  - 乡村产业
  - 名称: 乡村产业
    编号: xiangcun
-- content/about.md --
---
标题: 关于
主题: [乡村产业]
---
",
    right: "\
-- casebook.yaml --
title: 示例
topics:
  - 名称: 乡村产业
    编号: xiangcun
-- content/about.md --
---
标题: 关于
主题: [乡村产业]
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::RepeatedTerm { at, vocabulary, value, first } = fault else { continue };
        findings.push(
            Finding::new(
                *at,
                Text::new(
                    format!("“{vocabulary}”里已经有“{value}”，或有相同的编号"),
                    format!("`{vocabulary}` already holds `{value}`, or its id"),
                ),
                Text::new(
                    "删去一个，或换一个名称和编号",
                    "remove one of them, or give it another name and id",
                ),
            )
            .related(*first, Text::new("先写的在这里", "the first one is here")),
        );
    }
}
