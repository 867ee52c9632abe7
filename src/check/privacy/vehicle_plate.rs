//! A vehicle's plate.
//!
//! In: [`Fault::VehiclePlate`]. Out: a finding that shows it masked.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::privacy::telling::datum;
use crate::fault::Fault;
use crate::lang::Words;

const NAME: Words = Words::new("车牌号", "a vehicle's plate");

/// `privacy/vehicle-plate`.
pub(super) static CHECK: Check = Check {
    code: "privacy/vehicle-plate",
    level: Level::Deny,
    what: Words::new("车牌号会公开", "a vehicle's plate would be public"),
    why: Words::new(
        "车牌能查到车主。号牌的写法按 GA 36—2018，新能源的六位也认得。",
        "A plate leads to its owner. It is known by the form that GA 36—2018 gives it, that of new energy included.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

占道的是川C·00001。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

占道的是一辆面包车。
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::VehiclePlate { at, trace } = fault else { continue };
        findings.push(datum(scope, *at, trace, NAME));
    }
}
