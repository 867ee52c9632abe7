//! `regions`: the tree of places.

use crate::lang::Words;
use crate::link::regions::Place;
use crate::link::site::Site;
use crate::render::files::data::columns::{ADDRESS, NOTE};
use crate::render::files::data::entries::{address, region_path};
use crate::render::files::data::table::{Column, Reference, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "regions",
    title: "地区",
    description: Words::new(
        "每行一个地区，上级排在下级前面。只有条目写到的地区和它们的上级，不是行政区划全表。",
        "One row a place, the wider before the narrower: those that entries name and what lies above them, no full gazetteer.",
    ),
    columns: &[
        Column::text("path", "地区").required().about("从大到小，用 / 分开", "the widest first, parted by /"),
        Column::text("name", "名称").required(),
        Column::text("parent", "上级地区").about("见本表的 path", "a path of this table"),
        Column::whole("depth", "层数").about("最大的地区是 1", "1 for the widest"),
        Column::whole("entries", "条目数").about("包括下级地区", "with the places beneath it"),
        Column::whole("own_entries", "本级条目数").about("不包括下级地区", "without the places beneath it"),
        ADDRESS,
        Column::text("inferred", "推断依据").about(
            "归在上级之下若是编者的推断，依据是什么",
            "what the editors go by, where its place beneath another is their inference",
        ),
        NOTE,
    ],
    key: &["path"],
    references: &[Reference::new(&["parent"], "regions", &["path"])],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let places = &site.listing.regions.places;
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
