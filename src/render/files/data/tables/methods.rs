//! `methods`: the procedures that cases follow. Their steps are in `steps`.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::render::files::data::columns::{OF_REGION, with_shared};
use crate::render::files::data::entries::{detailed, shared};
use crate::render::files::data::table::{Column, Row, Table};

static COLUMNS: [Column; 10] = with_shared([Column::text("issuer", "制定单位")]);

pub(super) static TABLE: Table = Table {
    name: "methods",
    title: "协商模式",
    description: Words::new(
        "每行一种协商模式，步骤见 steps 表。",
        "One row a method; its steps are in the table steps.",
    ),
    columns: &COLUMNS,
    key: &["id"],
    references: &[OF_REGION],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (id, linked, method) in detailed(site, Detail::method) {
        let mut row = shared(site, id, &linked.entry);
        row.push(method.issuer.as_ref().into());
        rows.push(row);
    }
    rows
}
