//! A word outside the fixed choices of a key.
//!
//! In: [`Fault::UnknownChoice`]. Out: a finding with all choices; the nearest is a likely fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::{en_list, zh_list};
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/unknown-choice`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/unknown-choice",
    level: Level::Deny,
    what: Words::new("值不在可选的几个之中", "a value is none of the choices"),
    why: Words::new(
        "有的键只有几个值可写，如“状态”“级别”。别的写法会让同一类内容分成两类，筛选时找不全。",
        "Some keys take one of a few values, such as `status` or `level`. Any other spelling \
         would split one class in two, and a filter would find only half.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
状态: 办里
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
状态: 办理
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::UnknownChoice { at, key, value, choices, nearest } = fault else { continue };
        let all = Text::new(
            format!("写其中一个：{}", zh_list(choices)),
            format!("write one of {}", en_list(choices)),
        );
        let help = nearest.as_ref().map_or(all, |nearest| {
            Text::new(
                format!("改成“{nearest}”；可写的有{}", zh_list(choices)),
                format!("change it to `{nearest}`; the choices are {}", en_list(choices)),
            )
        });
        findings.push(
            Finding::new(
                *at,
                Text::new(
                    format!("“{value}”不是“{key}”可写的值"),
                    format!("`{value}` is no value of `{key}`"),
                ),
                help,
            )
            .fix(scope.likely(*at, value, nearest.as_ref())),
        );
    }
}
