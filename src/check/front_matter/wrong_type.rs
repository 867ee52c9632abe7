//! A value of another type than its key's.
//!
//! In: [`Fault::WrongType`]. Out: a finding that says what is expected and, beside the mark, what is there.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::check::wording::after_han;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/wrong-type`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/wrong-type",
    level: Level::Deny,
    what: Words::new("值的类型不对", "a value is of the wrong type"),
    why: Words::new(
        "每个键的值有固定的类型，如文字、日期、是否、列表。类型不对的值不能排序、筛选，\
         也不能统计，所以不猜，只报告。",
        "Each key takes one type of value: text, a date, true or false, a list. A value of \
         another type cannot be sorted, filtered or counted, so it is reported and not guessed \
         at.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
草稿: 也许
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: 甲
草稿: true
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::WrongType { at, key, is_item, expected, found } = fault else { continue };
        let (zh, en) = if *is_item { ("里的每一项", "each item of ") } else { ("的值", "") };
        findings.push(
            Finding::new(
                *at,
                Text::new(
                    format!("“{key}”{zh}应当是{}", after_han(expected.zh)),
                    format!("{en}`{key}` takes {}", expected.en),
                ),
                Text::new(format!("改成{}", after_han(expected.zh)), format!("write {}", expected.en)),
            )
            .label(Text::new(format!("这里是{}", after_han(found.zh)), format!("this is {}", found.en))),
        );
    }
}
