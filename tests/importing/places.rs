//! Each of the fourteen repairs, run alone, says where it did what it did: line and column of the text as it was read.

use std::fmt::Write as _;

use casebook::import::desk::Desk;
use casebook::import::passes::PASSES;

use super::*;

/// A text for each repair, with what it has to do or to say there.
const TEXTS: [&str; 14] = [
    "甲。\n乙。  \n",
    "示例县政协办好议事会\n2024年04月17日 来源:示例报\n县政协建立议事会。\n",
    "甲。\n政協(xié)的協商。\n",
    "德才兼備、鎮(zhèn)里熱愛,他們堅持數(shù)字賦能。\n德才兼?zhèn)?、熱愛。\n",
    "甲。\n乙乙乙。\n丙丙丙。\n丁丁丁。\n乙乙乙。\n丙丙丙。\n丁丁丁。\n",
    "甲。\n形成合力。围绕蔬菜种植，委员发挥水\n产养殖方面的专业所长。\n",
    "甲。\n主席会议由主 席召集，讨论了全年的协商计划，并且对各专委会的工作作出了安排，大家都没有意见。\n",
    "甲。\n近年来,建立议事会。\n",
    "甲。\n每村1~2名委员。\n",
    "甲。\n达到“1+1>2\"的效果。\n",
    "甲。\n政協。\n",
    "甲市政协主席王一\n做好协商\n一、做法\n乙。\n丙市政协主席李二\n办好实事\n一、做法\n丁。\n",
    "甲。\n一、现状\n乙。\n",
    "甲。\n联系电话13912345678，《规则。\n",
];

/// What each repair does and says of its text, by line and column.
const EXPECTED: &str = "\
lines 2:3
furniture 1:1 2:1
readings 2:3
bytes 2:4 repaired-bytes 2:4
repeats 5:1 repeated-block 5:1
joins 2:18 joined 2:18
spaces 2:7 space 2:7
widths 2:4
signs 2:4
quotes 2:9
simplify 2:2
documents 1:1 2:1 5:1 6:1 document 1:1 document 5:1
structure 2:1 2:1 3:1
report no-title no-date no-author unpaired-mark 2:17 personal 2:5
";

#[test]
fn every_repair_can_be_run_alone_and_says_where_it_did_what_it_did() {
    let mut said = String::new();
    for (pass, text) in PASSES.iter().zip(TEXTS) {
        let mut imported = of_text(text);
        imported.desk = Desk::new(imported.reading.text.clone(), imported.reading.form);
        imported.drafts.clear();
        (pass.run)(&mut imported.desk);
        let list = list(&imported, "raw.txt", text.as_bytes(), Vec::new(), Lang::Zh);
        write!(said, "{}", pass.name).unwrap();
        for change in list.steps.iter().flat_map(|step| &step.changes) {
            write!(said, " {}:{}", change.line, change.column).unwrap();
        }
        for remark in list.remarks {
            let place = remark.line.zip(remark.column).map(|(line, column)| format!(" {line}:{column}"));
            write!(said, " {}{}", remark.name, place.unwrap_or_default()).unwrap();
        }
        said.push('\n');
    }
    assert_eq!(said, EXPECTED);
}
