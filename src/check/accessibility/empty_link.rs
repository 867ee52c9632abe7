//! A link without a word.
//!
//! In: the links of all bodies. Out: a finding at the link.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::page::Page;
use crate::lang::{Text, Words};

/// `accessibility/empty-link`.
pub(super) static CHECK: Check = Check {
    code: "accessibility/empty-link",
    level: Level::Warn,
    what: Words::new("链接没有文字", "a link has no text"),
    why: Words::new(
        "没有文字的链接看不见也点不到，屏幕朗读只报出一串网址（WCAG 2.2 §2.4.4、§4.1.2）。",
        "A link without text is neither seen nor hit, and a screen reader spells its address (WCAG 2.2 §2.4.4, §4.1.2).",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

全文见[](https://www.cunwei.cn/)。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

全文见[村委会网站](https://www.cunwei.cn/)。
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    for link in page.links.iter().filter(|link| link.text.is_empty()) {
        findings.push(Finding::new(
            link.at,
            Text::new(
                format!("指向“{}”的链接没有文字", link.target),
                format!("the link to `{}` has no text", link.target),
            ),
            Text::new(
                "在“[”和“]”之间写上文字；里面是图片的，给图片写替代文字",
                "write text between `[` and `]`; where an image stands there, give it an alternative text",
            ),
        ));
    }
}
