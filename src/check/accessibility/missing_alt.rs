//! An image without words for those who do not see it.
//!
//! In: the images of all bodies. Out: a finding at the image.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::page::{ImageText, Page};
use crate::lang::{Text, Words};

/// `accessibility/missing-alt`.
pub(super) static CHECK: Check = Check {
    code: "accessibility/missing-alt",
    level: Level::Warn,
    what: Words::new("图片没有替代文字", "an image has no alternative text"),
    why: Words::new(
        "看不见图片的人靠替代文字知道图里是什么（WCAG 2.2 §1.1.1，GB/T 37668—2019）；图片打不开时大家都靠它。",
        "Whoever does not see an image knows it by its alternative text (WCAG 2.2 §1.1.1, GB/T 37668—2019), and so does \
         everybody when it fails to load.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about/index.md --
---
标题: 关于
---

![](huichang.jpg)
-- content/about/huichang.jpg (picture) --
图
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about/index.md --
---
标题: 关于
---

![村民围坐在院坝里议事](huichang.jpg)
-- content/about/huichang.jpg (picture) --
图
",
    run: Run::Page(run),
};

fn run(_: &Scope<'_>, page: &Page<'_>, findings: &mut Vec<Finding>) {
    for image in &page.images {
        let ImageText { target, alt, .. } = image;
        if alt.trim().is_empty() {
            findings.push(Finding::new(
                image.at,
                Text::new(
                    format!("图片“{target}”没有替代文字"),
                    format!("the image `{target}` has no alternative text"),
                ),
                Text::new("在“![”和“]”之间写一句图里是什么", "write between `![` and `]` what it shows"),
            ));
        }
    }
}
