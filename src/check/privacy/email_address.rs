//! An e-mail address.
//!
//! In: [`Fault::EmailAddress`]. Out: a finding that shows it masked.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::privacy::telling::contact;
use crate::fault::Fault;
use crate::lang::Words;

const NAME: Words = Words::new("电子邮箱", "an e-mail address");

/// `privacy/email-address`.
pub(super) static CHECK: Check = Check {
    code: "privacy/email-address",
    level: Level::Deny,
    what: Words::new(
        "电子邮箱会公开，又不是本站列出的",
        "an e-mail address would be public that the site does not list",
    ),
    why: Words::new(
        "个人邮箱是个人信息（个人信息保护法）；写在网页上的地址还会很快被垃圾邮件收去。单位公开的信箱写进 casebook.yaml 的“联系方式”就不报。",
        "A person's address is personal data (Personal Information Protection Law), and one on a page is soon \
         gathered for spam. An office's mailbox is passed when it is listed under `contacts` in casebook.yaml.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

意见发到 laoli@nongke-cun.cn。
",
    right: "\
-- casebook.yaml --
title: 示例
联系方式: [laoli@nongke-cun.cn]\n\
-- content/about.md --
---
标题: 关于
---

意见发到 laoli@nongke-cun.cn。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::EmailAddress { at, trace } = fault else { continue };
        findings.push(contact(scope, *at, trace, NAME));
    }
}
