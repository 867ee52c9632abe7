//! An invented entry in a real place.
//!
//! In: the regions of samples and of real entries. Out: a finding at the region of each sample whose widest place a
//! real entry has too.

use std::collections::BTreeSet;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::meta::REGION;

/// `reference/sample-in-real-place`.
pub(super) static CHECK: Check = Check {
    code: "reference/sample-in-real-place",
    level: Level::Deny,
    what: Words::new("虚构示例放在了真实的地方", "an invented example is set in a real place"),
    why: Words::new(
        "虚构的事放在真实的省市名下，读者会当真，地区页面也会把它同真实的内容列在一起。虚构示例的地名也要是虚构的。",
        "What is invented and set in a real place is taken for real, and stands beside real entries on \
         the page of the place. An invented example has an invented place.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
地区: 四川省/自贡市
---
-- content/cases/b.md --
---
标题: 乙
示例: true
地区: 四川省/范例市
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
地区: 四川省/自贡市
---
-- content/cases/b.md --
---
标题: 乙
示例: true
地区: 示例省/范例市
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let (samples, real): (Vec<_>, Vec<_>) =
        scope.entries().map(|linked| &linked.entry).partition(|entry| entry.meta.is_sample);
    let real: BTreeSet<&str> =
        real.iter().filter_map(|entry| entry.meta.region.first()).map(String::as_str).collect();
    for entry in samples {
        let Some(place) = entry.meta.region.first().filter(|place| real.contains(place.as_str())) else {
            continue;
        };
        findings.push(Finding::new(
            entry.record.place(&REGION),
            Text::new(
                format!("虚构示例放在了“{place}”，那里有真实的内容"),
                format!("an invented example in `{place}`, where there are real entries"),
            ),
            Text::new(
                "换成虚构的地名，如“示例省”；写的若是真的，去掉“示例”",
                "set it in an invented place, or take `sample` out where it is real",
            ),
        ));
    }
}
