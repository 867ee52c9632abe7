//! A mobile number.
//!
//! In: [`Fault::MobileNumber`]. Out: a finding that shows it masked.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::privacy::telling::contact;
use crate::fault::Fault;
use crate::lang::Words;

const NAME: Words = Words::new("手机号码", "a mobile number");

/// `privacy/mobile-number`.
pub(super) static CHECK: Check = Check {
    code: "privacy/mobile-number",
    level: Level::Deny,
    what: Words::new("手机号码会公开", "a mobile number would be public"),
    why: Words::new(
        "手机号多是个人的，公开后会招来骚扰，也能用来查出本人（个人信息保护法）。值班手机等单位公开的号码，写进 casebook.yaml 的“联系方式”就不报。",
        "A mobile number is mostly one person's; in public it invites nuisance and leads to its owner (Personal \
         Information Protection Law). One that an office makes public is passed when it is listed under \
         `contacts` in casebook.yaml.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

联系人老李，138 0000 0000。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

联系人老李，138****0000。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::MobileNumber { at, trace } = fault else { continue };
        findings.push(contact(scope, *at, trace, NAME));
    }
}
