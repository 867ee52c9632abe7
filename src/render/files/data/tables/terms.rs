//! `terms`: the glossary. What number-words stand for is in `term_items`.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::model::kinds::term::Explained;
use crate::render::files::data::columns::{OF_REGION, with_shared};
use crate::render::files::data::entries::{detailed, shared};
use crate::render::files::data::table::{Column, Row, Table, Word};

static COLUMNS: [Column; 12] = with_shared([
    Column::text("definition", "释义").about("照来源的解释", "as the source explains it"),
    Column::text("synonyms", "别称")
        .about("几个之间用 ； 分开", "several are parted by a full-width semicolon"),
    Column::word("explained", "来源是否解释", explained).required(),
]);

pub(super) static TABLE: Table = Table {
    name: "terms",
    title: "术语",
    description: Words::new(
        "每行一个术语。数字词所指的各项见 term_items 表。",
        "One row a term; what a number-word stands for is in the table term_items.",
    ),
    columns: &COLUMNS,
    key: &["id"],
    references: &[OF_REGION],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (id, linked, term) in detailed(site, Detail::term) {
        let mut row = shared(site, id, &linked.entry);
        row.extend([
            term.definition.as_ref().into(),
            term.synonyms.join("；").into(),
            term.explained(&linked.entry.meta.title).name().into(),
        ]);
        rows.push(row);
    }
    rows
}

fn explained() -> Vec<Word> {
    let label = |explained: Explained| match explained {
        Explained::Fully => Words::new("已解释", "explained"),
        Explained::Partly => Words::new("部分解释", "explained in part"),
        Explained::Not => Words::new("没有解释", "not explained"),
    };
    Explained::ALL.map(|explained| Word { name: explained.name(), label: label(explained) }).to_vec()
}
