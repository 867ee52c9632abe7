//! A full-width `：` after a key.
//!
//! In: [`Fault::FullWidthColon`]. Out: a finding with a certain fix: the reading went on as if `: ` stood
//! there.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Fix, Level};
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/full-width-colon`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/full-width-colon",
    level: Level::Deny,
    what: Words::new("键后面是全角冒号", "a full-width colon follows a key"),
    why: Words::new(
        "键和值之间是半角冒号加一个空格（YAML 1.2.2 §7.4）。全角冒号看着差不多，\
         读起来却是另一个字，整行会连成一个词。",
        "A key and its value are parted by a half-width colon and a space (YAML 1.2.2 §7.4). \
         The full-width one looks much the same but is another character, and the whole line \
         becomes one word.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
地区：四川省/自贡市
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
地区: 四川省/自贡市
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::FullWidthColon { at, key } = fault else { continue };
        findings.push(
            Finding::new(
                *at,
                Text::new(format!("“{key}”后面是全角冒号“：”"), format!("a full-width `：` follows `{key}`")),
                Text::new(
                    format!("改成半角冒号加一个空格：“{key}: ”"),
                    format!("write `{key}: ` with a half-width colon and a space"),
                ),
            )
            .fix(scope.edit(*at, "：", ": ").map(Fix::certain)),
        );
    }
}
