//! A bank card's number.
//!
//! In: [`Fault::BankCard`]. Out: a finding that shows it masked.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::privacy::telling::datum;
use crate::fault::Fault;
use crate::lang::Words;

const NAME: Words = Words::new("银行卡号", "a bank card's number");

/// `privacy/bank-card`.
pub(super) static CHECK: Check = Check {
    code: "privacy/bank-card",
    level: Level::Deny,
    what: Words::new("银行卡号会公开", "a bank card's number would be public"),
    why: Words::new(
        "卡号是金融账户信息，属于敏感个人信息（个人信息保护法第二十八条）。按发卡机构的号段（ISO/IEC 7812-1）和 Luhn 校验位认定，分组写的也认得。",
        "A card number is financial account data and as such sensitive (Personal Information Protection Law §28). It is \
         known by its issuer (ISO/IEC 7812-1) and by the Luhn digit, in groups too.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

补助打到卡 6222 0000 0000 0000 004。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

补助打到本人的卡上。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::BankCard { at, trace } = fault else { continue };
        findings.push(datum(scope, *at, trace, NAME));
    }
}
