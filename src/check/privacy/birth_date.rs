//! A day of birth beside a name.
//!
//! In: [`Fault::BirthDate`]. Out: a finding that shows it masked.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::privacy::telling::datum;
use crate::fault::Fault;
use crate::lang::Words;

const NAME: Words = Words::new("出生日期", "a date of birth");

/// `privacy/birth-date`.
pub(super) static CHECK: Check = Check {
    code: "privacy/birth-date",
    level: Level::Deny,
    what: Words::new("出生日期同姓名一起公开", "a date of birth would be public beside a name"),
    why: Words::new(
        "姓名加上哪年哪月哪日生，足以在别处认出一个人，也是身份号码的一半（个人信息保护法）。只写年份或年月的不报。",
        "A name with a day of birth is enough to find a person elsewhere, and half of an ID number (Personal Information Protection Law). A year or a month of birth is not reported.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

张大爷叫张小乙，1952年3月2日出生。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

张大爷叫张某某，1952年出生。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::BirthDate { at, trace } = fault else { continue };
        findings.push(datum(scope, *at, trace, NAME));
    }
}
