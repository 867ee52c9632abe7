//! A symbolic link that leads out of the site.
//!
//! In: [`Fault::OutsideLink`]. Out: a finding that names where the link stands.

use crate::check::definition::{Check, Finding, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `reference/outside-link`.
pub(super) static CHECK: Check = Check {
    code: "reference/outside-link",
    level: Level::Deny,
    what: Words::new("符号链接指到网站文件夹之外", "a symbolic link leads out of the site"),
    why: Words::new(
        "网站文件夹之外的文件不在版本记录里，别的电脑上没有，也可能本不该公开，所以不跟着走。",
        "A file outside the site's folder is not in its history, is not on the next machine, \
         and may never have been meant for the public; so the link is not followed.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---
-- static/fujian -> ../.. --
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---
-- static/fujian/biaoge.txt --
表格
",
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::OutsideLink { at, path } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new(
                format!("“{path}”是指到网站文件夹之外的符号链接，没有读"),
                format!("`{path}` is a symbolic link out of the site and was not followed"),
            ),
            Text::new(
                format!("把真正的文件复制到“{path}”"),
                format!("put a copy of the real file at `{path}`"),
            ),
        ));
    }
}
