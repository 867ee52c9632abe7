//! A figure in which no number can be read.
//!
//! In: [`Fault::BadFigure`]. Out: a finding with the forms that are read.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/bad-figure`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/bad-figure",
    level: Level::Deny,
    what: Words::new("数值读不出来", "a figure cannot be read"),
    why: Words::new(
        "数字照来源的写法写，如“41.3万”“40多万”（GB/T 15835—2011），读成数值和是否约数，\
         照原样显示。读不出数值的，图表和统计就都用不上。",
        "A figure is written as its source prints it, such as `41.3万` or `40多万` (GB/T \
         15835—2011); it is read into a value and a bound, and shown as written. One without a \
         value can stand in no chart and no sum.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
参与:
  委员: 很多
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
参与:
  委员: 40余
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::BadFigure { at, text } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new(format!("“{text}”读不出数值"), format!("no number can be read from `{text}`")),
            Text::new(
                "写成“311”“41.3万”“98%”“160余”或“约200”的样子",
                "write a number such as `311`, `41.3万`, `98%`, `160余` or `约200`",
            ),
        ));
    }
}
