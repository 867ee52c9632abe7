//! Two sources for one address.
//!
//! In: [`Fault::SharedAddress`]. Out: a finding at one that shows the other.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::{Clash, Fault};
use crate::lang::{Text, Words};

/// `reference/shared-address`.
pub(super) static CHECK: Check = Check {
    code: "reference/shared-address",
    level: Level::Deny,
    what: Words::new("两个文件占同一个网址", "two files claim one address"),
    why: Words::new(
        "一个网址只能打开一页。只差大小写的也算同一个：不少服务器和磁盘不分大小写，\
         后写的会盖掉先写的。",
        "One address opens one page. Two that differ only in letter case are the same: many \
         servers and disks do not keep them apart, and the later page would overwrite the \
         earlier.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---
-- content/a/index.md --
---
标题: 乙
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---
-- content/b/index.md --
---
标题: 乙
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::SharedAddress { at, address, other, clash } = fault else { continue };
        let message = match clash {
            Clash::Same => Text::new(
                format!("网址“{address}”有两处在用"),
                format!("the address `{address}` is claimed twice"),
            ),
            Clash::LetterCase => Text::new(
                format!("网址“{address}”与另一个只差大小写"),
                format!("the address `{address}` differs from another in letter case only"),
            ),
        };
        findings.push(
            Finding::new(
                *at,
                message,
                Text::new(
                    "改掉其中一个的文件名或“旧网址”",
                    "change the file name or the `aliases` of one of them",
                ),
            )
            .related(*other, Text::new("另一个在这里", "the other is here")),
        );
    }
}
