//! `brands`: the names that consultations go by. The forms in which they are printed are in `brand_forms`.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::render::files::data::columns::{OF_REGION, with_shared};
use crate::render::files::data::entries::{detailed, holder_name, id_cell, shared};
use crate::render::files::data::table::{Column, Reference, Row, Table};

static COLUMNS: [Column; 12] = with_shared([
    Column::text("holder", "所属")
        .about("几个之间用 ； 分开", "several are parted by a full-width semicolon"),
    Column::text("parent", "上级品牌").about("见本表的 id", "an id of this table"),
    Column::text("category", "类别"),
]);

pub(super) static TABLE: Table = Table {
    name: "brands",
    title: "品牌",
    description: Words::new("每行一个协商品牌。", "One row a brand."),
    columns: &COLUMNS,
    key: &["id"],
    references: &[OF_REGION, Reference::new(&["parent"], "brands", &["id"])],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (id, linked, brand) in detailed(site, Detail::brand) {
        let holders = brand.holders.iter().zip(&linked.references.holders);
        let names: Vec<String> =
            holders.filter_map(|(holder, entry)| holder_name(site, holder, *entry)).collect();
        let mut row = shared(site, id, &linked.entry);
        row.extend([
            names.join("；").into(),
            id_cell(site, linked.references.parent),
            brand.category.as_ref().into(),
        ]);
        rows.push(row);
    }
    rows
}
