//! `yearly`: what each method holds in a year.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::render::files::data::columns::{
    BOUND, IS_SHARE, METHOD, NOTE, OF_METHOD, POSITION, VALUE, VALUE_TEXT, VALUE_TO,
};
use crate::render::files::data::entries::detailed;
use crate::render::files::data::table::{Cell, Column, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "yearly",
    title: "年度安排",
    description: Words::new(
        "每行一种协商模式每年的一项安排。没有次数的，是不限次数。",
        "One row a thing that a method plans for each year. Without a count it is without a limit.",
    ),
    columns: &[
        METHOD.required(),
        POSITION,
        Column::text("name", "安排").required(),
        VALUE_TEXT,
        VALUE,
        VALUE_TO,
        BOUND,
        IS_SHARE,
        Column::flag("is_at_least", "是否以上")
            .about("是几次，还是几次以上", "whether it is so many, or so many at least"),
        Column::text("by", "主体"),
        NOTE,
    ],
    key: &["method", "position"],
    references: &[OF_METHOD],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked, method) in detailed(site, Detail::method) {
        for (position, held) in method.yearly.iter().enumerate() {
            let mut row: Row = vec![(&linked.entry.id).into(), Cell::of_position(position)];
            row.push((&held.name).into());
            row.extend(Cell::of_figure(held.count.as_ref()));
            row.extend([held.is_at_least.into(), held.by.as_ref().into(), held.note.as_ref().into()]);
            rows.push(row);
        }
    }
    rows
}
