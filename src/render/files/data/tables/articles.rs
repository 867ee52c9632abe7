//! `articles`: the text of the rules, article by article.

use std::collections::BTreeMap;

use crate::lang::Words;
use crate::link::id::EntryId;
use crate::link::site::Site;
use crate::model::articles::{Article, Provision};
use crate::model::citations::Citation;
use crate::model::entry::Entry;
use crate::model::kinds::Detail;
use crate::parse::body::plain;
use crate::render::files::data::columns::{ADDRESS, POSITION};
use crate::render::files::data::entries::{address, detailed};
use crate::render::files::data::table::{Cell, Column, Reference, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "articles",
    title: "条文",
    description: Words::new(
        "每行一条，正文包括各款各项。",
        "One row an article, its text with all its paragraphs and items.",
    ),
    columns: &[
        Column::text("key", "条文")
            .required()
            .about("制度的编号和条的锚点", "the id of the rule and the anchor of the article"),
        Column::text("rule", "制度").required().about("见 rules 表的 id", "an id of the table rules"),
        POSITION,
        Column::whole("number", "条号"),
        Column::text("label", "条").required().about("第几条", "the number of the article"),
        Column::text("division", "编章节").about("从大到小，用 / 分开", "the widest first, parted by /"),
        Column::text("text", "正文").required(),
        ADDRESS,
    ],
    key: &["key"],
    references: &[Reference::new(&["rule"], "rules", &["id"])],
    rows,
};

/// Returns the key of the article that `place` lies in; the first of two with one number bears it.
pub(super) fn key(rule: &Entry, place: Citation) -> String {
    format!("{}#{}", rule.id, place.whole_article().anchor())
}

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (id, linked, rule) in detailed(site, Detail::rule) {
        let mut within: Vec<(u8, &str)> = Vec::new();
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        let mut position = 0;
        for block in &rule.provisions.blocks {
            match block {
                Provision::Division(division) => {
                    within.retain(|(level, _)| *level < division.level);
                    within.push((division.level, &division.title));
                }
                Provision::Article(article) => {
                    let mut key = key(&linked.entry, article.place);
                    let times = seen.entry(key.clone()).or_default();
                    *times += 1;
                    if *times > 1 {
                        key = format!("{key}~{times}");
                    }
                    rows.push(row(site, id, &linked.entry, (key, position), article, &within));
                    position += 1;
                }
                Provision::Other(_) => {}
            }
        }
    }
    rows
}

fn row(
    site: &Site,
    id: EntryId,
    entry: &Entry,
    (key, position): (String, usize),
    article: &Article,
    within: &[(u8, &str)],
) -> Row {
    let titles: Vec<&str> = within.iter().map(|(_, title)| *title).collect();
    let text = plain(entry.body.pieces.get(article.pieces.clone()).unwrap_or_default());
    let page = match address(site, site.routes.entry(id)) {
        Cell::Text(page) => format!("{page}#{}", article.place.anchor()),
        _ => String::new(),
    };
    vec![
        key.into(),
        (&entry.id).into(),
        Cell::of_position(position),
        Cell::Whole(i64::from(article.place.article)),
        article.place.in_chinese().into(),
        titles.join("/").into(),
        text.into(),
        page.into(),
    ]
}
