//! `works`: the sources that have an entry of their own. Which entry rests on which is in `sources`.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::render::files::data::columns::{OF_REGION, with_shared};
use crate::render::files::data::entries::{detailed, shared};
use crate::render::files::data::table::{Column, Row, Table};

static COLUMNS: [Column; 14] = with_shared([
    Column::text("author", "作者"),
    Column::text("publisher", "发布单位"),
    Column::text("url", "来源网址"),
    Column::text("form", "体裁"),
    Column::whole("entries", "条目数").about("依据它的条目有几个", "how many entries rest on it"),
]);

pub(super) static TABLE: Table = Table {
    name: "works",
    title: "来源材料",
    description: Words::new(
        "每行一份有自己条目的来源材料。哪个条目依据哪份材料，见 sources 表。",
        "One row a work with an entry of its own. What rests on it is in the table sources.",
    ),
    columns: &COLUMNS,
    key: &["id"],
    references: &[OF_REGION],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (id, linked, source) in detailed(site, Detail::source) {
        let mut row = shared(site, id, &linked.entry);
        row.extend(
            [&source.author, &source.publisher, &source.url, &source.form].map(|text| text.as_ref().into()),
        );
        row.push(linked.back.rests.len().into());
        rows.push(row);
    }
    rows
}
