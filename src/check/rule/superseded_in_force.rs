//! A rule that was replaced and is still said to be in force.
//!
//! In: the rules that others replace. Out: a finding at the status of each that is on trial or in force although what
//! replaces it has taken effect.

use jiff::civil::Date;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::Detail;
use crate::model::kinds::rule::{STATUS, SUPERSEDES};

/// `rule/superseded-in-force`.
pub(super) static CHECK: Check = Check {
    code: "rule/superseded-in-force",
    level: Level::Deny,
    what: Words::new("已被代替的制度还写着现行", "a rule that was replaced is still said to be in force"),
    why: Words::new(
        "新制度代替旧制度，旧的就不再有效。两份都写“现行”，读者不知道该依哪一份，案例也会引错条文。",
        "Once a rule is replaced it is no longer in force. Where both are said to be, readers cannot tell \
         which one to follow, and cases cite the wrong articles.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/rules/a.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
效力: 现行
---
-- content/rules/b.md --
---
标题: 新议事规则
来源:
  - 标题: 工作材料
代替: [a]
效力: 现行
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
效力: 废止
---
-- content/rules/b.md --
---
标题: 新议事规则
来源:
  - 标题: 工作材料
代替: [a]
效力: 现行
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let today = scope.today();
    for (linked, rule) in scope.rules() {
        let Some(status) = rule.status.filter(|status| matches!(status.name, "trial" | "in-force")) else {
            continue;
        };
        let newer = linked.back.superseded_by.iter().filter_map(|id| scope.site.get(*id));
        let newer = newer.filter(|other| is_in_force(&other.entry.detail, today));
        let Some(other) = newer.into_iter().next() else { continue };
        let title = &other.entry.meta.title;
        findings.push(
            Finding::new(
                linked.entry.record.place(&STATUS),
                Text::new(
                    format!("已由“{title}”代替，效力还写着“{}”", status.label.zh),
                    format!("replaced by `{title}`, but still `{}`", status.label.en),
                ),
                Text::new(
                    "把效力改成“废止”或“已修订”",
                    "change its status to `废止` (repealed) or `已修订` (amended)",
                ),
            )
            .related(other.entry.record.place(&SUPERSEDES), Text::new("在这里被代替", "it is replaced here")),
        );
    }
}

/// Returns whether a rule takes the place of others by now: not while it is a draft or still to take effect.
fn is_in_force(detail: &Detail, today: Date) -> bool {
    let Detail::Rule(rule) = detail else { return false };
    let is_draft = rule.status.is_some_and(|status| status.name == "consultation");
    !is_draft && rule.effective.is_none_or(|effective| effective.last_day() <= today)
}
