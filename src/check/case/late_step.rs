//! A step that was done after its deadline.
//!
//! In: the steps of the cases whose method sets a deadline. Out: a finding at each date that is certainly too late.

use crate::check::case::course::courses;
use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::{after_han, days_too_many};
use crate::lang::{Text, Words};
use crate::model::deadline::Timing;

/// `case/late-step`.
pub(super) static CHECK: Check = Check {
    code: "case/late-step",
    level: Level::Warn,
    what: Words::new("步骤办得比时限晚", "a step was done after its deadline"),
    why: Words::new(
        "协商模式写明这一步限多久办完，案例的日期却在时限之后：不是日期抄错，就是确实超期，读者会看到“超期”。期间的算法照民法典第二百零一条至第二百零三条；日期只知道年月的、期满日可能遇上节假日的、工作日数不准的，拿不准就不报。",
        "The method says within what time the step is to be done, and the case dates it later: either the date was \
         copied wrongly or the step was late, and readers are told so. Terms are counted by the Civil Code §201–§203; \
         where a date is known to the month only, a term may end on a holiday, or working days cannot be told, nothing \
         is reported that is not certain.",
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
  答题: 2023-07-20
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
  答题: 2023-06-08
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for course in courses(scope) {
        for (place, taken) in course.steps.iter().enumerate() {
            let due = course.due(place);
            let (Some(due), Some(record)) = (due, taken.record) else { continue };
            let (Some(Timing::Late(days)), Some(began), Some(done)) = (due.timing(), due.began, due.done)
            else {
                continue;
            };
            let (step, from) = (&taken.step.name, due.from);
            let (within, late) = (course.within(place), days_too_many(due.term, days));
            let mut finding = Finding::new(
                course.date_place(record),
                Text::new(
                    format!(
                        "“{step}”限“{from}”（{began}）起{}，{done} 才办，至少超期 {}",
                        after_han(within),
                        late.zh
                    ),
                    format!(
                        "`{step}` is due within `{within}` of `{from}` ({began}), but dated {done}: late by {} at least",
                        late.en
                    ),
                ),
                Text::new(
                    "照来源核对两个日期；确是超期的，在这一步的“说明”里写明，并在页里放行",
                    "check both dates against the source; where it was late, say so in the step's `note` and allow \
                     this on the page",
                ),
            );
            if let Some(at) = course.record_place(from) {
                finding = finding.related(at, Text::new("从这里起算", "it counts from here"));
            }
            findings.push(finding);
        }
    }
}
