//! An image or attachment that is not there.
//!
//! In: [`Fault::MissingFile`]. Out: a finding; the nearest file is a likely fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::change_to;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `reference/missing-file`.
pub(super) static CHECK: Check = Check {
    code: "reference/missing-file",
    level: Level::Deny,
    what: Words::new("图片或附件不存在", "an image or attachment is missing"),
    why: Words::new(
        "缺了文件，页面上就是一个打叉的图或点不开的附件。常见的原因是文件没有一起提交，或大小写不同。",
        "Where the file is missing the page shows a broken picture or a link that fails. Mostly \
         the file was not committed with the page, or its name differs in letter case.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a/index.md --
---
标题: 甲
---

![议事现场](现场.jpg)
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a/index.md --
---
标题: 甲
---

![议事现场](现场.jpg)
-- content/a/现场.jpg (picture) --
图
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::MissingFile { at, target, nearest } = fault else { continue };
        let otherwise = Text::new(
            "把文件放在这一页的文件夹里一起提交，或核对文件名（大小写也要相同）",
            "put the file in the folder of this page, or check its name, letter case included",
        );
        findings.push(
            Finding::new(
                *at,
                Text::new(format!("没有“{target}”这个文件"), format!("there is no file `{target}`")),
                change_to(nearest.as_ref(), otherwise),
            )
            .fix(scope.likely(*at, target, nearest.as_ref())),
        );
    }
}
