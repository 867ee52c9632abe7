//! `mentions`: links from one entry's text to another's page, each with its sentence. Those to rules are in `citations`.

use crate::lang::Words;
use crate::link::site::Site;
use crate::render::files::data::columns::POSITION;
use crate::render::files::data::entries::{key, listed, row_of};
use crate::render::files::data::table::{Cell, Column, Reference, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "mentions",
    title: "正文提及",
    description: Words::new(
        "每行一处正文里的链接和它所在的句子，指向制度的见 citations 表。",
        "One row a link in a text with its sentence; those to rules are in the table citations.",
    ),
    columns: &[
        Column::text("entry", "被提及的条目")
            .required()
            .about("见 entries 表的 key", "a key of the table entries"),
        POSITION,
        Column::text("by", "提及它的条目")
            .required()
            .about("见 entries 表的 key", "a key of the table entries"),
        Column::text("sentence", "原句"),
    ],
    key: &["entry", "position"],
    references: &[
        Reference::new(&["entry"], "entries", &["key"]),
        Reference::new(&["by"], "entries", &["key"]),
    ],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked) in listed(site) {
        let mentions = linked.back.mentions.iter();
        let mentions = mentions.filter_map(|mention| Some((row_of(site, mention.from)?, mention)));
        for (position, (by, mention)) in mentions.enumerate() {
            rows.push(vec![
                key(&linked.entry).into(),
                Cell::of_position(position),
                key(by).into(),
                mention.sentence.as_ref().into(),
            ]);
        }
    }
    rows
}
