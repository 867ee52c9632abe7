//! `platforms`: the bodies and places that hold consultations.

use crate::link::site::Site;
use crate::model::kinds::Detail;
use crate::model::kinds::platform::Platform;
use crate::render::files::data::columns::{METHOD, OF_METHOD, OF_REGION, with_shared};
use crate::render::files::data::entries::{detailed, id_cell, shared};
use crate::render::files::data::table::{Column, Reference, Row, Table};

static COLUMNS: [Column; 14] = with_shared([
    Column::text("tier", "层级"),
    Column::text("form", "类型"),
    Column::text("parent", "上级平台").about("见本表的 id"),
    Column::date("founded", "成立日期"),
    Column::text("brand", "品牌"),
    METHOD,
]);

pub(super) static TABLE: Table = Table {
    name: "platforms",
    title: "平台",
    description: "每行一个协商平台或机构。",
    columns: &COLUMNS,
    key: &["id"],
    references: &[OF_REGION, OF_METHOD, Reference::new(&["parent"], "platforms", &["id"])],
    rows,
};

/// Picks the platform out of an entry's detail.
pub(super) fn platform(detail: &Detail) -> Option<&Platform> {
    if let Detail::Platform(platform) = detail { Some(platform) } else { None }
}

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (id, linked, platform) in detailed(site, platform) {
        let tier = platform.tier.and_then(|tier| site.config.tiers.terms.get(tier));
        let mut row = shared(site, id, &linked.entry);
        row.extend([
            tier.map(|tier| &tier.label).into(),
            platform.form.as_ref().into(),
            id_cell(site, linked.references.parent),
            platform.founded.into(),
            platform.brand.as_ref().into(),
            id_cell(site, linked.references.method),
        ]);
        rows.push(row);
    }
    rows
}
