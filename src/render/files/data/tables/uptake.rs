//! `uptake`: the chain by which the result of each case was taken up.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::render::files::data::columns::{CASE, DATE, NOTE, OF_CASE, OF_SOURCE, POSITION, SOURCE};
use crate::render::files::data::entries::{detailed, source_cell};
use crate::render::files::data::table::{Cell, Column, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "uptake",
    title: "成果转化",
    description: Words::new(
        "每行一个案例的成果被采用的一个环节，按先后排列。",
        "One row a link of the chain by which the result of a case was taken up, in their order.",
    ),
    columns: &[
        CASE,
        POSITION,
        Column::text("kind", "方式").required().about(
            "建议案、提案、批示、采用等，照编者所写",
            "proposal, instruction, adoption and such, as the editors write it",
        ),
        Column::text("by", "由谁"),
        DATE,
        Column::text("document", "文件"),
        NOTE,
        SOURCE,
    ],
    key: &["case", "position"],
    references: &[OF_CASE, OF_SOURCE],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked, case) in detailed(site, Detail::case) {
        for (position, taken) in case.uptake.iter().enumerate() {
            rows.push(vec![
                (&linked.entry.id).into(),
                Cell::of_position(position),
                (&taken.kind).into(),
                taken.by.as_ref().into(),
                taken.date.into(),
                taken.document.as_ref().into(),
                taken.note.as_ref().into(),
                source_cell(&linked.entry, taken.source.as_ref()),
            ]);
        }
    }
    rows
}
