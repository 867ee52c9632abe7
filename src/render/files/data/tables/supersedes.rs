//! `supersedes`: which rule replaces which.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::render::files::data::entries::{detailed, row_of};
use crate::render::files::data::table::{Column, Reference, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "supersedes",
    title: "制度代替关系",
    description: Words::new(
        "每行一份制度和它代替的一份制度。",
        "One row a rule and a rule that it takes the place of.",
    ),
    columns: &[
        Column::text("rule", "制度").required().about("见 rules 表的 id", "an id of the table rules"),
        Column::text("supersedes", "所代替的制度")
            .required()
            .about("见 rules 表的 id", "an id of the table rules"),
    ],
    key: &["rule", "supersedes"],
    references: &[
        Reference::new(&["rule"], "rules", &["id"]),
        Reference::new(&["supersedes"], "rules", &["id"]),
    ],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked, _) in detailed(site, Detail::rule) {
        let mut replaced: Vec<_> =
            linked.references.supersedes.iter().filter_map(|id| row_of(site, *id)).collect();
        replaced.sort_by_key(|entry| &entry.id);
        replaced.dedup_by_key(|entry| &entry.id);
        rows.extend(replaced.iter().map(|other| vec![(&linked.entry.id).into(), (&other.id).into()]));
    }
    rows
}
