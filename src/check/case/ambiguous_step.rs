//! A method two steps of which have one name.
//!
//! In: the steps of the methods. Out: a finding at each whose name or full title an earlier step has.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::method::{NAME, STEPS};

/// `case/ambiguous-step`.
pub(super) static CHECK: Check = Check {
    code: "case/ambiguous-step",
    level: Level::Deny,
    what: Words::new("协商模式里两步同名", "two steps of a method have one name"),
    why: Words::new(
        "案例按步骤的名称认步骤。两步同名，案例写的是哪一步就说不清，第二步永远是空的。",
        "Cases are known to have taken a step by its name. Where two have the same one nobody can tell \
         which is meant, and the second stays empty for ever.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/methods/wubu.md --
---
标题: 五步
来源:
  - 标题: 工作材料
步骤:
  - 名称: 征题
  - 名称: 征题
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/methods/wubu.md --
---
标题: 五步
来源:
  - 标题: 工作材料
步骤:
  - 名称: 征题
  - 名称: 定题
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (linked, method) in scope.methods() {
        for (place, step) in method.steps.iter().enumerate() {
            let is_known = method.steps.iter().take(place).any(|known| {
                known.is_named(&step.name) || step.title.as_ref().is_some_and(|title| known.is_named(title))
            });
            if !is_known {
                continue;
            }
            let record = linked.entry.record.records(&STEPS).into_iter().nth(place);
            let name = &step.name;
            findings.push(Finding::new(
                record.map_or(linked.entry.start(), |record| record.place(&NAME)),
                Text::new(format!("前面已经有一步叫“{name}”"), format!("an earlier step is called `{name}`")),
                Text::new("给这一步另起名称", "give this step a name of its own"),
            ));
        }
    }
}
