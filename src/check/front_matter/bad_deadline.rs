//! A deadline that cannot be counted.
//!
//! In: the deadlines of the methods' steps. Out: a finding at each in which no length of time can be read, or that
//! counts from no step ahead of its own.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::change_to;
use crate::lang::{Text, Words};
use crate::model::kinds::method::{Deadline, Method};
use crate::nearest::nearest;

/// `front-matter/bad-deadline`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/bad-deadline",
    level: Level::Deny,
    what: Words::new("时限没法算", "a deadline cannot be counted"),
    why: Words::new(
        "时限要有多长、从哪一步起算，才能同案例的日期对照，如“3个月”“5个工作日”“半年”。“及时”“尽快”不是时限，写在“要求”里。",
        "A deadline says how long, and from which step, so that it can be set beside the dates of a case: `3个月`, \
         `5个工作日`, `半年`. 及时 and 尽快 are none and belong under `summary`.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/methods/wubu.md --
---
标题: 三步
来源:
  - 标题: 工作材料
步骤:
  - 名称: 定题
  - 名称: 答题
    时限: 尽快
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/methods/wubu.md --
---
标题: 三步
来源:
  - 标题: 工作材料
步骤:
  - 名称: 定题
  - 名称: 答题
    时限: 3个月
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (_, method) in scope.methods() {
        for (place, step) in method.steps.iter().enumerate() {
            let Some(deadline) = &step.deadline else { continue };
            if deadline.term.is_none() {
                let written = &deadline.within.value;
                findings.push(Finding::new(
                    deadline.within.at,
                    Text::new(
                        format!("“{written}”读不出是多长时间"),
                        format!("no length of time can be read from `{written}`"),
                    ),
                    Text::new(
                        "写成“30日”“3个月”“5个工作日”“半年”的样子；没有定期限的，删去“时限”",
                        "write a length such as `30日`, `3个月`, `5个工作日` or `半年`, or take `deadline` out",
                    ),
                ));
            }
            if method.counts_from(place).is_none() {
                findings.push(from_nothing(scope, method, place, deadline));
            }
        }
    }
}

/// Returns the finding for a deadline that counts from no step ahead of that at `place`.
fn from_nothing(scope: &Scope<'_>, method: &Method, place: usize, deadline: &Deadline) -> Finding {
    let ahead = || method.steps.iter().take(place).map(|step| step.name.as_str());
    let Some(from) = &deadline.from else {
        return Finding::new(
            deadline.within.at,
            Text::new("第一步前面没有步骤，时限无从起算", "nothing is ahead of the first step to count from"),
            Text::new("把时限写到后面的步骤上，或删去", "move the deadline to a later step, or take it out"),
        );
    };
    let word = &from.value;
    let is_later = method.steps.iter().any(|step| step.is_named(word));
    let message = if is_later {
        Text::new(
            format!("时限从“{word}”起算，它不在这一步前面"),
            format!("the deadline counts from `{word}`, which is not ahead of this step"),
        )
    } else {
        Text::new(
            format!("时限从“{word}”起算，本模式没有这一步"),
            format!("the deadline counts from `{word}`, which is no step of this method"),
        )
    };
    let nearest = nearest(word, ahead()).filter(|_| !is_later);
    let otherwise = Text::new(
        "写这一步前面的一个步骤；不写“起算”，就从前一步算起",
        "name a step ahead of this one; without `from` it counts from the one before",
    );
    Finding::new(from.at, message, change_to(nearest.as_ref(), otherwise)).fix(scope.likely(
        from.at,
        word,
        nearest.as_ref(),
    ))
}
