//! An address that is no address.
//!
//! In: [`Fault::BadAddress`]. Out: a finding; the scheme is not guessed.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/bad-address`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/bad-address",
    level: Level::Deny,
    what: Words::new("不能用的网址", "an address that cannot be one"),
    why: Words::new(
        "出处的网址要让人点得开，所以写全，以 https:// 或 http:// 开头（RFC 3986 §3）；\
         旧网址是本站的路径，不走出网站。",
        "A reader has to be able to follow the address of a source, so it is written in full \
         and begins with `https://` or `http://` (RFC 3986 §3); an old address is a path of \
         this site and stays within it.",
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
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::BadAddress { at, text } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new(format!("“{text}”不能用作网址"), format!("`{text}` cannot be an address")),
            Text::new(
                "别处的网址写全，以 https:// 或 http:// 开头；本站的写成 /old/page/ 的样子",
                "write an address elsewhere in full, from `https://` on, and one of this site as `/old/page/`",
            ),
        ));
    }
}
