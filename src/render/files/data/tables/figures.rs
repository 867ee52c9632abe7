//! `figures`: the numbers of the reports, as their sources print them. Each row bears its source in words too: numbers
//! get copied out of their table.

use crate::lang::Words;
use crate::link::site::{Linked, Site};
use crate::model::kinds::Detail;
use crate::model::kinds::report::{METRICS, Reported};
use crate::render::files::data::columns::{
    BOUND, IS_SHARE, NOTE, OF_SOURCE, POSITION, SOURCE, VALUE, VALUE_TEXT, VALUE_TO, choice, words,
};
use crate::render::files::data::entries::{detailed, id_cell, source_cell, source_position};
use crate::render::files::data::table::{Cell, Column, Reference, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "figures",
    title: "成效数据",
    description: Words::new(
        "每行来源报告的一个数。单位、范围或时段不同的数不能相加。",
        "One row a number that a source reports. Numbers of unlike unit, scope or period cannot be added.",
    ),
    columns: &[
        Column::text("report", "成效").required().about("见 reports 表的 id", "an id of the table reports"),
        POSITION,
        Column::text("name", "指标").required(),
        VALUE_TEXT.required(),
        VALUE.required(),
        VALUE_TO,
        BOUND.required(),
        IS_SHARE.required(),
        Column::text("unit", "单位").about("占比为 %", "% for a share"),
        Column::text("scope", "范围")
            .about("数的口径，照来源的写法", "what is counted, as the source prints it"),
        Column::text("period", "时段").about("照来源的写法", "as the source prints it"),
        Column::word("metric", "可对照的统计", || words(&METRICS)).about(
            "见 totals 表；只供对照，口径不同",
            "of the table totals; to be set beside it, not equal to it",
        ),
        Column::text("metric_label", "可对照的统计名称"),
        Column::text("indicator", "同类").about(
            "与别处同类的数并列时用的名称；只并列，不相加",
            "the name under which it stands beside like numbers of other places; never added",
        ),
        Column::text("declared_method", "对照的协商模式")
            .about("见 yearly 表的 method", "method of the table yearly"),
        Column { is_required: false, ..Column::whole("declared_item", "对照的年度安排") }
            .about("见 yearly 表的 position", "position of the table yearly"),
        NOTE,
        SOURCE,
        Column::text("source_title", "来源标题"),
        Column::text("source_place", "来源出处").about("页码、段落", "page, paragraph"),
    ],
    key: &["report", "position"],
    references: &[
        OF_SOURCE,
        Reference::new(&["report"], "reports", &["id"]),
        Reference::new(&["metric"], "totals", &["metric"]),
        Reference::new(&["declared_method", "declared_item"], "yearly", &["method", "position"]),
    ],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked, report) in detailed(site, Detail::report) {
        let figures = report.figures.iter().enumerate();
        rows.extend(figures.map(|(position, figure)| row(site, linked, position, figure)));
    }
    rows
}

fn row(site: &Site, linked: &Linked, position: usize, figure: &Reported) -> Row {
    let entry = &linked.entry;
    let mut row: Row = vec![(&entry.id).into(), Cell::of_position(position), (&figure.name).into()];
    row.extend(Cell::of_figure(Some(&figure.value)));
    // A share printed as 98% has its unit within the number.
    let share = if figure.value.is_share { Some("%") } else { figure.value.is_multiple.then_some("倍") };
    row.push(figure.unit.as_deref().or(share).into());
    row.extend([&figure.scope, &figure.period].map(|text| text.as_ref().into()));
    row.extend(choice(site, figure.metric));
    row.push(figure.indicator.as_ref().into());
    let declared = linked.references.declared.get(position).copied().flatten();
    row.push(id_cell(site, declared.map(|(method, _)| method)));
    row.push(declared.map_or(Cell::Empty, |(_, item)| Cell::of_position(item)));
    row.push(figure.note.as_ref().into());
    let named = figure.source.as_ref();
    row.push(source_cell(entry, named));
    let source = source_position(entry, named).and_then(|at| linked.sources.get(at));
    row.push(source.map(|cited| &cited.source.title).into());
    row.push(source.and_then(|cited| cited.source.place.as_ref()).into());
    row
}
