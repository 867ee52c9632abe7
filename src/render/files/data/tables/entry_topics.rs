//! `entry_topics`: which entry is filed under which topic.

use crate::lang::Words;
use crate::link::site::Site;
use crate::render::files::data::columns::{ENTRY, OF_ENTRY};
use crate::render::files::data::entries::{key, listed};
use crate::render::files::data::table::{Column, Reference, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "entry_topics",
    title: "条目的主题",
    description: Words::new(
        "每行一个条目的一个主题，只列条目自己写的，不列上级主题。",
        "One row a topic of an entry: those it gives itself, not the wider ones above them.",
    ),
    columns: &[
        ENTRY,
        Column::text("topic", "主题").required().about("见 topics 表的 id", "an id of the table topics"),
    ],
    key: &["entry", "topic"],
    references: &[OF_ENTRY, Reference::new(&["topic"], "topics", &["id"])],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked) in listed(site) {
        let topics = linked.entry.meta.topics.iter();
        for topic in topics.filter_map(|topic| site.config.topics.terms.get(*topic)) {
            rows.push(vec![key(&linked.entry).into(), (&topic.id).into()]);
        }
    }
    rows
}
