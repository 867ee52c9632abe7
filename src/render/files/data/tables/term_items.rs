//! `term_items`: what number-words stand for, item by item.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::render::files::data::columns::POSITION;
use crate::render::files::data::entries::detailed;
use crate::render::files::data::table::{Cell, Column, Reference, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "term_items",
    title: "术语所含",
    description: Words::new(
        "每行一个数字词所指的一项，照来源的写法。",
        "One row a thing that a number-word stands for, as the source prints it.",
    ),
    columns: &[
        Column::text("term", "术语").required().about("见 terms 表的 id", "an id of the table terms"),
        POSITION,
        Column::text("item", "所含").required(),
    ],
    key: &["term", "position"],
    references: &[Reference::new(&["term"], "terms", &["id"])],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked, term) in detailed(site, Detail::term) {
        for (position, item) in term.items.iter().enumerate() {
            rows.push(vec![(&linked.entry.id).into(), Cell::of_position(position), item.into()]);
        }
    }
    rows
}
