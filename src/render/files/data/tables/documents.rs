//! `documents`: the documents that came out of each case.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::render::files::data::columns::{CASE, OF_CASE, OF_SOURCE, POSITION, SOURCE};
use crate::render::files::data::entries::{detailed, source_cell};
use crate::render::files::data::table::{Cell, Column, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "documents",
    title: "成果文件",
    description: Words::new("每行一个案例形成的一份文件。", "One row a document that came of a case."),
    columns: &[CASE, POSITION, Column::text("title", "文件").required(), SOURCE],
    key: &["case", "position"],
    references: &[OF_CASE, OF_SOURCE],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked, case) in detailed(site, Detail::case) {
        for (position, title) in case.outcome.documents.iter().enumerate() {
            let source = source_cell(&linked.entry, case.outcome.source.as_ref());
            rows.push(vec![(&linked.entry.id).into(), Cell::of_position(position), title.into(), source]);
        }
    }
    rows
}
