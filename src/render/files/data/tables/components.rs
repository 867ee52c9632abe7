//! `components`: the parts of the methods that are made of parts and not of steps.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::render::files::data::columns::{METHOD, OF_METHOD, POSITION};
use crate::render::files::data::entries::detailed;
use crate::render::files::data::table::{Cell, Column, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "components",
    title: "模式组成",
    description: Words::new(
        "每行一种协商模式的一个组成部分，不分先后。",
        "One row a part of a method, in no order.",
    ),
    columns: &[
        METHOD.required(),
        POSITION,
        Column::text("name", "名称").required(),
        Column::text("summary", "要求"),
    ],
    key: &["method", "position"],
    references: &[OF_METHOD],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked, method) in detailed(site, Detail::method) {
        for (position, part) in method.components.iter().enumerate() {
            rows.push(vec![
                (&linked.entry.id).into(),
                Cell::of_position(position),
                (&part.name).into(),
                part.summary.as_ref().into(),
            ]);
        }
    }
    rows
}
