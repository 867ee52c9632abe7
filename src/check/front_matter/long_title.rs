//! A title that is a paragraph.
//!
//! In: the titles of all kinds but rules and sources. Out: a finding at each of more than sixty characters.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kind::Kind;

/// `front-matter/long-title`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/long-title",
    level: Level::Warn,
    what: Words::new("标题太长", "a title is too long"),
    why: Words::new(
        "标题要一眼看完。六十个字以上的，在列表、面包屑和浏览器标签里都会被截断；细节写进摘要。文件的全名不在此列。",
        "A title is taken in at a glance. Beyond sixty characters it is cut off in lists, breadcrumbs and \
         tabs; details belong in the summary. Full names of documents are left alone.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于本站怎样收集、核对、整理、编排和发布各个地方的协商案例以及它们获得的各类荣誉和依据的各项制度以及各平台每年报送的工作成效数据的说明和致谢
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于本站
---
",
    run: Run::Site(run),
};

/// How many characters a title may have.
const LENGTH: usize = 60;

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let named = scope.entries().filter(|linked| !matches!(linked.entry.kind, Kind::Rule | Kind::Source));
    for meta in named.map(|linked| &linked.entry.meta) {
        let count = meta.title.chars().count();
        if count <= LENGTH
            || meta.title.starts_with('《')
            || meta.title.starts_with("关于") && meta.title.ends_with("意见")
        {
            continue;
        }
        findings.push(Finding::new(
            meta.title_at,
            Text::new(format!("标题有 {count} 个字，太长"), format!("the title has {count} characters")),
            Text::new(
                "缩到六十个字以内，其余写进“摘要”",
                "shorten it to sixty, and say the rest in `summary`",
            ),
        ));
    }
}
