//! `recipients`: who holds each honour.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::render::files::data::columns::POSITION;
use crate::render::files::data::entries::{detailed, holder_name, key_cell};
use crate::render::files::data::table::{Cell, Column, Reference, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "recipients",
    title: "获奖对象",
    description: Words::new("每行一项荣誉的一个获奖对象。", "One row a holder of an honour."),
    columns: &[
        Column::text("award", "荣誉").required().about("见 awards 表的 id", "an id of the table awards"),
        POSITION,
        Column::text("entry", "条目").about(
            "见 entries 表的 key；没有自己页面的为空",
            "a key of the table entries; empty without a page of its own",
        ),
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
    for (_, linked, award) in detailed(site, Detail::award) {
        let holders = award.recipients.iter().zip(&linked.references.holders);
        let named =
            holders.filter_map(|(recipient, holder)| Some((holder_name(site, recipient, *holder)?, *holder)));
        for (position, (name, holder)) in named.enumerate() {
            let entry = key_cell(site, holder);
            rows.push(vec![(&linked.entry.id).into(), Cell::of_position(position), entry, name.into()]);
        }
    }
    rows
}
