//! An address that is no address.
//!
//! In: [`Fault::BadAddress`]. Out: a finding; the scheme is not guessed.

use crate::check::definition::{Check, Finding, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/bad-address`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/bad-address",
    level: Level::Deny,
    what: Words::new("网址不完整", "an address is not complete"),
    why: Words::new(
        "出处的网址要让人点得开，所以写全，以 https:// 或 http:// 开头（RFC 3986 §3）；\
         旧网址是本站的路径，以 / 开头。",
        "A reader has to be able to follow the address of a source, so it is written in full \
         and begins with `https://` or `http://` (RFC 3986 §3); an old address is a path of \
         this site and begins with `/`.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作报告
    网址: www.example.cn/a
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作报告
    网址: https://www.example.cn/a
---
",
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::BadAddress { at, text } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new(format!("“{text}”不是完整的网址"), format!("`{text}` is not a full address")),
            Text::new(
                "写出以 https:// 或 http:// 开头的整个网址；“旧网址”写以 / 开头的路径",
                "write the whole address from `https://` or `http://` on; one of `aliases` \
                     begins with `/`",
            ),
        ));
    }
}
