//! `outcomes`: what came out of each case, counted.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::render::files::data::columns::{
    BOUND, CASE, IS_SHARE, OF_CASE, OF_SOURCE, SOURCE, VALUE, VALUE_TEXT, VALUE_TO,
};
use crate::render::files::data::entries::{detailed, source_cell};
use crate::render::files::data::table::{Cell, Column, Row, Table, Word};

pub(super) static TABLE: Table = Table {
    name: "outcomes",
    title: "协商成果",
    description: Words::new("每行一个案例的一项成果数。", "One row a number of the outcome of a case."),
    columns: &[
        CASE,
        Column::word("measure", "项目", || MEASURES.to_vec()).required(),
        Column::text("measure_label", "项目名称").required(),
        VALUE_TEXT,
        VALUE,
        VALUE_TO,
        BOUND,
        IS_SHARE,
        SOURCE,
    ],
    key: &["case", "measure"],
    references: &[OF_CASE, OF_SOURCE],
    rows,
};

const MEASURES: [Word; 3] = [
    Word { name: "proposals", label: Words::new("提出建议", "proposals made") },
    Word { name: "adopted", label: Words::new("采纳建议", "proposals adopted") },
    Word { name: "resolved", label: Words::new("解决问题", "problems solved") },
];

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked, case) in detailed(site, Detail::case) {
        let outcome = &case.outcome;
        let counts = [&outcome.proposals, &outcome.adopted, &outcome.resolved];
        for (measure, count) in MEASURES.iter().zip(counts) {
            let Some(count) = count else { continue };
            let mut row: Row = vec![
                (&linked.entry.id).into(),
                measure.name.into(),
                measure.label.pick(site.config.language).into(),
            ];
            row.extend(Cell::of_figure(Some(&count.value)));
            row.push(source_cell(&linked.entry, outcome.source.as_ref()));
            rows.push(row);
        }
    }
    rows
}
