//! A real entry that rests on an invented one.
//!
//! In: what the front matter of real entries refers to. Out: a finding at each reference to a sample.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::lang::{Text, Words};
use crate::link::id::EntryId;
use crate::model::entry::Entry;

/// `reference/sample-as-real`.
pub(super) static CHECK: Check = Check {
    code: "reference/sample-as-real",
    level: Level::Deny,
    what: Words::new("真实内容引用了虚构示例", "a real entry refers to an invented one"),
    why: Words::new(
        "虚构示例只用来看格式。真实案例写在虚构的平台名下、依据虚构的制度，虚构的内容就混进了事实。",
        "Invented examples only show the format. A real case at an invented platform, or by an invented \
         rule, lets what is invented pass as fact.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/platforms/p.md --
---
标题: 范例议事室
示例: true
---
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
平台: p
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/platforms/p.md --
---
标题: 龙井街协商议事会
来源:
  - 标题: 工作材料
---
-- content/cases/a.md --
---
标题: 甲
来源:
  - 标题: 工作材料
平台: p
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let site = scope.site;
    for linked in scope.entries().filter(|linked| !linked.entry.meta.is_sample) {
        let sample = |id: EntryId| site.get(id).filter(|other| other.entry.meta.is_sample);
        let samples: Vec<&Entry> =
            linked.references.all().filter_map(sample).map(|other| &*other.entry).collect();
        if samples.is_empty() {
            continue;
        }
        for (reference, at) in linked.entry.record.references_within() {
            let Some(other) =
                samples.iter().find(|other| other.kind == reference.kind && other.id == reference.id)
            else {
                continue;
            };
            let title = &other.meta.title;
            findings.push(
                Finding::new(
                    at,
                    Text::new(format!("“{title}”是虚构示例"), format!("`{title}` is an invented example")),
                    Text::new(
                        "改成真实的；那一页若写的是真的，去掉它的“示例”",
                        "name a real one; where that page is real, take its `sample` out",
                    ),
                )
                .related(other.meta.title_at, Text::new("示例在这里", "the example is here")),
            );
        }
    }
}
