//! A line of a CSV file with more or fewer cells than its first line.
//!
//! In: [`Fault::UnevenRow`]. Out: a finding; which cell is missing or too many is for its editor to say.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/uneven-row`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/uneven-row",
    level: Level::Deny,
    what: Words::new("表格的一行格数不对", "a line of a table has the wrong number of cells"),
    why: Words::new(
        "CSV 表格每行的格数应与首行相同（RFC 4180 §2）。多一格少一格，后面的值就都错了位。",
        "Each line of a CSV table has as many cells as the first (RFC 4180 §2). With one too many or too \
         few the values after it belong to the wrong names.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- data/prices.csv --
菜,价
白菜
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
        let Fault::UnevenRow { at, expected, found } = fault else { continue };
        findings.push(Finding::new(
            *at,
            Text::new(
                format!("这一行有 {found} 格，首行有 {expected} 格"),
                format!("cells in this line: {found}, in the first line: {expected}"),
            ),
            Text::new(
                "补上缺的格或删去多的格；值里有逗号时用英文双引号把它括起来",
                "add the missing cell or remove the extra one; put a value with a comma in double quotes",
            ),
        ));
    }
}
