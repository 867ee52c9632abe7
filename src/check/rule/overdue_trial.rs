//! A rule whose trial has run out.
//!
//! In: the rules on trial, and the day. Out: a finding at the status of each whose term has certainly passed.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::date::PartialDate;
use crate::model::kinds::rule::{STATUS, TRIAL_UNTIL};

/// `rule/overdue-trial`.
pub(super) static CHECK: Check = Check {
    code: "rule/overdue-trial",
    level: Level::Warn,
    what: Words::new("试行期已过", "the trial of a rule has run out"),
    why: Words::new(
        "试行是有期限的：期满要么转为正式，要么修订，要么停止。写了“试行至”的按那一天算；没有写的，施行满三年提醒核对一次效力。",
        "A trial has a term: at its end the rule is made permanent, amended or dropped. Where \
         `trial_until` is given that day counts; where it is not, three years after the rule took effect \
         its status is worth another look.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/rules/a.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
效力: 试行
试行至: 2024-05
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
效力: 现行
施行: 2024-05
---
",
    run: Run::Site(run),
};

/// How many years a trial without a stated term may run before it is reported.
const YEARS: i16 = 3;

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let today = PartialDate::of_day(scope.today());
    for (linked, rule) in scope.rules() {
        let entry = &linked.entry;
        if rule.status.is_none_or(|status| status.name != "trial") || entry.meta.lacks(&TRIAL_UNTIL) {
            continue;
        }
        let message = match (rule.trial_until, rule.effective.or(rule.adopted)) {
            (Some(end), _) if end.is_before(today) => {
                Text::new(format!("试行到 {end} 为止，已经过了"), format!("the trial ended {end}"))
            }
            (None, Some(begin)) if has_run_out(begin, today) => Text::new(
                format!("从 {begin} 试行，已满 {YEARS} 年"),
                format!("on trial since {begin}, for {YEARS} years or more"),
            ),
            _ => continue,
        };
        findings.push(Finding::new(
            entry.record.place(&STATUS),
            message,
            Text::new(
                "核对效力：转为正式的写“现行”，停止的写“废止”，仍在试行的写明“试行至”",
                "check its status: `现行`, `废止`, or still on trial with a `trial_until`",
            ),
        ));
    }
}

fn has_run_out(begin: PartialDate, today: PartialDate) -> bool {
    let due = begin.last_day().checked_add(jiff::Span::new().years(YEARS));
    due.is_ok_and(|due| PartialDate::of_day(due).is_before(today))
}
