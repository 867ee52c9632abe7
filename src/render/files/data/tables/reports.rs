//! `reports`: the reports. Their numbers are in `figures`.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::render::files::data::columns::{OF_REGION, with_shared};
use crate::render::files::data::entries::{detailed, shared};
use crate::render::files::data::table::{Column, Row, Table};

static COLUMNS: [Column; 11] = with_shared([
    Column::text("period", "时段").about("照来源的写法", "as the source prints it"),
    Column::text("publisher", "发布单位"),
]);

pub(super) static TABLE: Table = Table {
    name: "reports",
    title: "成效",
    description: Words::new(
        "每行一份成效数据，各项数见 figures 表。",
        "One row a report; its numbers are in the table figures.",
    ),
    columns: &COLUMNS,
    key: &["id"],
    references: &[OF_REGION],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (id, linked, report) in detailed(site, Detail::report) {
        let mut row = shared(site, id, &linked.entry);
        row.extend([report.period.as_ref().into(), report.publisher.as_ref().into()]);
        rows.push(row);
    }
    rows
}
