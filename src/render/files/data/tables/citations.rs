//! `citations`: who cites which rule, or which place in it, and in which sentence.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::citations::Citation;
use crate::model::kinds::Detail;
use crate::model::kinds::rule::Rule;
use crate::render::files::data::columns::{ENTRY, OF_ENTRY, POSITION};
use crate::render::files::data::entries::{detailed, key, row_of};
use crate::render::files::data::table::{Cell, Column, Reference, Row, Table};
use crate::render::files::data::tables::articles;

pub(super) static TABLE: Table = Table {
    name: "citations",
    title: "引用制度",
    description: Words::new(
        "每行一处对制度的引用，来自案例的“依据”和各页正文里的链接。",
        "One row a citation of a rule, from the key `rules` of cases and from links in texts.",
    ),
    columns: &[
        Column::text("rule", "制度").required().about("见 rules 表的 id", "an id of the table rules"),
        POSITION,
        Column::text("article", "条文").about(
            "见 articles 表的 key；引用整部制度的为空",
            "a key of the table articles; empty where the whole rule is meant",
        ),
        Column::text("place", "引用处").about("第几条第几款第几项", "article, paragraph and item"),
        ENTRY,
        Column::text("sentence", "原句").about(
            "正文里引用它的句子；只在“依据”里写到的为空",
            "the sentence that cites it; empty where only the key `rules` does",
        ),
    ],
    key: &["rule", "position"],
    references: &[
        OF_ENTRY,
        Reference::new(&["rule"], "rules", &["id"]),
        Reference::new(&["article"], "articles", &["key"]),
    ],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked, rule) in detailed(site, Detail::rule) {
        let cited = linked.back.citations.iter();
        let cited = cited.filter_map(|cited| Some((row_of(site, cited.from)?, cited)));
        for (position, (from, cited)) in cited.enumerate() {
            let article = cited.place.filter(|place| has_article(rule, *place));
            rows.push(vec![
                (&linked.entry.id).into(),
                Cell::of_position(position),
                article.map(|place| articles::key(&linked.entry, place)).into(),
                cited.place.map(Citation::in_chinese).into(),
                key(from).into(),
                cited.sentence.as_deref().into(),
            ]);
        }
    }
    rows
}

fn has_article(rule: &Rule, place: Citation) -> bool {
    rule.provisions.articles().any(|article| article.place == place.whole_article())
}
