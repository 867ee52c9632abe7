//! A rule that replaces one adopted after it.
//!
//! In: the rules that replace others. Out: a finding at each replaced rule that was certainly adopted later.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::Detail;
use crate::model::kinds::rule::ADOPTED;

/// `rule/supersedes-later`.
pub(super) static CHECK: Check = Check {
    code: "rule/supersedes-later",
    level: Level::Deny,
    what: Words::new("代替了比它晚通过的制度", "a rule replaces one that was adopted after it"),
    why: Words::new(
        "新的代替旧的。通过日期倒了过来，不是日期抄错，就是两份制度写反了。",
        "The new replaces the old. Where the dates of adoption run the other way, one of them is wrong, \
         or the two rules were mixed up.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/rules/a.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
通过: 2024-03
效力: 废止
---
-- content/rules/b.md --
---
标题: 新议事规则
来源:
  - 标题: 工作材料
代替: [a]
通过: 2023-03
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/rules/a.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
通过: 2022-03
效力: 废止
---
-- content/rules/b.md --
---
标题: 新议事规则
来源:
  - 标题: 工作材料
代替: [a]
通过: 2023-03
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (linked, rule) in scope.rules() {
        let Some(adopted) = rule.adopted else { continue };
        for named in &rule.supersedes {
            let others = linked.references.supersedes.iter().filter_map(|id| scope.site.get(*id));
            let mut others = others.filter(|other| other.entry.id == named.value.id);
            let Some(other) = others.next() else { continue };
            let Detail::Rule(old) = &other.entry.detail else { continue };
            let Some(later) = old.adopted.filter(|later| adopted.is_before(*later)) else { continue };
            let title = &other.entry.meta.title;
            findings.push(
                Finding::new(
                    named.at,
                    Text::new(
                        format!("“{title}”{later} 才通过，晚于本制度的 {adopted}"),
                        format!("`{title}` was adopted {later}, after this rule on {adopted}"),
                    ),
                    Text::new(
                        "核对两个通过日期，或改正“代替”",
                        "check both dates, or which one replaces the other",
                    ),
                )
                .related(
                    other.entry.record.place(&ADOPTED),
                    Text::new("它的通过日期在这里", "its date is here"),
                ),
            );
        }
    }
}
