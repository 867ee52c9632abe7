//! `regions`: the tree of places.

use crate::link::regions::Place;
use crate::link::site::Site;
use crate::render::files::data::columns::{ADDRESS, NOTE};
use crate::render::files::data::entries::{address, region_path};
use crate::render::files::data::table::{Column, Reference, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "regions",
    title: "地区",
    description: "每行一个地区，上级排在下级前面。只有条目写到的地区和它们的上级，不是行政区划全表。",
    columns: &[
        Column::text("path", "地区").required().about("从大到小，用 / 分开"),
        Column::text("name", "名称").required(),
        Column::text("parent", "上级地区").about("见本表的 path"),
        Column::whole("depth", "层数").about("最大的地区是 1"),
        Column::whole("entries", "条目数").about("包括下级地区"),
        Column::whole("own_entries", "本级条目数").about("不包括下级地区"),
        ADDRESS,
        Column::text("inferred", "推断依据").about("归在上级之下若是编者的推断，依据是什么"),
        NOTE,
    ],
    key: &["path"],
    references: &[Reference::new(&["parent"], "regions", &["path"])],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let places = &site.regions.places;
    let row = |place: &Place| {
        let parent = place.parent.and_then(|parent| places.get(parent));
        let remark = site.config.place_remark(&place.names);
        vec![
            region_path(&place.names).into(),
            place.name().into(),
            parent.map(|parent| region_path(&parent.names)).into(),
            place.names.len().into(),
            place.entries.len().into(),
            place.own.into(),
            address(site, &site.routes.region(&place.names)),
            remark.and_then(|remark| remark.inferred.as_ref()).into(),
            remark.and_then(|remark| remark.note.as_ref()).into(),
        ]
    };
    places.iter().map(row).collect()
}
