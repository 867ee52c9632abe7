//! `brand_forms`: the forms in which sources print a brand.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::render::files::data::columns::{NOTE, OF_SOURCE, POSITION, SOURCE};
use crate::render::files::data::entries::{detailed, source_cell};
use crate::render::files::data::table::{Cell, Column, Reference, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "brand_forms",
    title: "品牌写法",
    description: Words::new(
        "每行来源里一个品牌的一种写法，照录，不合并。",
        "One row for each way in which a source prints a brand, as it stands, never merged.",
    ),
    columns: &[
        Column::text("brand", "品牌").required().about("见 brands 表的 id", "an id of the table brands"),
        POSITION,
        Column::text("text", "写法").required(),
        NOTE,
        SOURCE,
    ],
    key: &["brand", "position"],
    references: &[OF_SOURCE, Reference::new(&["brand"], "brands", &["id"])],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked, brand) in detailed(site, Detail::brand) {
        for (position, variant) in brand.variants.iter().enumerate() {
            rows.push(vec![
                (&linked.entry.id).into(),
                Cell::of_position(position),
                (&variant.text).into(),
                variant.note.as_ref().into(),
                source_cell(&linked.entry, variant.source.as_ref()),
            ]);
        }
    }
    rows
}
