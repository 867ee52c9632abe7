//! `platforms`: the bodies and places that hold consultations.

use crate::lang::Words;
use crate::link::id::EntryId;
use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::model::kinds::platform::Platform;
use crate::render::files::data::columns::{METHOD, OF_METHOD, OF_REGION, with_shared};
use crate::render::files::data::entries::{detailed, id_cell, shared};
use crate::render::files::data::table::{Column, Reference, Row, Table};

static COLUMNS: [Column; 16] = with_shared([
    Column::text("tier", "层级"),
    Column::text("form", "类型"),
    Column::text("parent", "上级平台").about("见本表的 id", "an id of this table"),
    Column::date("founded", "成立日期"),
    Column::text("brand", "品牌").about("照来源的写法", "as the source prints it"),
    Column::text("brand_entry", "品牌条目").about("见 brands 表的 id", "an id of the table brands"),
    METHOD,
]);

pub(super) static TABLE: Table = Table {
    name: "platforms",
    title: "平台",
    description: Words::new("每行一个协商平台或机构。", "One row a platform or body."),
    columns: &COLUMNS,
    key: &["id"],
    references: &[
        OF_REGION,
        OF_METHOD,
        Reference::new(&["parent"], "platforms", &["id"]),
        Reference::new(&["brand_entry"], "brands", &["id"]),
    ],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (id, linked, platform) in detailed(site, Detail::platform) {
        let tier = platform.tier.and_then(|tier| site.config.tiers.terms.get(tier));
        let mut row = shared(site, id, &linked.entry);
        row.extend([
            tier.map(|tier| &tier.label).into(),
            platform.form.as_ref().into(),
            id_cell(site, linked.references.parent),
            platform.founded.into(),
            brand_name(site, linked.references.brand, platform).into(),
            id_cell(site, linked.references.brand),
            id_cell(site, linked.references.method),
        ]);
        rows.push(row);
    }
    rows
}

/// Returns the brand a platform goes by: the title of the entry it names, or the words it writes.
fn brand_name(site: &Site, brand: Option<EntryId>, platform: &Platform) -> Option<String> {
    let entry = brand.and_then(|id| site.get(id)).map(|linked| linked.entry.meta.title.clone());
    entry.or_else(|| platform.brand.clone())
}
