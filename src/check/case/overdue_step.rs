//! A step that is past its deadline and not recorded.
//!
//! In: the steps of the cases whose method sets a deadline, and the day. Out: a finding at the date from which the
//! deadline counts, where it is certainly over and the case tells nothing of the step; one listed under `gaps` is none.

use crate::check::case::course::{Course, courses};
use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::{after_han, days_too_many};
use crate::lang::{Text, Words};
use crate::link::deadlines::{Missed, missed};

/// `case/overdue-step`.
pub(super) static CHECK: Check = Check {
    code: "case/overdue-step",
    level: Level::Warn,
    what: Words::new("时限过了，这一步还没有记载", "a deadline is over and the step is not recorded"),
    why: Words::new(
        "协商模式限期办完的一步，时限过了，案例里一个字也没有：不是部门没有答复，就是编者没有补上。谁该答复，读者和编者都看得到。来源没有记载的，写进“未载”。",
        "A step is to be done within a set time; that time is over and the case does not tell of it. Either nobody \
         answered, or the page was not kept up. What the source does not give goes under `gaps`.",
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
    时限: 3个月
---
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
协商模式: wubu
步骤:
  定题: 2023-03-10
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
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
协商模式: wubu
步骤:
  定题: 2023-03-10
未载: [答题]
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let today = scope.today();
    for course in courses(scope) {
        for Missed { step, place, due, days } in missed(course.linked, scope.site, today) {
            let (Some(at), Some(began), None) = (course.record_place(due.from), due.began, due.done) else {
                continue;
            };
            let (from, within) = (due.from, course.within(place));
            let over = days_too_many(due.term, days);
            findings.push(Finding::new(
                at,
                Text::new(
                    format!("“{step}”限“{from}”（{began}）起{}，过了至少 {}，还没有记载", after_han(within), over.zh),
                    format!(
                        "`{step}` is due within `{within}` of `{from}` ({began}); that is over by {} at least, and it is \
                         not recorded",
                        over.en
                    ),
                ),
                help(&course, step),
            ));
        }
    }
}

/// Returns what to do: ask the departments that the case names, where it names any.
fn help(course: &Course<'_>, step: &str) -> Text {
    let departments = &course.case.participants.departments;
    let (zh, en) = match departments.as_slice() {
        [] => (String::new(), String::new()),
        names => (format!("问{}，", names.join("、")), format!("ask {}, ", names.join(", "))),
    };
    Text::new(
        format!("{zh}补上“{step}”；来源没有记载的，在“未载”里写上“{step}”"),
        format!("{en}add `{step}`, or list it under `gaps`"),
    )
}
