//! `departments`: the departments that took part in each case.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::render::files::data::columns::{CASE, OF_CASE, POSITION};
use crate::render::files::data::entries::detailed;
use crate::render::files::data::table::{Cell, Column, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "departments",
    title: "参加部门",
    description: Words::new("每行一个案例的一个参加部门。", "One row a department that took part in a case."),
    columns: &[CASE, POSITION, Column::text("name", "部门").required()],
    key: &["case", "position"],
    references: &[OF_CASE],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked, case) in detailed(site, Detail::case) {
        for (position, name) in case.participants.departments.iter().enumerate() {
            rows.push(vec![(&linked.entry.id).into(), Cell::of_position(position), name.into()]);
        }
    }
    rows
}
