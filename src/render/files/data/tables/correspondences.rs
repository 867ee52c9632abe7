//! `correspondences`: the editors' own mapping of steps of one method to those of another.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::render::files::data::columns::{METHOD, NOTE, OF_METHOD, POSITION};
use crate::render::files::data::entries::{detailed, row_of};
use crate::render::files::data::table::{Cell, Column, Reference, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "correspondences",
    title: "步骤对应",
    description: Words::new(
        "每行一种协商模式的一步与另一种的一步。对应关系是编者所加，不是来源所说。",
        "One row a step of one method with a step of another. The mapping is the editors', not a source's.",
    ),
    columns: &[
        METHOD.required(),
        POSITION,
        Column::text("step", "步骤").required(),
        Column::text("other_method", "另一种模式")
            .required()
            .about("见 methods 表的 id", "an id of the table methods"),
        Column::text("other_step", "对应的步骤").required(),
        NOTE,
    ],
    key: &["method", "position"],
    references: &[OF_METHOD, Reference::new(&["other_method"], "methods", &["id"])],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked, method) in detailed(site, Detail::method) {
        let found = method.corresponds.iter().zip(&linked.references.corresponds);
        let pairs = found
            .filter_map(|(own, other)| Some((own, row_of(site, (*other)?)?)))
            .flat_map(|(own, other)| own.with.iter().map(move |step| (own, other, step)));
        for (position, (own, other, step)) in pairs.enumerate() {
            rows.push(vec![
                (&linked.entry.id).into(),
                Cell::of_position(position),
                (&own.step).into(),
                (&other.id).into(),
                step.into(),
                own.note.as_ref().into(),
            ]);
        }
    }
    rows
}
