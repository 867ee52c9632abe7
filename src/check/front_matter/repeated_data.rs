//! Two data files of one name.
//!
//! In: [`Fault::RepeatedData`]. Out: a finding that names the other file.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/repeated-data`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/repeated-data",
    level: Level::Deny,
    what: Words::new("两个数据文件同名", "two data files have one name"),
    why: Words::new(
        "模板按文件名（不含扩展名）取数据。同名的两个文件，只有一个取得到。",
        "Templates ask for data by the file's name without its extension. Of two files with one name only \
         one can be had.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- data/prices.csv --
菜,价
白菜,3
-- data/prices.yaml --
- 白菜
",
    right: "\
-- casebook.yaml --
title: 示例
-- data/prices.csv --
菜,价
白菜,3
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::RepeatedData { at, name, other } = fault else { continue };
        findings.push(
            Finding::new(
                *at,
                Text::new(
                    format!("已有一个叫“{name}”的数据文件"),
                    format!("there is another data file called `{name}`"),
                ),
                Text::new("给其中一个改名，或删去不用的", "rename one of them, or remove the one not used"),
            )
            .related(*other, Text::new("另一个在这里", "the other one is here")),
        );
    }
}
