//! A Markdown file in a folder that is no kind's.
//!
//! In: [`Fault::UnknownFolder`]. Out: a finding with the folder to move it to.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::zh_typed;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `reference/unknown-folder`.
pub(super) static CHECK: Check = Check {
    code: "reference/unknown-folder",
    level: Level::Deny,
    what: Words::new("文件夹不属于任何一种内容", "a folder is no kind's"),
    why: Words::new(
        "content 下的文件夹决定一页是案例、表彰还是制度。放错文件夹的页，不知道该怎么读、放在哪里。",
        "The folder under `content` says whether a page is a case, an award or a rule. A page \
         in any other folder cannot be read as anything.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/case/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::UnknownFolder { at, folder, nearest } = fault else { continue };
        let otherwise = Text::new(
            "移到 cases、awards、rules、platforms、methods 或 reports 里；单独的页面直接放在 content 下",
            "move it to `cases`, `awards`, `rules`, `platforms`, `methods` or `reports`; a free page lies in `content` itself",
        );
        let help = nearest.as_ref().map_or(otherwise, |nearest| {
            let folder = format!("content/{}", nearest.trim_start_matches("content/"));
            Text::new(format!("移到{}", zh_typed(&folder)), format!("move it to `{folder}`"))
        });
        findings.push(Finding::new(
            *at,
            Text::new(
                format!("“{folder}”不是内容文件夹的名字"),
                format!("`{folder}` is not a folder of content"),
            ),
            help,
        ));
    }
}
