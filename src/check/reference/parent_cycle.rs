//! An entry that stands above itself.
//!
//! In: [`Fault::ParentCycle`]. Out: a finding that shows the whole circle.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::{en_way, zh_way};
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `reference/parent-cycle`.
pub(super) static CHECK: Check = Check {
    code: "reference/parent-cycle",
    level: Level::Deny,
    what: Words::new("上级绕成了一圈", "the parents form a circle"),
    why: Words::new(
        "上下级要能从下往上走到头。绕成一圈，就没有最上一级，目录也画不出来。",
        "Going up from parent to parent has to come to an end. A circle has no top, and no tree \
         can be drawn of it.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/platforms/longjing.md --
---
标题: 龙井街协商议事会
来源:
  - 标题: 工作材料
上级: longjing
---
-- content/platforms/daan.md --
---
标题: 大安区政协
来源:
  - 标题: 工作材料
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/platforms/longjing.md --
---
标题: 龙井街协商议事会
来源:
  - 标题: 工作材料
上级: daan
---
-- content/platforms/daan.md --
---
标题: 大安区政协
来源:
  - 标题: 工作材料
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::ParentCycle { at, chain } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new(
                format!("上级绕成了一圈：{}", zh_way(chain)),
                format!("the parents form a circle: {}", en_way(chain)),
            ),
            Text::new("改掉其中一个的“上级”", "change `parent` of one of them"),
        ));
    }
}
