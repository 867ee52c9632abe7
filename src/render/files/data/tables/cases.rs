//! `cases`: the cases. What a case has several of (steps, participants, outcomes, uptake) has tables of its own.

use crate::lang::Words;
use crate::link::evidence;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::model::kinds::case::STATUSES;
use crate::render::files::data::columns::{self, METHOD, OF_METHOD, OF_REGION, choice, with_shared, words};
use crate::render::files::data::entries::{detailed, id_cell, shared, source_cell};
use crate::render::files::data::table::{Cell, Column, Reference, Row, Table};

static COLUMNS: [Column; 17] = with_shared([
    Column::text("platform", "平台").about("见 platforms 表的 id", "an id of the table platforms"),
    METHOD,
    Column::word("status", "状态", || words(&STATUSES)),
    Column::text("status_label", "状态名称"),
    Column::text("approved_by", "审批").about("议题由谁审批", "who approved the topic"),
    Column::text("result", "成效").about("来源所说的成效", "what came of it, as the source says"),
    Column::text("result_source", "成效的来源").about("见 sources 表的 key", "a key of the table sources"),
    Column::word("evidence", "资料等级", columns::evidence)
        .required()
        .about("来源写到哪一步，由程序计算", "how far the sources go; computed"),
]);

pub(super) static TABLE: Table = Table {
    name: "cases",
    title: "案例",
    description: Words::new("每行一个协商案例。", "One row a case."),
    columns: &COLUMNS,
    key: &["id"],
    references: &[
        OF_REGION,
        OF_METHOD,
        Reference::new(&["platform"], "platforms", &["id"]),
        Reference::new(&["result_source"], "sources", &["key"]),
    ],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (id, linked, case) in detailed(site, Detail::case) {
        let (entry, references, outcome) = (&linked.entry, &linked.references, &case.outcome);
        let mut row = shared(site, id, entry);
        row.extend([id_cell(site, references.platform), id_cell(site, references.method)]);
        row.extend(choice(site, case.status));
        row.extend([case.approved_by.as_ref().into(), outcome.result.as_ref().into()]);
        let source = outcome.result.as_ref().map(|_| source_cell(entry, outcome.source.as_ref()));
        row.push(source.unwrap_or(Cell::Empty));
        row.push(evidence::evidence(entry, case, linked.procedure.as_ref()).name().into());
        rows.push(row);
    }
    rows
}
