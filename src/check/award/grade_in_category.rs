//! A prize that stands in the category instead of the grade.
//!
//! In: the categories of the awards without a grade. Out: a finding at each that ends with a prize.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::award::CATEGORY;

/// `award/grade-in-category`.
pub(super) static CHECK: Check = Check {
    code: "award/grade-in-category",
    level: Level::Warn,
    what: Words::new("等次写进了类别", "the grade of an award stands in its category"),
    why: Words::new(
        "“一等奖”是等次，写在“等次”里才能按等次排列和统计；“类别”写荣誉的名称。",
        "First prize is a grade: under `grade` it can be sorted and counted; `category` holds the name of \
         the honour.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/awards/a.md --
---
标题: 先进协商平台
来源:
  - 标题: 工作材料
级别: 市
年度: 2023
颁发单位: 市政协
类别: 优秀案例二等奖
获奖对象:
  - 名称: 大山铺镇委联办
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/awards/a.md --
---
标题: 先进协商平台
来源:
  - 标题: 工作材料
级别: 市
年度: 2023
颁发单位: 市政协
类别: 优秀案例
等次: 二等奖
获奖对象:
  - 名称: 大山铺镇委联办
---
",
    run: Run::Site(run),
};

const GRADES: [&str; 6] = ["特等奖", "一等奖", "二等奖", "三等奖", "优秀奖", "提名奖"];

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (linked, award) in scope.awards().filter(|(_, award)| award.grade.is_none()) {
        let Some(category) = &award.category else { continue };
        let parted = GRADES.iter().find_map(|grade| Some((category.strip_suffix(grade)?, *grade)));
        let Some((name, grade)) = parted.filter(|(name, _)| !name.is_empty()) else { continue };
        findings.push(Finding::new(
            linked.entry.record.place(&CATEGORY),
            Text::new(
                format!("类别“{category}”里写了等次“{grade}”"),
                format!("the category `{category}` holds the grade `{grade}`"),
            ),
            Text::new(
                format!("写成“类别: {name}”和“等次: {grade}”"),
                format!("write `category: {name}` and `grade: {grade}`"),
            ),
        ));
    }
}
