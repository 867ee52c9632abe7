//! The number of a passport, a permit or a paper of the forces.
//!
//! In: [`Fault::IdentityPaper`]. Out: a finding that shows it masked.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::privacy::telling::datum;
use crate::fault::Fault;
use crate::lang::Words;

const NAME: Words = Words::new("证件号码", "the number of an identity paper");

/// `privacy/identity-paper`.
pub(super) static CHECK: Check = Check {
    code: "privacy/identity-paper",
    level: Level::Deny,
    what: Words::new(
        "护照、通行证、军官证等的号码会公开",
        "the number of a passport, a permit or a paper of the forces would be public",
    ),
    why: Words::new(
        "证件号码能认定一个人，属于个人信息（个人信息保护法）。护照、往来港澳台的通行证、军官证、士兵证、警官证后面紧跟的号码都认得；单独的字母和数字不报。",
        "The number of such a paper names one person and is personal data (Personal Information Protection Law). It is known where it stands right behind the word for a passport, a permit for Hong Kong, Macao or Taiwan, or a paper of the forces; letters and digits by themselves are not reported.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

申请人护照号码 E12345678。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

申请人护照号码 E12****78。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::IdentityPaper { at, trace } = fault else { continue };
        findings.push(datum(scope, *at, trace, NAME));
    }
}
