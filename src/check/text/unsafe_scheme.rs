//! A link with a scheme that could run something.
//!
//! In: [`Fault::UnsafeScheme`]. Out: a finding; the link's target is left out of the page.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `text/unsafe-scheme`.
pub(super) static CHECK: Check = Check {
    code: "text/unsafe-scheme",
    level: Level::Deny,
    what: Words::new("链接不安全", "a link is not safe"),
    why: Words::new(
        "以 javascript:、data: 等开头的链接（RFC 3986 §3.1、§7）点了会在读者的浏览器里运行代码。\
         政务公开的页面上不应有，所以目标不写进页面。",
        "A link that begins with `javascript:`, `data:` and the like (RFC 3986 §3.1, §7) runs \
         code in the reader's browser. It has no place on a public page, so its target is left \
         out.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---

[村规全文](javascript:alert)
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---

[村规全文](https://www.example.cn/)
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::UnsafeScheme { at, scheme } = fault else { continue };
        let scheme = scheme.trim_end_matches(':');
        findings.push(Finding::new(
            *at,
            Text::new(
                format!("链接以“{scheme}:”开头，不安全，没有写进页面"),
                format!("a link with `{scheme}:` is not safe and was left out"),
            ),
            Text::new(
                "改成以 https:// 开头的网址或相对的文件名，或去掉链接",
                "link to an address with `https://` or to a file, or leave the text without a link",
            ),
        ));
    }
}
