//! One honour that has two pages.
//!
//! In: the awards with a year. Out: a finding in the second of two that agree in level, year, category or title,
//! grade and a holder.

use std::collections::BTreeMap;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::entry::Entry;

/// `award/repeated-award`.
pub(super) static CHECK: Check = Check {
    code: "award/repeated-award",
    level: Level::Warn,
    what: Words::new("同一个荣誉写了两页", "one honour has two pages"),
    why: Words::new(
        "级别、年度、名称、等次和获奖对象都一样，就是同一个荣誉。写成两页，统计会数两次。",
        "Where level, year, name, grade and holder are the same it is one honour. On two pages it is \
         counted twice.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/awards/a.md --
---
标题: 先进协商平台
来源:
  - 标题: 工作材料
级别: 省
年度: 2022
颁发单位: 省政协
类别: 先进平台
获奖对象:
  - 名称: 大山铺镇委联办
---
-- content/awards/b.md --
---
标题: 大山铺镇获奖
来源:
  - 标题: 工作材料
级别: 省
年度: 2022
颁发单位: 省政协
类别: 先进平台
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
级别: 省
年度: 2022
颁发单位: 省政协
类别: 先进平台
获奖对象:
  - 名称: 大山铺镇委联办
---
-- content/awards/b.md --
---
标题: 大山铺镇获奖
来源:
  - 标题: 工作材料
级别: 省
年度: 2023
颁发单位: 省政协
类别: 先进平台
获奖对象:
  - 名称: 大山铺镇委联办
---
",
    run: Run::Site(run),
};

/// What makes an honour the one it is.
type Key<'s> = (u8, i16, &'s str, Option<&'s str>, String, Vec<&'s str>);

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let mut known: BTreeMap<Key<'_>, &Entry> = BTreeMap::new();
    for (linked, award) in scope.awards() {
        let entry = &linked.entry;
        let (Some(level), Some(year)) = (award.level, award.year) else { continue };
        let name = award.category.as_deref().unwrap_or(&entry.meta.title);
        let batch = batch(&entry.meta.title, year);
        let key = |holder| (level.rank, year, name, award.grade.as_deref(), holder, batch.clone());
        let keys: Vec<Key<'_>> = award.recipients.iter().map(|recipient| key(recipient.written())).collect();
        if let Some(first) = keys.iter().find_map(|key| known.get(key)) {
            findings.push(
                Finding::new(
                    entry.meta.title_at,
                    Text::new(
                        format!("与“{}”是同一个荣誉", first.meta.title),
                        format!("the same honour as `{}`", first.meta.title),
                    ),
                    Text::new(
                        "留下一页，另一页的网址写进它的“旧网址”；不是同一个的，写明等次或名称的不同",
                        "keep one page with the other's address under `aliases`, or say what sets them apart",
                    ),
                )
                .related(first.meta.title_at, Text::new("另一页在这里", "the other page is here")),
            );
            continue;
        }
        known.extend(keys.into_iter().map(|key| (key, &**entry)));
    }
}

/// Returns the numbers in `title` but for `year`: 第46批 and 第73批 are two honours.
fn batch(title: &str, year: i16) -> Vec<&str> {
    let numbers = title.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty());
    numbers.filter(|number| *number != year.to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::batch;

    #[test]
    fn a_batch_is_told_by_its_number_and_a_year_is_none() {
        assert_eq!(batch("2018年市级创新案例（第46批）", 2018), ["46"]);
        assert!(batch("2018年市级创新案例", 2018).is_empty());
    }
}
