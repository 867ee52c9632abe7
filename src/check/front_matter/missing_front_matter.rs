//! A page that does not begin with a `---` line.
//!
//! In: [`Fault::MissingFrontMatter`]. Out: a finding at the first line.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/missing-front-matter`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/missing-front-matter",
    level: Level::Deny,
    what: Words::new("文件没有文件头", "a page has no front matter"),
    why: Words::new(
        "每一页开头要有文件头：两行 --- 之间写标题、日期、来源等。没有它，这一页就没有标题，\
         不能列进任何目录。",
        "Every page begins with its front matter: two `---` lines with title, date and sources \
         between them. Without it the page has no title and can stand in no list.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
农科村的蔬菜卖出去了。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 农科村解决蔬菜“销售难”
---

农科村的蔬菜卖出去了。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::MissingFrontMatter { at } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new("文件没有以 --- 开头", "the file does not begin with `---`"),
            help(scope.written(*at).trim()),
        ));
    }
}

/// Returns what the first line lacks: the right dashes, the line above the keys, or all of the front matter.
fn help(first_line: &str) -> Text {
    let is_dash = |c: char| matches!(c, '-' | '－' | '—' | '–' | '―' | '─');
    if first_line.chars().count() > 1 && first_line.chars().all(is_dash) {
        Text::new(
            "把这一行改成三个半角的减号 ---，最后一个键下面的一行也一样",
            "write three plain hyphens `---` here, and on the line below the last key",
        )
    } else if first_line.contains([':', '：']) {
        Text::new(
            "在这一行上面单独写一行 ---，最后一个键下面也要有一行 ---",
            "write a line `---` above this one; another stands below the last key",
        )
    } else {
        Text::new(
            "在最前面加三行：---、“标题: …”、---",
            "write three lines at the very top: `---`, `title: …`, `---`",
        )
    }
}
