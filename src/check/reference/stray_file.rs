//! A file in `content/` that belongs to no page.
//!
//! In: [`Fault::StrayFile`]. Out: a finding.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `reference/stray-file`.
pub(super) static CHECK: Check = Check {
    code: "reference/stray-file",
    level: Level::Warn,
    what: Words::new("content 里有不属于任何页面的文件", "a file in `content` belongs to no page"),
    why: Words::new(
        "content 里只有 .md 文件成为页面，别的文件照原样公开。写成 .docx、.txt 的稿子不会成为页面，却会被人下载。",
        "Only `.md` files in `content` become pages; any other is public as it is. A draft saved as `.docx` or `.txt` makes no \
         page, and can be fetched all the same.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/ludeng.txt --
路灯怎么装
",
    right: "\
-- casebook.yaml --
title: 示例
-- static/ludeng.txt --
路灯怎么装
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::StrayFile { at, path } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new(
                format!("“{path}”不属于任何页面，会照原样公开"),
                format!("`{path}` belongs to no page and is public as it is"),
            ),
            Text::new(
                "是页面的，改成 .md；是附件的，放进它那一页的文件夹或 static/；不公开的，移走",
                "make it a `.md` file, put it in its page's folder or in `static/`, or take it away",
            ),
        ));
    }
}
