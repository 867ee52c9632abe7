//! A file in a bundle that nothing refers to.
//!
//! In: [`Fault::UnusedFile`]. Out: a finding at the start of the bundle's text; the file is still published.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `reference/unused-file`.
pub(super) static CHECK: Check = Check {
    code: "reference/unused-file",
    level: Level::Warn,
    what: Words::new("文件夹里的文件没有用到", "a file of a bundle is not used"),
    why: Words::new(
        "页面文件夹里的文件都会发布。没有引用的文件多半是忘了插图，或是不该公开的原件。",
        "Every file in the folder of a page is published. One that nothing refers to is mostly \
         a picture that was forgotten, or an original that was not meant for the public.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a/index.md --
---
标题: 甲
---

协商在村里进行。
-- content/a/现场.jpg (picture) --
图
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a/index.md --
---
标题: 甲
---

![协商在村里进行](现场.jpg)
-- content/a/现场.jpg (picture) --
图
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::UnusedFile { at, path } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new(format!("“{path}”没有用到"), format!("nothing refers to `{path}`")),
            Text::new(
                "在正文里引用它，或从文件夹里移走",
                "refer to it in the text, or take it out of the folder",
            ),
        ));
    }
}
