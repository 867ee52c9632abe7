//! A symbolic link that leads out of the site, or a name that cannot be read.
//!
//! In: [`Fault::OutsideLink`]. Out: a finding that names where it stands.

use crate::check::definition::{Check, Finding, Run, Scope};
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
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::OutsideLink { at, path } = fault else { continue };
        let (message, help) =
            if path.contains(char::REPLACEMENT_CHARACTER) { name(path) } else { link(path) };
        findings.push(Finding::new(*at, message, help));
    }
}

fn link(path: &str) -> (Text, Text) {
    (
        Text::new(
            format!("“{path}”是符号链接，指到网站文件夹之外、指空，或绕回自己，没有读"),
            format!(
                "`{path}` is a symbolic link out of the site, to nothing, or back to itself, and was not followed"
            ),
        ),
        Text::new(
            format!("把真正的文件复制到“{path}”；不需要的，删去"),
            format!("put a copy of the real file at `{path}`, or delete the link"),
        ),
    )
}

fn name(path: &str) -> (Text, Text) {
    (
        Text::new(
            format!("“{path}”的名字不是 UTF-8 编码，没有读"),
            format!("the name `{path}` is not UTF-8, and the file was not read"),
        ),
        Text::new("改用能认的名字，最好是小写英文字母", "give it another name, best of ASCII letters"),
    )
}
