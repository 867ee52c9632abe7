//! A minor or a patient by name.
//!
//! In: [`Fault::ProtectedPerson`]. Out: a finding that shows it masked.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::privacy::telling::datum;
use crate::fault::Fault;
use crate::lang::Words;

const NAME: Words = Words::new("应保护的人的姓名", "the name of somebody to be protected");

/// `privacy/protected-person`.
pub(super) static CHECK: Check = Check {
    code: "privacy/protected-person",
    level: Level::Deny,
    what: Words::new(
        "未成年人、患者等的姓名会公开",
        "a minor, a patient or the like would be named in public",
    ),
    why: Words::new(
        "不满十四周岁的未成年人的信息、医疗健康信息都是敏感个人信息（个人信息保护法第二十八条）；未成年人的隐私和个人信息要特别保护（未成年人保护法第四条）。用“王某”“王某某”代替就不报。",
        "Data of minors under fourteen and of health are sensitive (Personal Information Protection Law §28), and a minor's \
         privacy is protected above others' (Law on the Protection of Minors §4). 王某 and 王某某 in the name's place are passed.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

学生王小甲（男，12 岁）说，放学路上要过马路。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

学生王某某（男，12 岁）说，放学路上要过马路。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::ProtectedPerson { at, trace } = fault else { continue };
        findings.push(datum(scope, *at, trace, NAME));
    }
}
