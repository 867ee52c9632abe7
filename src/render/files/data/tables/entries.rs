//! `entries`: all entries of all kinds, for whatever refers to one of any kind.

use crate::lang::Words;
use crate::link::site::Site;
use crate::render::files::data::columns::{
    ADDRESS, COMPLETENESS, DATE, ID, LENGTH, OF_REGION, REGION, SUMMARY, TITLE, UPDATED, kind, kinds,
};
use crate::render::files::data::entries::{key, listed, shared};
use crate::render::files::data::table::{Column, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "entries",
    title: "全部条目",
    description: Words::new(
        "每行一个条目，包括案例、荣誉、制度、平台、协商模式、成效和其他页面。",
        "One row an entry of any kind: cases, awards, rules, platforms, methods, reports and other pages.",
    ),
    columns: &[
        Column::text("key", "条目")
            .required()
            .about("目录和编号，与正文里的引用写法相同", "folder and id, as editors write a reference"),
        Column::word("kind", "类别", kinds).required(),
        Column::text("kind_label", "类别名称").required(),
        ID,
        TITLE,
        DATE,
        UPDATED,
        SUMMARY,
        REGION,
        ADDRESS,
        LENGTH,
        COMPLETENESS,
    ],
    key: &["key"],
    references: &[OF_REGION],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (id, linked) in listed(site) {
        let mut row = vec![key(&linked.entry).into()];
        row.extend(kind(site, linked.entry.kind));
        row.extend(shared(site, id, &linked.entry));
        rows.push(row);
    }
    rows
}
