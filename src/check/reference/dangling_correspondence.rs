//! A mapping to a step that is not there.
//!
//! In: the mappings of the methods. Out: a finding at each step that its method does not have, with the nearest as a
//! likely fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::change_to;
use crate::lang::{Text, Words};
use crate::model::kinds::method::Method;
use crate::model::kinds::method::{CORRESPONDS, OTHER, OTHER_STEPS, STEP};
use crate::nearest::nearest;
use crate::source::Spanned;

/// `reference/dangling-correspondence`.
pub(super) static CHECK: Check = Check {
    code: "reference/dangling-correspondence",
    level: Level::Deny,
    what: Words::new("对应的步骤不存在", "a mapping names no step"),
    why: Words::new(
        "两种协商模式的步骤对照，是编者自己的判断，每一步都要指到实有的步骤，否则对照表缺一格。",
        "A mapping between two methods is the judgement of the editors; each end of it is a step that is \
         there, or the table has a hole.",
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
  - 名称: 定题
对应:
  - 步骤: 征题
    协商模式: liubu
    对应: [收集题目]
---
-- content/methods/liubu.md --
---
标题: 六步
来源:
  - 标题: 工作材料
步骤:
  - 名称: 收集议题
  - 名称: 确定议题
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
对应:
  - 步骤: 征题
    协商模式: liubu
    对应: [收集议题]
---
-- content/methods/liubu.md --
---
标题: 六步
来源:
  - 标题: 工作材料
步骤:
  - 名称: 收集议题
  - 名称: 确定议题
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (linked, method) in scope.methods().filter(|(_, method)| !method.corresponds.is_empty()) {
        for record in linked.entry.record.records(&CORRESPONDS) {
            let own = record.text(&STEP).into_iter();
            findings.extend(own.filter_map(|step| finding(scope, &step, method, &linked.entry.meta.title)));
            let Some(named) = record.reference(&OTHER) else { continue };
            let mut others = scope.methods();
            let Some((other, steps)) = others.find(|(other, _)| other.entry.id == named.value.id) else {
                continue;
            };
            let with = record.texts(&OTHER_STEPS).into_iter();
            findings.extend(with.filter_map(|step| finding(scope, &step, steps, &other.entry.meta.title)));
        }
    }
}

fn finding(scope: &Scope<'_>, step: &Spanned<String>, method: &Method, title: &str) -> Option<Finding> {
    let Spanned { value, at } = step;
    if method.steps.iter().any(|known| known.is_named(value)) {
        return None;
    }
    let nearest = nearest(value, method.steps.iter().map(|step| step.name.as_str()));
    let otherwise = Text::new(format!("改成“{title}”里有的步骤"), format!("name a step that `{title}` has"));
    let finding = Finding::new(
        *at,
        Text::new(format!("“{title}”没有“{value}”这一步"), format!("`{title}` has no step `{value}`")),
        change_to(nearest.as_ref(), otherwise),
    );
    Some(finding.fix(scope.likely(*at, value, nearest.as_ref())))
}
