//! No space after the colon of a key.
//!
//! In: [`Fault::MissingSpace`]. Out: a finding with a certain fix: the stage has read the line so.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Edit, Fix, Level};
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/missing-space`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/missing-space",
    level: Level::Deny,
    what: Words::new("冒号后面没有空格", "no space stands after the colon of a key"),
    why: Words::new(
        "“标题:甲”没有空格，在 YAML 里是一个词，不是一个键和它的值（YAML 1.2.2 §7.3.3）。",
        "Without the space `title:x` is one word in YAML, not a key and its value (YAML 1.2.2 §7.3.3).",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题:关于
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::MissingSpace { at, key } = fault else { continue };
        let edit = Edit { at: *at, text: ": ".to_owned() };
        findings.push(
            Finding::new(
                *at,
                Text::new(
                    format!("“{key}”的冒号后面没有空格"),
                    format!("no space stands after the colon of `{key}`"),
                ),
                Text::new("在冒号后面加一个空格", "add a space after the colon"),
            )
            .fix(Some(Fix::certain(edit))),
        );
    }
}
