//! A link that leads out of the site's folder.
//!
//! In: [`Fault::EscapingLink`]. Out: a finding; where the file should lie is the editor's to say.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `reference/escaping-link`.
pub(super) static CHECK: Check = Check {
    code: "reference/escaping-link",
    level: Level::Deny,
    what: Words::new("链接走出了网站的文件夹", "a link leads out of the site's folder"),
    why: Words::new(
        "网站文件夹之外的文件不会发布，读者点不开。",
        "What lies outside the site's folder is not published, so no reader can follow the link.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---

见[办理清单](../../fujian.md)。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
---

见[办理清单](fujian.md)。
-- content/fujian.md --
---
标题: 附件
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::EscapingLink { at, target } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new(
                format!("链接“{target}”走出了网站的文件夹"),
                format!("the link `{target}` leads out of the site's folder"),
            ),
            Text::new(
                "把文件放进 content 或 static，再链接到那里",
                "put the file in `content` or `static` and link to it there",
            ),
        ));
    }
}
