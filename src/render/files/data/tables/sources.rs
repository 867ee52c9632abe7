//! `sources`: what every entry rests on.

use crate::lang::Words;
use crate::link::bibliography::Work;
use crate::link::site::Site;
use crate::render::files::data::columns::{DATE, ENTRY, OF_ENTRY, POSITION, TITLE};
use crate::render::files::data::entries::{id_cell, key, listed, source_key};
use crate::render::files::data::table::{Cell, Column, Reference, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "sources",
    title: "来源",
    description: Words::new(
        "每行一个条目的一个来源。同一份材料被几个条目引用，就有几行。",
        "One row a source of an entry. A work that several entries rest on has several rows.",
    ),
    columns: &[
        Column::text("key", "来源")
            .required()
            .about("条目和来源在条目里的次序", "the entry, and the place of the source in it"),
        ENTRY,
        POSITION,
        Column::text("id", "编号").about("条目里引用它的编号", "the id by which the entry names it"),
        Column::text("from", "引自").about(
            "来源自己的条目，见 works 表的 id",
            "the entry of the source itself: an id of the table works",
        ),
        TITLE,
        Column::text("publisher", "发布单位"),
        DATE,
        Column::text("url", "来源网址"),
        Column::text("author", "作者"),
        Column::text("place", "出处").about("页码、段落", "page, paragraph"),
    ],
    key: &["key"],
    references: &[OF_ENTRY, Reference::new(&["from"], "works", &["id"])],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked) in listed(site) {
        for (position, Work { source, entry }) in linked.sources.iter().enumerate() {
            rows.push(vec![
                source_key(&linked.entry, position).into(),
                key(&linked.entry).into(),
                Cell::of_position(position),
                source.id.as_ref().into(),
                id_cell(site, *entry),
                (&source.title).into(),
                source.publisher.as_ref().into(),
                source.date.into(),
                source.url.as_ref().into(),
                source.author.as_ref().into(),
                source.place.as_ref().into(),
            ]);
        }
    }
    rows
}
