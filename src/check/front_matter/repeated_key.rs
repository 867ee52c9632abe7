//! A key that stands twice, by one name or by both.
//!
//! In: [`Fault::RepeatedKey`]. Out: a finding at the later one that shows the earlier; which is right only
//! the editor knows.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/repeated-key`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/repeated-key",
    level: Level::Deny,
    what: Words::new("同一个键写了两次", "a key is written twice"),
    why: Words::new(
        "每个键有中英文两个名字，写哪个都行，但只写一个。两个值不一样时，程序无从知道哪个是对的。",
        "Every key has a Chinese and an English name; either will do, but only one. Where two \
         values differ, no program can know which is right.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
title: 乙
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::RepeatedKey { at, key, first, first_key } = fault else { continue };
        let message = if key == first_key {
            Text::new(format!("“{key}”写了两次"), format!("`{key}` is written twice"))
        } else {
            Text::new(
                format!("“{first_key}”和“{key}”是同一个键"),
                format!("`{first_key}` and `{key}` are one key"),
            )
        };
        findings.push(
            Finding::new(
                *at,
                message,
                Text::new("留下对的一个，删去另一个", "keep the one that is right and remove the other"),
            )
            .related(*first, Text::new("先写在这里", "first written here")),
        );
    }
}
