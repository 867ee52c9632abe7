//! A digest that is set out in articles as if it were the text.
//!
//! In: the rules that are digests. Out: a finding at the first article in each.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::rule::TEXT;

/// `rule/digest-with-articles`.
pub(super) static CHECK: Check = Check {
    code: "rule/digest-with-articles",
    level: Level::Warn,
    what: Words::new("要点写成了条文的样子", "a digest is set out in articles"),
    why: Words::new(
        "要点是编者根据公开资料写的，不是文件原文。写成“第一条”“第二条”，读者会当成条文引用。",
        "A digest is what the editors gathered from public sources, not the text of the document. Set out \
         as 第一条, 第二条 it would be cited as if it were.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/rules/a.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
文本: digest
---

第一条　协商前先调研。
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

- 协商前先调研。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (linked, rule) in scope.rules().filter(|(_, rule)| rule.is_digest) {
        let Some(first) = rule.provisions.articles().next() else { continue };
        let count = rule.provisions.articles().count();
        findings.push(
            Finding::new(
                first.at,
                Text::new(
                    format!("本页是要点，却分条写了 {count} 条"),
                    format!("the page is a digest, but articles stand in it: {count}"),
                ),
                Text::new(
                    "是原文就把“文本”改成 full；是要点就改成列表，不用“第几条”",
                    "set `text: full` where this is the text itself, or make a list of it without article \
                     numbers",
                ),
            )
            .related(
                linked.entry.record.place(&TEXT),
                Text::new("这里写明是要点", "it is said to be a digest here"),
            ),
        );
    }
}
