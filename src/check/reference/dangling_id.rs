//! An id that no file bears.
//!
//! In: [`Fault::DanglingId`]. Out: a finding; the nearest id is a likely fix. Where the file is there but not
//! published, it says so.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::change_to;
use crate::fault::Fault;
use crate::lang::{Text, Words};
use crate::source::Span;

/// `reference/dangling-id`.
pub(super) static CHECK: Check = Check {
    code: "reference/dangling-id",
    level: Level::Deny,
    what: Words::new("引用的条目不存在", "an id names no entry"),
    why: Words::new(
        "平台、协商模式、制度等都按文件名引用。名字对不上，两页之间就断了：案例找不到平台，\
         平台也列不出案例。",
        "Platforms, methods and rules are named by their file names. Where the name is wrong \
         the two pages lose each other: the case has no platform and the platform lacks its \
         case.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
平台: longjin
---
-- content/platforms/longjing.md --
---
标题: 龙井街协商议事会
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
平台: longjing
---
-- content/platforms/longjing.md --
---
标题: 龙井街协商议事会
来源:
  - 标题: 工作材料
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::DanglingId { at, folder, id, nearest, is_skipped } = fault else { continue };
        findings.push(
            if *is_skipped { not_published(*at, id) } else { not_there(*at, folder, id, nearest.as_ref()) }
                .fix(scope.likely(*at, id, nearest.as_ref().filter(|_| !is_skipped))),
        );
    }
}

fn not_there(at: Span, folder: &str, id: &str, nearest: Option<&String>) -> Finding {
    let otherwise = Text::new(
        format!("核对名字，或新建“content/{folder}/{id}.md”"),
        format!("check the name, or add `content/{folder}/{id}.md`"),
    );
    Finding::new(
        at,
        Text::new(
            format!("content/{folder} 里没有“{id}”"),
            format!("there is no `{id}` in `content/{folder}`"),
        ),
        change_to(nearest, otherwise),
    )
}

fn not_published(at: Span, id: &str) -> Finding {
    Finding::new(
        at,
        Text::new(format!("“{id}”没有发布"), format!("`{id}` is not published")),
        Text::new(
            "删去这处引用，或到那一页去掉“草稿”、核对“日期”；预览用 --drafts",
            "remove the reference, or mend `draft` or `date` of that page; `--drafts` shows it",
        ),
    )
    .label(Text::new("那一页是草稿，或日期还没到", "that page is a draft or dated in the future"))
}
