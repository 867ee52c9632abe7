//! A holder that an award names twice.
//!
//! In: the holders of each award. Out: a finding at each that stands there already.

use std::collections::BTreeSet;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::kinds::award::RECIPIENTS;

/// `award/repeated-recipient`.
pub(super) static CHECK: Check = Check {
    code: "award/repeated-recipient",
    level: Level::Warn,
    what: Words::new("同一个获奖对象写了两次", "an award names one holder twice"),
    why: Words::new(
        "一个荣誉里，每个获奖对象只写一次。写了两次，名单和统计都会多出一个。",
        "An award names each holder once. Twice, and the list of holders and the count are one too long.",
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
获奖对象:
  - 名称: 大山铺镇委联办
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
获奖对象:
  - 名称: 大山铺镇委联办
  - 名称: 龙井街协商议事会
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (linked, award) in scope.awards() {
        let mut seen = BTreeSet::new();
        for (place, recipient) in award.recipients.iter().enumerate() {
            let name = recipient.written();
            if seen.insert(name.clone()) {
                continue;
            }
            let item = linked.entry.record.items(&RECIPIENTS).into_iter().nth(place);
            findings.push(Finding::new(
                item.map_or(linked.entry.meta.title_at, |item| item.at),
                Text::new(format!("“{name}”前面已经写过"), format!("`{name}` is named already")),
                Text::new("删去一个，或改成另一个获奖对象", "remove one, or name the other holder"),
            ));
        }
    }
}
