//! A landline number.
//!
//! In: [`Fault::LandlineNumber`]. Out: a finding that shows it masked.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::privacy::telling::contact;
use crate::fault::Fault;
use crate::lang::Words;

const NAME: Words = Words::new("座机号码", "a landline number");

/// `privacy/landline-number`.
pub(super) static CHECK: Check = Check {
    code: "privacy/landline-number",
    level: Level::Deny,
    what: Words::new(
        "座机号码会公开，又不是本站列出的",
        "a landline number would be public that the site does not list",
    ),
    why: Words::new(
        "座机可能是住家的（个人信息保护法）。单位的电话列在 casebook.yaml 的“联系方式”里，读者在各页看到的才是同一个，也好一起更新。12345 等热线和 400 电话不报。",
        "A landline may be a home's (Personal Information Protection Law). Listed under `contacts` in casebook.yaml, an office's number is known as such and \
         is the same on all pages. Hotlines such as 12345 and 400 numbers are passed.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

村里的电话是 0813-2000001。
",
    right: "\
-- casebook.yaml --
title: 示例
联系方式: [0813-2000001]\n\
-- content/about.md --
---
标题: 关于
---

村里的电话是 0813-2000001。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::LandlineNumber { at, trace } = fault else { continue };
        findings.push(contact(scope, *at, trace, NAME));
    }
}
