//! A step that is dated after the day of the run.
//!
//! In: the dates of the steps of the cases, and the day. Out: a finding at each step that is certainly still to come.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};

/// `case/step-in-future`.
pub(super) static CHECK: Check = Check {
    code: "case/step-in-future",
    level: Level::Warn,
    what: Words::new("步骤的日期还没有到", "a step is dated in the future"),
    why: Words::new(
        "案例记的是已经做过的事。日期在今天以后，多半是年份写错了；打算要做的，不写成已有的步骤。",
        "A case tells what was done. A date after today is mostly a wrong year; what is only planned is \
         no step yet.",
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
  征题: 2925-05
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
  征题: 2025-05
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let today = scope.today();
    for (_, case) in scope.cases() {
        for record in &case.steps {
            let Some(date) = record.date.filter(|date| date.first_day() > today) else { continue };
            let step = &record.name.value;
            findings.push(Finding::new(
                record.name.at,
                Text::new(
                    format!("“{step}”的日期 {date} 还没有到"),
                    format!("`{step}` is dated {date}, which is still to come"),
                ),
                Text::new(
                    "核对年份；还没有做的步骤先不写日期",
                    "check the year; give no date to what is not done yet",
                ),
            ));
        }
    }
}
