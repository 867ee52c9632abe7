//! `standards`: the standards that platforms are built to, item by item.

use crate::lang::Words;
use crate::link::site::Site;
use crate::render::files::data::columns::POSITION;
use crate::render::files::data::table::{Cell, Column, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "standards",
    title: "建设标准",
    description: Words::new("每行一项建设标准的一个条目。", "One row an item of a standard."),
    columns: &[
        Column::text("standard", "标准").required(),
        Column::text("label", "标准名称").required(),
        POSITION,
        Column::text("item", "条目").required(),
        Column::text("description", "标准说明"),
    ],
    key: &["standard", "item"],
    references: &[],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for standard in &site.config.standards {
        for (position, item) in standard.items.iter().enumerate() {
            rows.push(vec![
                (&standard.id).into(),
                (&standard.label).into(),
                Cell::of_position(position),
                item.into(),
                standard.description.as_ref().into(),
            ]);
        }
    }
    rows
}
