//! An image that lies somewhere on the network.
//!
//! In: [`Fault::OutsideImage`]. Out: a finding; the image itself has to be fetched by a person, who knows whether it
//! may be used.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `reference/outside-image`.
pub(super) static CHECK: Check = Check {
    code: "reference/outside-image",
    level: Level::Deny,
    what: Words::new("图片在别的网站上", "an image lies on another site"),
    why: Words::new(
        "本站的页面不向别的网站取任何东西：读者的访问不会外泄，图片也不会某天打不开。",
        "No page asks another site for anything: readers are not told on, and an image does not \
         vanish one day.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

![议事厅](https://example.org/hall.jpg)
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about/index.md --
---
标题: 关于
---

![议事厅](hall.jpg)
-- content/about/hall.jpg (picture) --
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::OutsideImage { at, target } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new(
                format!("图片“{target}”在别的网站上，没有显示"),
                format!("the image `{target}` lies on another site and is not shown"),
            ),
            Text::new(
                "把图片存到本页文件旁边，写它的文件名",
                "save the image beside the page's file and write its name",
            ),
        ));
    }
}
