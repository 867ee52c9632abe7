//! Rules that replace each other in a circle.
//!
//! In: which rules replace which. Out: a finding in the first rule of each circle, which shows all of it.

use crate::check::circles::circles;
use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::{en_way, zh_way};
use crate::lang::{Text, Words};
use crate::model::kinds::rule::SUPERSEDES;

/// `rule/supersedes-circle`.
pub(super) static CHECK: Check = Check {
    code: "rule/supersedes-circle",
    level: Level::Deny,
    what: Words::new("制度的代替关系绕成一圈", "rules replace each other in a circle"),
    why: Words::new(
        "甲代替乙，乙又代替甲，就没有一份是有效的。多半是“代替”写反了一处。",
        "Where one rule replaces another and that one replaces the first, none is in force. Mostly one of \
         them was written the wrong way round.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/rules/a.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
代替: [b]
---
-- content/rules/b.md --
---
标题: 新议事规则
来源:
  - 标题: 工作材料
代替: [a]
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/rules/a.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
---
-- content/rules/b.md --
---
标题: 新议事规则
来源:
  - 标题: 工作材料
代替: [a]
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (first, ids) in circles(scope.site, |references| &references.supersedes) {
        findings.push(Finding::new(
            first.entry.record.place(&SUPERSEDES),
            Text::new(
                format!("代替关系绕成一圈：{}", zh_way(&ids)),
                format!("the rules replace each other: {}", en_way(&ids)),
            ),
            Text::new("去掉写反的那一处“代替”", "take out the `supersedes` that is the wrong way round"),
        ));
    }
}
