//! `platform_standards`: the evidence that a platform meets an item of a standard. An item without a row is not recorded,
//! which is not the same as not met.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::render::files::data::entries::detailed;
use crate::render::files::data::table::{Column, Reference, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "platform_standards",
    title: "平台达标依据",
    description: Words::new(
        "每行一个平台符合一个标准条目的依据。没有列出的条目是未载，不是不符合。",
        "One row the evidence that a platform meets an item of a standard. An item that is not listed is not recorded, not unmet.",
    ),
    columns: &[
        Column::text("platform", "平台")
            .required()
            .about("见 platforms 表的 id", "an id of the table platforms"),
        Column::text("standard", "标准").required().about("见 standards 表", "of the table standards"),
        Column::text("item", "条目").required().about("见 standards 表", "of the table standards"),
        Column::text("evidence", "依据"),
    ],
    key: &["platform", "standard", "item"],
    references: &[
        Reference::new(&["platform"], "platforms", &["id"]),
        Reference::new(&["standard", "item"], "standards", &["standard", "item"]),
    ],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked, platform) in detailed(site, Detail::platform) {
        for standard in &site.config.standards {
            let evidence = platform.evidence.iter().filter(|(item, _)| standard.items.contains(item));
            for (item, text) in evidence {
                rows.push(vec![(&linked.entry.id).into(), (&standard.id).into(), item.into(), text.into()]);
            }
        }
    }
    rows
}
