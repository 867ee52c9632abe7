//! `gaps`: what is not recorded: the keys that completeness counts and an entry does not give, and what its editors say
//! the sources do not tell.

use crate::lang::{Lang, Words};
use crate::link::site::Site;
use crate::model::entry::Entry;
use crate::model::field::Field;
use crate::model::fields;
use crate::model::meta::Gap;
use crate::render::files::data::columns::{ENTRY, OF_ENTRY, POSITION, label};
use crate::render::files::data::entries::{key, listed};
use crate::render::files::data::table::{Cell, Column, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "gaps",
    title: "未载",
    description: Words::new("每行一个条目缺的一项。", "One row a thing that is not recorded of an entry."),
    columns: &[
        ENTRY,
        POSITION,
        Column::text("field", "项目").about(
            "键的英文名；编者另写的项目为空",
            "the English name of the key; empty for what editors added",
        ),
        Column::text("label", "项目名称").required(),
        Column::flag("is_counted", "是否计入完整度").about(
            "否：只写了一部分，或不是应有的项目",
            "no: it is said in part, or is not expected of the kind",
        ),
        Column::text("looked_in", "查过")
            .about("在哪里查过；没有写的为空", "where it was looked for; empty where that is not said"),
    ],
    key: &["entry", "position"],
    references: &[OF_ENTRY],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked) in listed(site) {
        for (position, cells) in gaps(site.config.language, &linked.entry).into_iter().enumerate() {
            let mut row: Row = vec![key(&linked.entry).into(), Cell::of_position(position)];
            row.extend(cells);
            rows.push(row);
        }
    }
    rows
}

/// Returns the cells after the first two: what is absent, in the order of the kind's keys, then what else the editors
/// name.
fn gaps(lang: Lang, entry: &Entry) -> Vec<[Cell; 4]> {
    let named = |gap: &Gap, field: &Field| field.is_named(&gap.key);
    let absent = entry.absent.iter().map(|field| {
        let gap = entry.meta.gaps.iter().find(|gap| named(gap, field));
        cells(Some(field), label(lang, field), true, gap)
    });
    let others =
        entry.meta.gaps.iter().filter(|gap| !entry.absent.iter().any(|field| named(gap, field))).map(|gap| {
            let field = fields(entry.kind).into_iter().find(|field| named(gap, field));
            cells(field, field.map_or(gap.key.as_str(), |field| label(lang, field)), false, Some(gap))
        });
    absent.chain(others).collect()
}

fn cells(field: Option<&Field>, label: &str, is_counted: bool, gap: Option<&Gap>) -> [Cell; 4] {
    [
        field.map(|field| field.name).into(),
        label.into(),
        is_counted.into(),
        gap.and_then(|gap| gap.looked_in.as_ref()).into(),
    ]
}
