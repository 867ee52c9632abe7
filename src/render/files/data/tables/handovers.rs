//! `handovers`: which case handed its topic on to which, up or down.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::render::files::data::entries::{detailed, row_of};
use crate::render::files::data::table::{Column, Reference, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "handovers",
    title: "议题转交",
    description: Words::new(
        "每行一个案例和议题转交到的一个案例。",
        "One row a case and the case that its topic was handed to.",
    ),
    columns: &[
        Column::text("case", "案例").required().about("见 cases 表的 id", "an id of the table cases"),
        Column::text("handed_to", "转交到的案例")
            .required()
            .about("见 cases 表的 id", "an id of the table cases"),
    ],
    key: &["case", "handed_to"],
    references: &[
        Reference::new(&["case"], "cases", &["id"]),
        Reference::new(&["handed_to"], "cases", &["id"]),
    ],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked, _) in detailed(site, Detail::case) {
        let mut others: Vec<_> =
            linked.references.handed_to.iter().filter_map(|id| row_of(site, *id)).collect();
        others.sort_by_key(|entry| &entry.id);
        others.dedup_by_key(|entry| &entry.id);
        rows.extend(others.iter().map(|other| vec![(&linked.entry.id).into(), (&other.id).into()]));
    }
    rows
}
