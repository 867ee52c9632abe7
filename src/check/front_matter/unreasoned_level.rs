//! A level that takes a reason.
//!
//! In: [`Fault::UnreasonedLevel`]. Out: a finding at the name of what is allowed.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/unreasoned-level`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/unreasoned-level",
    level: Level::Deny,
    what: Words::new("放行隐私检查没有写理由", "a privacy check is turned down without a reason"),
    why: Words::new(
        "个人信息公开要有依据（个人信息保护法第十三条、第二十五条）。隐私检查不能只用一个级别关掉：在“放行”里写明哪些文件、什么理由，这里的级别不起作用。",
        "Personal data are made public on a ground only (Personal Information Protection Law §13, §25). A level alone \
         does not turn a privacy check down and is not taken: `allow` names the files and the reason.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
检查:
  privacy/landline-number: warn
-- content/about.md --
---
标题: 关于
---

关于本站。
",
    right: "\
-- casebook.yaml --
title: 示例
放行:
  - {检查: privacy/landline-number, 文件: [content/about.md], 理由: 村委会公开的值班电话}
-- content/about.md --
---
标题: 关于
---

值班电话 0813-2000001。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::UnreasonedLevel { at, code } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new(
                format!("“{code}”要写明理由才能放行，这个级别没有起作用"),
                format!("`{code}` is allowed with a reason only; this level is not taken"),
            ),
            Text::new(
                "写进“放行”，说明哪些文件、什么理由",
                "put it under `allow`, with the files and the reason",
            ),
        ));
    }
}
