//! `steps`: the steps of each method.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::render::files::data::columns::{METHOD, OF_METHOD, POSITION};
use crate::render::files::data::entries::detailed;
use crate::render::files::data::table::{Cell, Column, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "steps",
    title: "协商模式的步骤",
    description: Words::new(
        "每行一种协商模式的一个步骤，按先后排列。",
        "One row a step of a method, in their order.",
    ),
    columns: &[
        METHOD.required(),
        POSITION,
        Column::text("name", "步骤").required(),
        Column::text("title", "全称"),
        Column::text("actors", "主体"),
        Column::text("summary", "要求"),
        Column::text("deliverable", "成果"),
        Column::text("gate", "审批"),
        Column::text("deadline", "时限").about("照写", "as written"),
        Column::text("deadline_from", "时限从哪一步起算"),
        Column::text("deadline_rule", "时限的依据")
            .about("制度的编号，或编号和条文", "the id of a rule, or its id and an article"),
    ],
    key: &["method", "position"],
    references: &[OF_METHOD],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked, method) in detailed(site, Detail::method) {
        for (position, step) in method.steps.iter().enumerate() {
            let mut row: Row = vec![(&linked.entry.id).into(), Cell::of_position(position)];
            row.push((&step.name).into());
            let told = [&step.title, &step.actors, &step.summary, &step.deliverable, &step.gate];
            row.extend(told.map(|text| text.as_ref().into()));
            let deadline = step.deadline.as_ref();
            row.push(deadline.map(|deadline| &deadline.within.value).into());
            let from = deadline.and_then(|_| method.counts_from(position));
            row.push(from.and_then(|from| method.steps.get(from)).map(|from| &from.name).into());
            row.push(
                deadline.and_then(|deadline| deadline.rule.as_ref()).map(|rule| rule.value.written()).into(),
            );
            rows.push(row);
        }
    }
    rows
}
