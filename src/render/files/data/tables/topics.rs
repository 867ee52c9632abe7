//! `topics`: the vocabulary of topics.

use crate::lang::Words;
use crate::link::site::Site;
use crate::render::files::data::columns::{ADDRESS, ID};
use crate::render::files::data::entries::address;
use crate::render::files::data::table::{Column, Reference, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "topics",
    title: "主题",
    description: Words::new("每行一个主题词。", "One row a topic."),
    columns: &[
        ID,
        Column::text("label", "名称").required(),
        Column::text("description", "说明"),
        Column::text("parent", "上级主题").about("见本表的 id", "an id of this table"),
        Column::whole("entries", "条目数")
            .about("包括下级主题，不包括单独的页面", "with the topics beneath it, without free pages"),
        ADDRESS,
    ],
    key: &["id"],
    references: &[Reference::new(&["parent"], "topics", &["id"])],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let terms = &site.config.topics.terms;
    let mut rows = Vec::new();
    for (topic, entries) in terms.iter().zip(&site.listing.topics) {
        let parent = topic.parent.and_then(|parent| terms.get(parent));
        rows.push(vec![
            (&topic.id).into(),
            (&topic.label).into(),
            topic.description.as_ref().into(),
            parent.map(|parent| &parent.id).into(),
            entries.len().into(),
            address(site, &site.routes.topic(&topic.id)),
        ]);
    }
    rows
}
