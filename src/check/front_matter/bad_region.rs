//! A region with an empty part.
//!
//! In: [`Fault::BadRegion`]. Out: a finding; a likely fix drops the empty part, which may be one that was
//! forgotten.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};
use crate::url::is_part;

/// `front-matter/bad-region`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/bad-region",
    level: Level::Deny,
    what: Words::new("地区里有空的一级", "a region has an empty part"),
    why: Words::new(
        "地区从大到小，用 / 隔开，每一级成为一页，上级收下级的内容。空的一级没有名字，也就没有页面。",
        "A region runs from the widest to the narrowest with `/` between; each part is a page \
         that gathers what is below it. An empty part has no name and so no page.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
地区: 四川省//大安区
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
地区: 四川省/自贡市/大安区
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::BadRegion { at, text } = fault else { continue };
        let parts: Vec<&str> = text.split('/').map(str::trim).filter(|part| is_part(part)).collect();
        let fix = Some(parts.join("/")).filter(|closed| !closed.is_empty());
        let fix = scope.likely(*at, text, fix.as_ref());
        findings.push(
            Finding::new(
                *at,
                Text::new(
                    format!("地区“{text}”里有一级不是名字"),
                    format!("a part of the region `{text}` is no name"),
                ),
                Text::new(
                    "补上缺的一级或删去多余的 /，如“四川省/自贡市/大安区”",
                    "add what is missing or remove the extra `/`, as in `四川省/自贡市/大安区`",
                ),
            )
            .fix(fix),
        );
    }
}
