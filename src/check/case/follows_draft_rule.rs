//! A rule that is only out for comment and followed all the same.
//!
//! In: the rules that cases follow. Out: a finding at each that is out for comment.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::Detail;
use crate::model::kinds::rule::Rule;
use crate::model::kinds::rule::STATUS;

/// `case/follows-draft-rule`.
pub(super) static CHECK: Check = Check {
    code: "case/follows-draft-rule",
    level: Level::Warn,
    what: Words::new("依据的制度还在征求意见", "a case follows a rule that is only out for comment"),
    why: Words::new(
        "征求意见稿还不是制度，不能作依据。多半是制度已经通过，“效力”没有改；也可能依据的是另一份。",
        "A draft that is out for comment is no rule to follow. Mostly the rule was adopted since and its \
         `status` was not changed; or another one is meant.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/rules/guize.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
效力: 征求意见
---
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
依据: [guize]
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/rules/guize.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
效力: 现行
---
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
依据: [guize]
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (linked, case) in scope.cases() {
        for cited in &case.rules {
            let mut followed = linked.references.rules.iter().filter_map(|rule| scope.site.get(rule.rule));
            let Some(rule) = followed.find(|rule| rule.entry.id == cited.value.rule) else { continue };
            let Detail::Rule(Rule { status: Some(status), .. }) = &rule.entry.detail else { continue };
            if status.name != "consultation" {
                continue;
            }
            let title = &rule.entry.meta.title;
            findings.push(
                Finding::new(
                    cited.at,
                    Text::new(
                        format!("“{title}”还在征求意见，不能作依据"),
                        format!("`{title}` is only out for comment"),
                    ),
                    Text::new(
                        "改引施行的制度，或更新那一页的“效力”",
                        "cite a rule that is in force, or bring the `status` of that one up to date",
                    ),
                )
                .related(rule.entry.record.place(&STATUS), Text::new("效力写在这里", "its status is here")),
            );
        }
    }
}
