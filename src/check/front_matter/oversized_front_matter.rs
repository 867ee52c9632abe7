//! Front matter that is longer than is read.
//!
//! In: [`Fault::OversizedFrontMatter`]. Out: a finding with the limit.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/oversized-front-matter`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/oversized-front-matter",
    level: Level::Deny,
    what: Words::new("文件头太长", "the front matter is too long"),
    why: Words::new(
        "文件头放的是标题、日期、来源这些短的内容。太长的文件头多半是把正文写到了里面，\
         或者少了一行 ---，因此不再往下读。",
        "The front matter holds short things: title, date, sources. One that is too long mostly \
         has the text in it, or lacks its second `---` line, so it is not read.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md (long) --
---
标题: 甲
摘要: …
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
摘要: 一两句话。
---

长的内容写在正文里。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::OversizedFrontMatter { at, limit } = fault else { continue };
        let kilobytes = limit / 1024;
        findings.push(Finding::new(
            *at,
            Text::new(
                format!("文件头超过 {kilobytes} KB，没有读"),
                format!("the front matter is longer than {kilobytes} kB and was not read"),
            ),
            Text::new(
                "把长的内容移到第二行 --- 下面的正文里",
                "move what is long below the second `---` line, into the body",
            ),
        ));
    }
}
