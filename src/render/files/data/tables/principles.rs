//! `principles`: the principles of each method.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::render::files::data::columns::{METHOD, OF_METHOD, POSITION};
use crate::render::files::data::entries::detailed;
use crate::render::files::data::table::{Cell, Column, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "principles",
    title: "协商模式的原则",
    description: Words::new("每行一种协商模式的一条原则。", "One row a principle of a method."),
    columns: &[METHOD.required(), POSITION, Column::text("text", "原则").required()],
    key: &["method", "position"],
    references: &[OF_METHOD],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked, method) in detailed(site, Detail::method) {
        for (position, text) in method.principles.iter().enumerate() {
            rows.push(vec![(&linked.entry.id).into(), Cell::of_position(position), text.into()]);
        }
    }
    rows
}
