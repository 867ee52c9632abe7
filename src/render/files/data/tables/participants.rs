//! `participants`: who took part in each case, counted.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::render::files::data::columns::{
    BOUND, CASE, IS_SHARE, OF_CASE, OF_SOURCE, SOURCE, VALUE, VALUE_TEXT, VALUE_TO,
};
use crate::render::files::data::entries::{detailed, source_cell};
use crate::render::files::data::table::{Cell, Column, Row, Table, Word};

pub(super) static TABLE: Table = Table {
    name: "participants",
    title: "参与人数",
    description: Words::new(
        "每行一个案例的一类参与者。人数和人次不能相加。",
        "One row a group that took part in a case. People and attendances cannot be added.",
    ),
    columns: &[
        CASE,
        Column::word("group", "参与者", || GROUPS.to_vec()).required(),
        Column::text("group_label", "参与者名称").required(),
        VALUE_TEXT,
        VALUE,
        VALUE_TO,
        BOUND,
        IS_SHARE,
        SOURCE,
    ],
    key: &["case", "group"],
    references: &[OF_CASE, OF_SOURCE],
    rows,
};

const GROUPS: [Word; 4] = [
    Word { name: "members", label: Words::new("委员", "members") },
    Word { name: "residents", label: Words::new("群众", "residents") },
    Word { name: "experts", label: Words::new("专家", "experts") },
    Word { name: "total", label: Words::new("人次", "attendances") },
];

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked, case) in detailed(site, Detail::case) {
        let counted = &case.participants;
        let counts = [&counted.members, &counted.residents, &counted.experts, &counted.total];
        for (group, count) in GROUPS.iter().zip(counts).filter(|(_, count)| count.is_some()) {
            let mut row: Row = vec![
                (&linked.entry.id).into(),
                group.name.into(),
                group.label.pick(site.config.language).into(),
            ];
            row.extend(Cell::of_figure(count.as_ref()));
            row.push(source_cell(&linked.entry, None));
            rows.push(row);
        }
    }
    rows
}
