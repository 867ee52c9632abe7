//! The address of somebody's home.
//!
//! In: [`Fault::HomeAddress`]. Out: a finding that shows it masked.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::privacy::telling::contact;
use crate::fault::Fault;
use crate::lang::Words;

const NAME: Words = Words::new("住址", "a home address");

/// `privacy/home-address`.
pub(super) static CHECK: Check = Check {
    code: "privacy/home-address",
    level: Level::Deny,
    what: Words::new("住址会公开", "somebody's home address would be public"),
    why: Words::new(
        "写到门牌、房号的住址能找到一个人的家（个人信息保护法）。句子里说到有人住，又写到房号或村组门牌的才报；单位的地址不报。",
        "An address down to the door finds somebody's home (Personal Information Protection Law). It is reported where \
         the sentence says that people live there and the address goes down to a room or to the house of a village \
         group; an office's is not.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

申请人家住幸福路 8 号 3 栋 2 单元 501 室。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

申请人家住幸福路附近。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::HomeAddress { at, trace } = fault else { continue };
        findings.push(contact(scope, *at, trace, NAME));
    }
}
