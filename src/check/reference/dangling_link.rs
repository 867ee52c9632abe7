//! A link to a file that is not there.
//!
//! In: [`Fault::DanglingLink`]. Out: a finding; the nearest file is a likely fix. Where it is there but not
//! published, it says so.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::change_to;
use crate::fault::Fault;
use crate::lang::{Text, Words};
use crate::source::Span;

/// `reference/dangling-link`.
pub(super) static CHECK: Check = Check {
    code: "reference/dangling-link",
    level: Level::Deny,
    what: Words::new("链接指向的文件不存在", "a link leads to no file"),
    why: Words::new(
        "读者点开是“找不到网页”的链接，比没有链接更伤可信。链接写相对的文件名，\
         在代码托管网站上预览时也能点开，这里逐个核对。",
        "A link that ends in “not found” costs more trust than no link. Links are relative file \
         names, so that they also work in the forge's preview, and every one is checked.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
---

见[议事规则](../rules/guizhe.md)。
-- content/rules/guize.md --
---
标题: 议事规则
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

见[议事规则](../rules/guize.md)。
-- content/rules/guize.md --
---
标题: 议事规则
来源:
  - 标题: 工作材料
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::DanglingLink { at, target, nearest, is_skipped } = fault else { continue };
        if target.is_empty() {
            findings.push(without_address(*at));
            continue;
        }
        findings.push(
            if *is_skipped { not_published(*at, target) } else { not_there(*at, target, nearest.as_ref()) }
                .fix(scope.likely(*at, target, nearest.as_ref().filter(|_| !is_skipped))),
        );
    }
}

fn without_address(at: Span) -> Finding {
    Finding::new(
        at,
        Text::new("这里没有写地址", "no address is written here"),
        Text::new(
            "在括号里写上文件名或网址，或只留文字",
            "write a file name or an address in the brackets, or leave the text alone",
        ),
    )
}

fn not_there(at: Span, target: &str, nearest: Option<&String>) -> Finding {
    let otherwise = Text::new(
        "核对文件名和文件夹，或去掉链接只留文字",
        "check the file name and the folder, or leave the text without a link",
    );
    Finding::new(
        at,
        Text::new(format!("链接“{target}”指向的文件不存在"), format!("the link `{target}` leads to no file")),
        change_to(nearest, otherwise),
    )
}

fn not_published(at: Span, target: &str) -> Finding {
    Finding::new(
        at,
        Text::new(
            format!("链接“{target}”指向的一页没有发布"),
            format!("the link `{target}` leads to a page that is not published"),
        ),
        Text::new(
            "去掉链接只留文字，或到那一页去掉“草稿”、核对“日期”；预览用 --drafts",
            "leave the text without a link, or mend `draft` or `date` of that page; `--drafts` shows it",
        ),
    )
    .label(Text::new("那一页是草稿，或日期还没到", "that page is a draft or dated in the future"))
}
