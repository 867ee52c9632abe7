//! A title that ends like a sentence.
//!
//! In: the titles. Out: a finding at each that ends with a stop or comma, with a certain fix.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::{Edit, Fix, Level};
use crate::lang::{Text, Words};
use crate::source::Span;

/// `front-matter/title-with-stop`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/title-with-stop",
    level: Level::Warn,
    what: Words::new("标题末尾有标点", "a title ends with a stop"),
    why: Words::new(
        "标题是名称，末尾不用句号、逗号。带了标点，列表、目录和引用它的句子里都会多出一个。",
        "A title is a name and ends without a stop. With one, it stands in every list and in every \
         sentence that names the page.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于本站。
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

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for meta in scope.pages().map(|entry| &entry.meta) {
        let Some(mark) = meta.title.chars().next_back().filter(|c| matches!(c, '。' | '，' | '、' | '；'))
        else {
            continue;
        };
        let at = meta.title_at;
        let start = at.range().end.saturating_sub(mark.len_utf8());
        let last = Span::new(at.file, start..at.range().end);
        let is_plain = scope.written(last).starts_with(mark);
        let fix = is_plain.then(|| Fix::certain(Edit { at: last, text: String::new() }));
        findings.push(
            Finding::new(
                at,
                Text::new(format!("标题末尾有“{mark}”"), format!("the title ends with `{mark}`")),
                Text::new(format!("删去“{mark}”"), format!("take `{mark}` out")),
            )
            .fix(fix),
        );
    }
}
