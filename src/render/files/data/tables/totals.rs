//! `totals`: what can be summed over the cases on file. Reported figures are set beside these and never mixed in.

use crate::lang::Words;
use crate::link::figures::Total;
use crate::link::site::Site;
use crate::model::kinds::report::METRICS;
use crate::render::files::data::columns::{BOUND, VALUE, words};
use crate::render::files::data::table::{Cell, Column, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "totals",
    title: "在案统计",
    description: Words::new(
        "每行一项由本站案例算出的合计，与来源报告的数（figures 表）口径不同。",
        "One row a total computed from the cases of this site; it counts otherwise than what sources report (table figures).",
    ),
    columns: &[
        Column::word("metric", "统计", || words(&METRICS)).required(),
        Column::text("metric_label", "统计名称").required(),
        VALUE.about("没有一个案例写到的为空", "empty where no case says"),
        BOUND,
        Column::whole("cases", "案例数").about("有多少个案例写到", "how many cases say it"),
    ],
    key: &["metric"],
    references: &[],
    rows,
};

fn rows(site: &Site) -> Vec<Row> {
    site.computed().totals.iter().map(|total| row(site, total)).collect()
}

fn row(site: &Site, total: &Total) -> Row {
    // No case on file is a count of none; no case that gives a number is no sum at all.
    let is_known = total.cases > 0 || total.metric.name == "cases";
    vec![
        total.metric.name.into(),
        total.metric.label.pick(site.config.language).into(),
        if is_known { Cell::Thousandths(total.thousandths) } else { Cell::Empty },
        is_known.then(|| total.bound.name()).into(),
        total.cases.into(),
    ]
}
