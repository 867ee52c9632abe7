//! `awards`: the honours. Who holds them is in `recipients`.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::model::kinds::award::LEVELS;
use crate::render::files::data::columns::{OF_REGION, choice, with_shared, words};
use crate::render::files::data::entries::{detailed, shared};
use crate::render::files::data::table::{Column, Row, Shape, Table};

static COLUMNS: [Column; 15] = with_shared([
    Column::word("level", "级别", || words(&LEVELS))
        .about("荣誉的级别，不是颁发单位", "the level of the honour, not who gave it"),
    Column::text("level_label", "级别名称"),
    Column { shape: Shape::Whole, ..Column::text("year", "年度") }
        .about("来源没有写的为空", "empty where the source does not say"),
    Column::text("issuer", "颁发单位"),
    Column::text("category", "荣誉名称"),
    Column::text("grade", "等次"),
]);

pub(super) static TABLE: Table = Table {
    name: "awards",
    title: "荣誉",
    description: Words::new(
        "每行一项荣誉，获奖对象见 recipients 表。",
        "One row an honour; its holders are in the table recipients.",
    ),
    columns: &COLUMNS,
    key: &["id"],
    references: &[OF_REGION],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (id, linked, award) in detailed(site, Detail::award) {
        let mut row = shared(site, id, &linked.entry);
        row.extend(choice(site, award.level));
        row.push(award.year.into());
        row.extend([&award.issuer, &award.category, &award.grade].map(|text| text.as_ref().into()));
        rows.push(row);
    }
    rows
}
