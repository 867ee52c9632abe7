//! A fact that names a source which its page does not list.
//!
//! In: [`Fault::DanglingSource`]. Out: a finding; the nearest source is a likely fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::change_to;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `reference/dangling-source`.
pub(super) static CHECK: Check = Check {
    code: "reference/dangling-source",
    level: Level::Deny,
    what: Words::new("引用的来源没有列出", "a fact names a source that is not listed"),
    why: Words::new(
        "每个事实都要查得到出处。写了来源的编号，这一页的“来源”里却没有，读者就无从核对。",
        "Every fact has a source. Where it names one that the page does not list, no reader can \
         check it.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/reports/a.md --
---
标题: 工作成效
来源:
  - 编号: baogao
    标题: 工作报告
时段: 2023年
数据:
  - 指标: 小微协商
    数值: 220
    单位: 次
    source: baogo
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/reports/a.md --
---
标题: 工作成效
来源:
  - 编号: baogao
    标题: 工作报告
时段: 2023年
数据:
  - 指标: 小微协商
    数值: 220
    单位: 次
    source: baogao
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::DanglingSource { at, id, nearest } = fault else { continue };
        let otherwise = Text::new(
            format!("在“来源”里加上“编号: {id}”的一项，或改成已有的编号"),
            format!("add a source with `id: {id}`, or name one that is listed"),
        );
        findings.push(
            Finding::new(
                *at,
                Text::new(
                    format!("这一页的“来源”里没有编号“{id}”"),
                    format!("the sources of this page have no `{id}`"),
                ),
                change_to(nearest.as_ref(), otherwise),
            )
            .fix(scope.likely(*at, id, nearest.as_ref())),
        );
    }
}
