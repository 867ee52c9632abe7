//! `case_steps`: what each case says of each step of its procedure, and where it says nothing.

use crate::lang::Words;
use crate::link::deadlines::{Due, due};
use crate::link::site::{Linked, Site};
use crate::model::date::PartialDate;
use crate::model::entry::Entry;
use crate::model::kinds::Detail;
use crate::model::kinds::case::{Case, StepRecord};
use crate::render::files::data::columns::{
    CASE, DATE, METHOD, NOTE, OF_CASE, OF_METHOD, OF_SOURCE, POSITION, SOURCE,
};
use crate::render::files::data::entries::{detailed, row_of, source_cell};
use crate::render::files::data::table::{Cell, Column, Reference, Row, Table};

pub(super) static TABLE: Table = Table {
    name: "case_steps",
    title: "案例的步骤",
    description: Words::new(
        "每行一个案例的一个步骤。案例写明协商模式的，模式的每一步都有一行，没有记载的也列出。",
        "One row a step of a case. A case that names its method has a row for each of the method's steps, recorded or not.",
    ),
    columns: &[
        CASE,
        POSITION,
        Column::text("name", "步骤").required(),
        METHOD,
        Column::text("step", "模式的步骤").about(
            "见 steps 表的 method 和 name；没有写明模式的为空",
            "method and name of the table steps; empty without a method",
        ),
        Column::flag("is_recorded", "是否有记载"),
        DATE,
        NOTE,
        SOURCE,
        Column::text("due", "时限届满").about(
            "起算日期或工作日不明的为空",
            "empty where the day it runs from or the working days are not known",
        ),
        Column::text("timing", "是否按时").about(
            "kept 按时，late 超期，unsure 无法断定，open 何时办成未载；没有时限的为空",
            "kept, late, unsure (cannot be told) or open (not recorded when done); empty without a term",
        ),
    ],
    key: &["case", "position"],
    references: &[
        OF_CASE,
        OF_METHOD,
        OF_SOURCE,
        Reference::new(&["method", "step"], "steps", &["method", "name"]),
    ],
    rows,
};

/// A step of a case: its name, the method whose step it is, what the front matter records of it.
struct Told<'a> {
    name: &'a str,
    method: Option<&'a str>,
    is_recorded: bool,
    record: Option<&'a StepRecord>,
    due: Option<Due<'a>>,
}

fn rows(site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    for (_, linked, case) in detailed(site, Detail::case) {
        let steps = by_method(site, linked, case).unwrap_or_else(|| as_written(case));
        rows.extend(steps.iter().enumerate().map(|(position, step)| row(&linked.entry, position, step)));
    }
    rows
}

fn by_method<'a>(site: &'a Site, linked: &Linked, case: &'a Case) -> Option<Vec<Told<'a>>> {
    let procedure = linked.procedure.as_ref()?;
    let Detail::Method(method) = &site.get(procedure.method)?.entry.detail else { return None };
    let id = row_of(site, procedure.method).map(|method| method.id.as_str());
    let steps = method.steps.iter().zip(&procedure.steps).enumerate().map(|(place, (step, state))| Told {
        name: &step.name,
        method: id,
        is_recorded: state.is_recorded(),
        record: state.record.and_then(|record| case.steps.get(record)),
        due: due(case, method, procedure, place),
    });
    Some(steps.collect())
}

fn as_written(case: &Case) -> Vec<Told<'_>> {
    let records = case.steps.iter();
    let steps = records.map(|record| Told {
        name: &record.name.value,
        method: None,
        is_recorded: true,
        record: Some(record),
        due: None,
    });
    steps.collect()
}

fn row(entry: &Entry, position: usize, step: &Told) -> Row {
    let record = step.record;
    vec![
        (&entry.id).into(),
        Cell::of_position(position),
        step.name.into(),
        step.method.into(),
        step.method.map(|_| step.name).into(),
        step.is_recorded.into(),
        record.and_then(|record| record.date).into(),
        record.and_then(|record| record.note.as_ref()).into(),
        record.map_or(Cell::Empty, |record| source_cell(entry, record.source.as_ref())),
        step.due.and_then(|due| due.last_day()).map(PartialDate::of_day).into(),
        step.due.map(|due| due.state()).into(),
    ]
}
