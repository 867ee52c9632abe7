//! Dates of steps that run against the order of the method.
//!
//! In: the dates of the steps of the cases. Out: a finding at each date that is certainly before that of an earlier
//! step.

use crate::check::case::course::Course;
use crate::check::case::course::courses;
use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::date::PartialDate;
use crate::model::kinds::case::StepRecord;

/// `case/step-dates-out-of-order`.
pub(super) static CHECK: Check = Check {
    code: "case/step-dates-out-of-order",
    level: Level::Deny,
    what: Words::new("步骤的日期前后颠倒", "a step is dated before the step ahead of it"),
    why: Words::new(
        "后一步的日期不能早于前一步。日期颠倒，多半是年份或月份抄错了。只知道年月的，按可能的最早和最晚的一天比较，拿不准就不报。",
        "A step cannot be dated before the one ahead of it; mostly a year or month was copied wrongly. \
         Where only a month or year is known, the earliest and latest days it can mean are compared, and \
         what is not certain is not reported.",
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
  - 名称: 征题
  - 名称: 定题
  - 名称: 答题
---
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
协商模式: wubu
步骤:
  征题: 2023-05
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
  - 名称: 征题
  - 名称: 定题
  - 名称: 答题
---
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
协商模式: wubu
步骤:
  征题: 2023-03
  定题: 2023-03-10
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for course in courses(scope) {
        let mut latest: Option<(&StepRecord, PartialDate)> = None;
        for record in course.steps.iter().filter_map(|taken| taken.record) {
            let Some(date) = record.date else { continue };
            if let Some((other, earlier)) = latest.filter(|(_, earlier)| date.is_before(*earlier)) {
                findings.push(finding(&course, (record, date), (other, earlier)));
            } else {
                latest = Some((record, date));
            }
        }
    }
}

fn finding(
    course: &Course<'_>,
    (record, date): (&StepRecord, PartialDate),
    (other, earlier): (&StepRecord, PartialDate),
) -> Finding {
    let (step, before) = (&record.name.value, &other.name.value);
    Finding::new(
        course.date_place(record),
        Text::new(
            format!("“{step}”在 {date}，早于前一步“{before}”的 {earlier}"),
            format!("`{step}` is dated {date}, before `{before}` on {earlier}"),
        ),
        Text::new("照来源核对两个日期", "check both dates against the source"),
    )
    .related(course.date_place(other), Text::new("前一步的日期在这里", "the earlier step is here"))
}
