//! `data/`: everything on the site as open data.
//!
//! Invariants: one [`Table`] is the only place that knows a table's columns; its JSON, its CSV, its part of the SQL script, its
//! description in `datapackage.json` and in the codebook are all made from it and cannot disagree. Samples stand in no table. A withdrawn
//! entry stands in the table `withdrawn` alone, with its reason, and no other table refers to it: what was taken back is
//! not counted or cited by anyone. Numbers of sources stand as printed, beside the value that was read.

pub mod table;
mod entries;
mod columns;
pub mod tables;
mod json;
mod csv;
pub mod sql;
mod package;
mod twin;

use rayon::prelude::*;

use crate::link::routes::DATA;
use crate::link::site::Site;
use crate::render::files::data::table::{Row, Table};
use crate::render::output::Output;
use crate::render::twins::Twins;

/// Writes each table as `data/<name>.json` and `data/<name>.csv`, `data/datapackage.json` and, unless the
/// site leaves it out, `data/casebook.sql`; and the twin of each page.
pub fn data(site: &Site, twins: &Twins<'_>, output: &mut Output) {
    let tables: Vec<(&Table, Vec<Row>)> =
        tables::TABLES.par_iter().map(|table| (*table, (table.rows)(site))).collect();
    write(site, &tables, output);
    twin::twins(site, twins, &tables, output);
}

/// Writes the tables and their description, which tells their sizes: all of it is one piece of work.
fn write(site: &Site, tables: &[(&Table, Vec<Row>)], output: &mut Output) {
    let path = |name: &str| format!("{DATA}/{name}");
    let description = path("datapackage.json");
    if !output.has(&description) {
        let of_tables = tables.iter().flat_map(|(Table { name, .. }, _)| {
            [path(&format!("{name}.csv")), path(&format!("{name}.json"))]
        });
        let script = site.config.page_data.has_sql().then(|| path(sql::FILE));
        output.elsewhere.extend(of_tables.chain(script).chain([description]));
        return;
    }
    let written: Vec<_> =
        tables.par_iter().map(|(table, rows)| (csv::csv(table, rows), json::json(table, rows))).collect();
    let sizes: Vec<usize> = written.iter().map(|(csv, _)| csv.len()).collect();
    for ((table, _), (csv, json)) in tables.iter().zip(written) {
        output.put(path(&format!("{}.csv", table.name)), csv);
        output.put(path(&format!("{}.json", table.name)), json);
    }
    if site.config.page_data.has_sql() {
        output.put(path(sql::FILE), sql::sql(site, tables));
    }
    output.put(description, package::package(site, &sizes));
}
