//! `identifiers`: every address that was ever given to an entry. `build` holds a new site to the one of the last.

use crate::lang::Words;
use crate::link::identifiers::{State, identifiers};
use crate::link::site::Site;
use crate::render::files::data::columns::{ID, TITLE, kind, kinds};
use crate::render::files::data::entries::key_cell;
use crate::render::files::data::table::{Column, Reference, Row, Table, Word};

pub(super) static TABLE: Table = Table {
    name: "identifiers",
    title: "编号",
    description: Words::new(
        "每行一个给过的网址：现行的、改了编号以后留着的、撤回的。给过的编号不再给别的条目。",
        "One row an address that was ever given: those in use, those kept when an id was changed, those withdrawn. An id that was given is given to nothing else.",
    ),
    columns: &[
        Column::text("path", "路径").required().about("从网站的根写起", "from the site's root"),
        Column::word("state", "状态", states).required(),
        Column::word("kind", "类别", kinds).required(),
        Column::text("kind_label", "类别名称").required(),
        ID.about("网址所指的条目现在的编号", "the id of the entry it leads to, as it is now"),
        TITLE,
        Column::text("entry", "条目").about(
            "见 entries 表的 key；条目已撤回的为空",
            "a key of the table entries; empty where the entry was withdrawn",
        ),
        Column::text("reason", "撤回原因"),
    ],
    key: &["path"],
    references: &[Reference::new(&["entry"], "entries", &["key"])],
    rows,
};

fn states() -> Vec<Word> {
    let named = [
        (State::Current, Words::new("现行", "in use")),
        (State::Moved, Words::new("转到新网址", "leads to a new address")),
        (State::Withdrawn(""), Words::new("已撤回", "withdrawn")),
    ];
    named.map(|(state, label)| Word { name: state.name(), label }).to_vec()
}

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for it in identifiers(site) {
        let reason = match it.state {
            State::Withdrawn(reason) => Some(reason),
            State::Current | State::Moved => None,
        };
        let mut row: Row = vec![format!("/{}", it.route.as_str()).into(), it.state.name().into()];
        row.extend(kind(site, it.entry.kind));
        row.extend([
            (&it.entry.id).into(),
            (&it.entry.meta.title).into(),
            key_cell(site, Some(it.id)),
            reason.into(),
        ]);
        rows.push(row);
    }
    rows
}
