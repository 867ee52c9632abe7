//! `recipients`: who holds each honour.

use crate::link::id::EntryId;
use crate::link::site::Site;
use crate::model::kinds::award::Recipient;
use crate::render::files::data::columns::POSITION;
use crate::render::files::data::entries::{detailed, key_cell};
use crate::render::files::data::table::{Cell, Column, Reference, Row, Table};
use crate::render::files::data::tables::awards::award;

pub(super) static TABLE: Table = Table {
    name: "recipients",
    title: "获奖对象",
    description: "每行一项荣誉的一个获奖对象。",
    columns: &[
        Column::text("award", "荣誉").required().about("见 awards 表的 id"),
        POSITION,
        Column::text("entry", "条目").about("见 entries 表的 key；没有自己页面的为空"),
        Column::text("name", "名称").required(),
    ],
    key: &["award", "position"],
    references: &[
        Reference::new(&["award"], "awards", &["id"]),
        Reference::new(&["entry"], "entries", &["key"]),
    ],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked, award) in detailed(site, award) {
        let holders = award.recipients.iter().zip(&linked.references.recipients);
        let named =
            holders.filter_map(|(recipient, holder)| Some((name(site, recipient, *holder)?, *holder)));
        for (position, (name, holder)) in named.enumerate() {
            let entry = key_cell(site, holder);
            rows.push(vec![(&linked.entry.id).into(), Cell::of_position(position), entry, name.into()]);
        }
    }
    rows
}

/// Returns what the holder is called; `None` for an invented one.
fn name(site: &Site, recipient: &Recipient, holder: Option<EntryId>) -> Option<String> {
    match (recipient, holder.and_then(|holder| site.get(holder))) {
        (_, Some(linked)) if linked.entry.meta.is_sample => None,
        (_, Some(linked)) => Some(linked.entry.meta.title.clone()),
        (Recipient::Named(name), None) => Some(name.clone()),
        (Recipient::Entry(reference), None) => {
            Some(format!("{}/{}", reference.value.kind.folder(), reference.value.id))
        }
    }
}
