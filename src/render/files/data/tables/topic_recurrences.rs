//! `topic_recurrences`: the topics that come up again at one place.

use crate::lang::Words;
use crate::link::network::{Recurring, recurring};
use crate::link::site::Site;
use crate::render::files::data::columns::{CASE, OF_CASE};
use crate::render::files::data::entries::{region_path, row_of};
use crate::render::files::data::table::{Column, Reference, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "topic_recurrences",
    title: "反复出现的主题",
    description: Words::new(
        "同一个地方有两个以上案例属于同一主题的，每行其中一个案例；地方取最小的一级，主题取最细的一级。",
        "Where one place has two cases or more of one topic, one row a case; the place is the narrowest, the topic the \
         most specific.",
    ),
    columns: &[
        Column::text("topic", "主题").required().about("见 topics 表的 id", "an id of the table topics"),
        Column::text("region", "地区")
            .required()
            .about("见 regions 表的 path", "a path of the table regions"),
        CASE,
    ],
    key: &["topic", "region", "case"],
    references: &[
        OF_CASE,
        Reference::new(&["topic"], "topics", &["id"]),
        Reference::new(&["region"], "regions", &["path"]),
    ],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for Recurring { topic, place, cases } in recurring(site) {
        let Some(topic) = site.config.topics.terms.get(topic) else { continue };
        let Some(place) = site.listing.regions.places.get(place) else { continue };
        for case in cases.into_iter().filter_map(|case| row_of(site, case)) {
            rows.push(vec![(&topic.id).into(), region_path(&place.names).into(), (&case.id).into()]);
        }
    }
    rows
}
