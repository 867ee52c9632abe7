//! `inferences`: the values that the editors infer and no source says. Places are in `regions`.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::fields;
use crate::render::files::data::columns::{ENTRY, OF_ENTRY, POSITION, label};
use crate::render::files::data::entries::{key, listed};
use crate::render::files::data::table::{Cell, Column, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "inferences",
    title: "编者推断",
    description: Words::new(
        "每行一个条目里由编者推断的一项，来源没有这样说。地区的推断见 regions 表。",
        "One row a thing that the editors infer and no source says. Inferences about places are in the table regions.",
    ),
    columns: &[
        ENTRY,
        POSITION,
        Column::text("field", "项目").about(
            "键的英文名；编者另写的项目为空",
            "the English name of the key; empty for what editors added",
        ),
        Column::text("label", "项目名称").required(),
        Column::text("basis", "依据").required(),
    ],
    key: &["entry", "position"],
    references: &[OF_ENTRY],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked) in listed(site) {
        let entry = &linked.entry;
        for (position, inferred) in entry.meta.inferred.iter().enumerate() {
            let field = fields(entry.kind).into_iter().find(|field| field.is_named(&inferred.key));
            rows.push(vec![
                key(entry).into(),
                Cell::of_position(position),
                field.map(|field| field.name).into(),
                field.map_or(inferred.key.as_str(), |field| label(site.config.language, field)).into(),
                (&inferred.basis).into(),
            ]);
        }
    }
    rows
}
