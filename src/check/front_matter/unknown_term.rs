//! A word outside a vocabulary that the site declares.
//!
//! In: [`Fault::UnknownTerm`]. Out: a finding; the nearest term is a likely fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/unknown-term`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/unknown-term",
    level: Level::Deny,
    what: Words::new("词不在本站的词表里", "a word is not in the site's vocabulary"),
    why: Words::new(
        "casebook.yaml 列出词表以后，只认表里的词和它们的同义词。不然“养老”“养老服务”“养老 ”\
         就成了三个主题、三个页面。",
        "Once `casebook.yaml` declares a vocabulary, only its terms and their synonyms are \
         read. Otherwise one topic in three spellings becomes three topics with three pages.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
topics: [养老服务]
-- content/a.md --
---
标题: 甲
主题: [养老服物]
---
",
    right: "\
-- casebook.yaml --
title: 示例
topics: [养老服务]
-- content/a.md --
---
标题: 甲
主题: [养老服务]
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::UnknownTerm { at, vocabulary, value, nearest } = fault else { continue };
        let add = Text::new(
            format!("写词表里的词，或在 casebook.yaml 的 {vocabulary} 里加上“{value}”"),
            format!("write one of its terms, or add `{value}` to `{vocabulary}` in `casebook.yaml`"),
        );
        let help = nearest.as_ref().map_or(add, |nearest| {
            Text::new(
                format!("改成“{nearest}”，或在 casebook.yaml 的 {vocabulary} 里加上“{value}”"),
                format!("change it to `{nearest}`, or add `{value}` to `{vocabulary}` in `casebook.yaml`"),
            )
        });
        findings.push(
            Finding::new(
                *at,
                Text::new(
                    format!("casebook.yaml 的 {vocabulary} 里没有“{value}”"),
                    format!("`{vocabulary}` of `casebook.yaml` has no `{value}`"),
                ),
                help,
            )
            .fix(scope.likely(*at, value, nearest.as_ref())),
        );
    }
}
