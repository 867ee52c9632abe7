//! An address that a page of the site's own already has.
//!
//! In: [`Fault::ReservedAddress`]. Out: a finding; which other name the page should bear is for its editor to say.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `reference/reserved-address`.
pub(super) static CHECK: Check = Check {
    code: "reference/reserved-address",
    level: Level::Deny,
    what: Words::new("网址已被本站的固定页面占用", "an address belongs to one of the site's own pages"),
    why: Words::new(
        "列表、统计、下载等页面由程序生成，网址固定。别的页面若用同一个网址，两者之中必有一个看不到。",
        "Lists, statistics and downloads are generated at fixed addresses. Another page at one of \
         these would hide it or be hidden by it.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/statistics.md --
---
标题: 统计说明
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about-statistics.md --
---
标题: 统计说明
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::ReservedAddress { at, address } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new(
                format!("网址“{address}”已由本站的固定页面占用"),
                format!("the address `{address}` belongs to a page that the site makes itself"),
            ),
            Text::new(
                "换一个文件名；若是旧网址，换一个写法",
                "choose another file name, or another old address",
            ),
        ));
    }
}
