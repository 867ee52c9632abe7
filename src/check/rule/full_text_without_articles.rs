//! A rule that is said to be there in full and has no article.
//!
//! In: the rules with their full text. Out: a finding at the key of each that has no article.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::rule::TEXT;

/// `rule/full-text-without-articles`.
pub(super) static CHECK: Check = Check {
    code: "rule/full-text-without-articles",
    level: Level::Deny,
    what: Words::new("写明是全文，却没有一条条文", "a rule is said to be in full but has no article"),
    why: Words::new(
        "写明“全文”，读者就以为看到了原文。没有条文，案例的引用也没有地方可指。",
        "Full text tells readers that they see the document itself. Without articles, the citations of \
         cases have nothing to lead to.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/rules/a.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
文本: full
---

这份规则规定了怎样议事。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/rules/a.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
文本: digest
---

这份规则规定了怎样议事。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (linked, rule) in scope.rules() {
        let record = &linked.entry.record;
        let is_full = record.choice(&TEXT).is_some_and(|text| text.value.name == "full");
        if !is_full || rule.provisions.articles().next().is_some() {
            continue;
        }
        findings.push(Finding::new(
            record.place(&TEXT),
            Text::new(
                "写明是全文，正文里没有一条条文",
                "said to be the full text, but there is no article in it",
            ),
            Text::new(
                "补上全文，每条以“第几条”加一个空格开头；不是全文的写“文本: digest”",
                "add the text, each article beginning `第一条` and a space, or write `text: digest`",
            ),
        ));
    }
}
