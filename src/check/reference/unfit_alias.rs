//! An old address that no file can answer.
//!
//! In: [`Fault::UnfitAlias`]. Out: a finding.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `reference/unfit-alias`.
pub(super) static CHECK: Check = Check {
    code: "reference/unfit-alias",
    level: Level::Deny,
    what: Words::new("旧网址做不了转向", "an old address cannot lead on"),
    why: Words::new(
        "网站是一个个文件：“?”和“#”后面的部分到不了文件（RFC 3986 §3.4、§3.5），以 .xml、.pdf 等结尾的，服务器也不当作网页送出。这样的旧网址要在服务器上设转向。",
        "The site is made of files: what follows `?` or `#` reaches none (RFC 3986 §3.4, §3.5), and what ends in `.xml` or \
         `.pdf` no server sends as a page. Such an address is redirected by the server itself.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
旧网址: [/show?id=3]
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
旧网址: [/show/3/]
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::UnfitAlias { at, address, part } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new(
                format!("旧网址“{address}”里的“{part}”做不了转向"),
                format!("`{part}` of the old address `{address}` cannot be answered"),
            ),
            Text::new(
                "只写路径，以 / 或 .html 结尾；带“?”的，在服务器上设转向",
                "write a path that ends in `/` or `.html`; redirect others on the server",
            ),
        ));
    }
}
