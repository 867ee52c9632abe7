//! A citizen's ID number.
//!
//! In: [`Fault::CitizenNumber`]. Out: a finding that shows it masked.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::privacy::telling::datum;
use crate::fault::Fault;
use crate::lang::Words;

const NAME: Words = Words::new("身份号码", "an ID number");

/// `privacy/citizen-number`.
pub(super) static CHECK: Check = Check {
    code: "privacy/citizen-number",
    level: Level::Deny,
    what: Words::new("公民身份号码会公开", "a citizen's ID number would be public"),
    why: Words::new(
        "身份号码能认定一个人，泄露后换不掉（个人信息保护法）。\
         18 位的按 GB 11643—1999 核对地区、生日和校验码，15 位的旧号核对地区和生日；空格、横线、全角和汉字数字都认得。",
        "An ID number names one person and cannot be changed once it is out (Personal Information Protection Law). \
         The 18 digits are held to place, day of birth and check digit by GB 11643—1999, the older 15 to place and \
         day; spaces, dashes, full-width and Han digits hide nothing.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

申请人身份证号 51030319000101008X。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

申请人身份证号 510***********008X。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::CitizenNumber { at, trace } = fault else { continue };
        findings.push(datum(scope, *at, trace, NAME));
    }
}
