//! Links of one text to different places.
//!
//! In: the links of each body. Out: a finding at the later, which shows the earlier.

use std::collections::BTreeMap;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::page::Page;
use crate::lang::{Text, Words};

/// `accessibility/ambiguous-link`.
pub(super) static CHECK: Check = Check {
    code: "accessibility/ambiguous-link",
    level: Level::Warn,
    what: Words::new("文字相同的链接指向不同的地方", "links of one text lead to different places"),
    why: Words::new(
        "单听链接时，两个“实施方案”分不出哪个是哪个（WCAG 2.2 §2.4.4、§2.4.9、§3.2.4）。",
        "Heard by themselves, two links “the plan” cannot be told apart (WCAG 2.2 §2.4.4, §2.4.9, §3.2.4).",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

区里有[实施方案](https://www.cunwei.cn/qu/)，镇里也有[实施方案](https://www.cunwei.cn/zhen/)。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

区里有[区实施方案](https://www.cunwei.cn/qu/)，镇里也有[镇实施方案](https://www.cunwei.cn/zhen/)。
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    let mut first = BTreeMap::new();
    for link in page.links.iter().filter(|link| !link.text.is_empty()) {
        let (target, at) = *first.entry(link.text.as_str()).or_insert((link.target, link.at));
        if target != link.target {
            findings.push(
                Finding::new(
                    link.at,
                    Text::new(
                        format!("“{}”在这一页指向两个地方", link.text),
                        format!("`{}` leads to two places on this page", link.text),
                    ),
                    Text::new(
                        "改写其中一处，让文字说出区别",
                        "reword one of them, so that the text tells them apart",
                    ),
                )
                .related(at, Text::new("先指向这里", "leads elsewhere here")),
            );
        }
    }
}
