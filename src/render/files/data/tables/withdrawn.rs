//! `withdrawn`: entries that were taken back, with the reason. They stand in no other table.

use crate::lang::Words;
use crate::link::site::Site;
use crate::render::files::data::columns::{ADDRESS, ID, TITLE, kind, kinds};
use crate::render::files::data::entries::{address, key};
use crate::render::files::data::table::{Column, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "withdrawn",
    title: "已撤回",
    description: Words::new(
        "每行一个已撤回的条目。网址保留，内容不在任何别的表里，也不计入统计。",
        "One row an entry that was withdrawn. Its address stays; it stands in no other table and in no total.",
    ),
    columns: &[
        Column::text("key", "条目").required(),
        Column::word("kind", "类别", kinds).required(),
        Column::text("kind_label", "类别名称").required(),
        ID,
        TITLE,
        Column::text("reason", "撤回原因").required(),
        ADDRESS,
    ],
    key: &["key"],
    references: &[],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (id, linked) in site.all().filter(|(_, linked)| !linked.entry.meta.is_sample) {
        let entry = &linked.entry;
        let Some(reason) = &entry.meta.withdrawn else { continue };
        let mut row = vec![key(entry).into()];
        row.extend(kind(site, entry.kind));
        row.extend([(&entry.id).into(), (&entry.meta.title).into(), reason.into()]);
        row.push(address(site, site.routes.entry(id)));
        rows.push(row);
    }
    rows
}
