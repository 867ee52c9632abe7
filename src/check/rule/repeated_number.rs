//! A number of a chapter, article or item that stands there already.
//!
//! In: the texts of rules. Out: a finding at each repetition that shows the first. Which of the two is right is a fact, so
//! there is no fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::Detail;
use crate::model::numbering::{Slip, SlipFault, slips};

/// `rule/repeated-number`.
pub(super) static CHECK: Check = Check {
    code: "rule/repeated-number",
    level: Level::Warn,
    what: Words::new("章、条、项的序号重复", "a chapter, article or item bears a number that another bears"),
    why: Words::new(
        "同一个条号有两条，引用它的案例就不知道指哪一条，链接只能到前一条。",
        "With two articles of one number nobody can tell which one a case cites; links lead to the first.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/rules/guize.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
文本: full
---

第一条　为规范协商，制定本规则。

第一条　本规则自发布之日起施行。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/rules/guize.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
文本: full
---

第一条　为规范协商，制定本规则。

第二条　本规则自发布之日起施行。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for entry in scope.pages() {
        let Detail::Rule(rule) = &entry.detail else { continue };
        if !rule.is_digest {
            findings.extend(slips(&rule.provisions, &entry.body).iter().filter_map(finding));
        }
    }
}

fn finding(Slip { at, number, fault }: &Slip) -> Option<Finding> {
    let SlipFault::Repeated(first) = fault else { return None };
    let message = Text::new(format!("{number}重复"), format!("`{number}` stands there twice"));
    let help = Text::new(
        "对照原文改正序号；原文如此的，在本页“放行”里写明",
        "compare the original and correct the number; if the original has it so, say so under `allow`",
    );
    let words = Text::new(format!("{number}先出现在这里"), format!("`{number}` stands here first"));
    Some(Finding::new(*at, message, help).related(*first, words))
}
