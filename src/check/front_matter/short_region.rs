//! A place that is written with and without what it is.
//!
//! In: the regions of the entries. Out: a finding at the first entry with each short form that stands beside the full
//! one, with a likely fix.

use std::collections::BTreeSet;

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::model::entry::Entry;
use crate::model::meta::REGION;

/// `front-matter/short-region`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/short-region",
    level: Level::Warn,
    what: Words::new("同一个地方写了两种", "one place is written in two ways"),
    why: Words::new(
        "“四川”和“四川省”在程序看来是两个地方，同一个地方的内容就分到了两页。全站写全称。",
        "With and without its 省, 市 or 县 a place is two places to a program, and what belongs to it is \
         parted between two pages. The full name is written throughout.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
地区: 四川/自贡市
---
-- content/cases/b.md --
---
标题: 乙
来源:
  - 标题: 工作材料
地区: 四川省/自贡市
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
来源:
  - 标题: 工作材料
地区: 四川省/自贡市
---
",
    run: Run::Site(run),
};

/// What the name of a place may end with.
const ENDINGS: [&str; 14] =
    ["省", "市", "区", "县", "镇", "乡", "村", "街道", "社区", "自治区", "自治州", "自治县", "州", "旗"];

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let mut seen = BTreeSet::new();
    let names: BTreeSet<&[String]> = scope.entries().flat_map(|linked| above(&linked.entry)).collect();
    for entry in scope.entries().map(|linked| &linked.entry) {
        for path in above(entry) {
            let Some((name, around)) = path.split_last().filter(|_| seen.insert(path)) else { continue };
            let full = ENDINGS.iter().map(|ending| format!("{name}{ending}"));
            let full = full.filter(|full| {
                let other: Vec<String> = around.iter().chain([full]).cloned().collect();
                names.contains(other.as_slice())
            });
            let Some(full) = full.into_iter().next() else { continue };
            let at = entry.record.place(&REGION);
            findings.push(
                Finding::new(
                    at,
                    Text::new(
                        format!("这里写“{name}”，别处写“{full}”"),
                        format!("`{name}` here, `{full}` elsewhere"),
                    ),
                    Text::new(format!("都写“{full}”"), format!("write `{full}` throughout")),
                )
                .fix(scope.likely(at, name, Some(&full))),
            );
        }
    }
}

/// Returns the paths of the place of `entry` and of those around it.
fn above(entry: &Entry) -> impl Iterator<Item = &[String]> {
    let region = entry.meta.region.as_slice();
    (1..=region.len()).filter_map(|depth| region.get(..depth))
}
