//! Somebody without an office by name.
//!
//! In: [`Fault::NamedCitizen`]. Out: a finding that shows it masked.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::privacy::telling::datum;
use crate::fault::Fault;
use crate::lang::Words;

const NAME: Words = Words::new("群众的姓名", "a citizen's name");

/// `privacy/named-citizen`.
pub(super) static CHECK: Check = Check {
    code: "privacy/named-citizen",
    level: Level::Warn,
    what: Words::new("群众的姓名会公开", "a citizen without an office would be named in public"),
    why: Words::new(
        "委员、干部因职务出现的姓名可以公开；村民、居民只因事情同自己有关被写进案例，姓名是个人信息，公开要本人单独同意（个人信息保护法第二十五条）。本人同意的，在“放行”里写明；用“王某某”“王大爷”代替就不报。",
        "Whoever holds an office may be named with it; a villager who is only concerned by the matter has a name of his own, which is public only with his consent (Personal Information Protection Law §25). Say so under `allow` where he gave it; 王某某 or 王大爷 in its place is passed.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

村民王小甲说，晚上出门要打手电。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

村民王某某说，晚上出门要打手电。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::NamedCitizen { at, trace } = fault else { continue };
        findings.push(datum(scope, *at, trace, NAME));
    }
}
