//! `loose_ends`: platforms with honours but no case, rules that no case cites, cases that no rule covers.

use crate::lang::Words;
use crate::link::network::{honoured, uncited, uncovered};
use crate::link::site::Site;
use crate::render::files::data::columns::{ENTRY, OF_ENTRY};
use crate::render::files::data::entries::key_cell;
use crate::render::files::data::table::{Column, Row, Table, Word};

const WITHOUT_CASE: Word = Word {
    name: "honours-without-case",
    label: Words::new("有荣誉、没有案例的平台", "platforms with honours but no case"),
};
const UNCITED: Word = Word {
    name: "cited-by-no-case",
    label: Words::new("没有案例引用的制度", "rules that no case cites"),
};
const UNCOVERED: Word = Word {
    name: "covered-by-no-rule",
    label: Words::new("没有制度覆盖的案例", "cases that no rule covers"),
};

pub(super) static TABLE: Table = Table {
    name: "loose_ends",
    title: "没有连上的条目",
    description: Words::new(
        "每行一个条目，与别的条目还没有连上；由程序计算，怎样算连上写在“关联盘点”页。",
        "One row an entry that nothing joins to others yet; computed, what counts is told on the page of connections.",
    ),
    columns: &[Column::word("list", "清单", || vec![WITHOUT_CASE, UNCITED, UNCOVERED]).required(), ENTRY],
    key: &["list", "entry"],
    references: &[OF_ENTRY],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let lists = [(WITHOUT_CASE, honoured(site)), (UNCITED, uncited(site)), (UNCOVERED, uncovered(site))];
    let row = |(list, ids): (Word, Vec<_>)| {
        ids.into_iter().map(move |id| vec![list.name.into(), key_cell(site, Some(id))])
    };
    lists.into_iter().flat_map(row).collect()
}
