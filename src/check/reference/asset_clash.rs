//! A copied file whose address is taken.
//!
//! In: [`Fault::AssetClash`]. Out: a finding that names the file and the address.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `reference/asset-clash`.
pub(super) static CHECK: Check = Check {
    code: "reference/asset-clash",
    level: Level::Deny,
    what: Words::new(
        "原样发布的文件占了别处的网址",
        "a file that is published as it is takes an address that is taken",
    ),
    why: Words::new(
        "static 目录和页面文件夹里的文件原样发布。网址与网站生成的页面、旧网址或另一个文件相同，\
         或只差大小写，就只能留下一个，另一个会悄悄消失。",
        "Files under `static` and in the folders of pages are published as they are. Where one \
         has the address of a page that is made, of an old address or of another file, be it but \
         for letter case, one of the two would be lost without a word.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于本站
---
-- static/about/index.html --
旧页面
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于本站
---
-- static/old-about/index.html --
旧页面
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::AssetClash { at, path, address } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new(
                format!("“{path}”的网址“{address}”已有别的内容"),
                format!("the address `{address}` of `{path}` is taken"),
            ),
            Text::new(
                format!("给“{path}”改名，或从网站里移走"),
                format!("rename `{path}`, or take it out of the site"),
            ),
        ));
    }
}
