//! The twin of a page: the same as JSON, beside its HTML.
//!
//! In: what each twin tells, and the rows of all tables. Out: `index.json` beside each `index.html`. An entry's holds the
//! rows of the tables that are about it, column for column as `data/` has them and `data/datapackage.json` describes
//! them; its text in parts, plain; and every entry that it refers to, with its address. Its shape is
//! `data/page.schema.json`; a change that readers would trip over raises [`EDITION`].

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde_json::{Map, Value, json};

use crate::link::id::EntryId;
use crate::link::site::Site;
use crate::model::sections::{Section, cut};
use crate::parse::body::{Body, plain};
use crate::render::files::data::entries::key;
use crate::render::files::data::json::object;
use crate::render::files::data::table::{Cell, Row, Table};
use crate::render::output::Output;
use crate::render::twins::{FILE, Twin, Twins};
use crate::url::Route;

/// The edition of the shape.
const EDITION: u32 = 1;
/// The shape, in JSON Schema 2020-12.
const SCHEMA: &str = include_str!("page.schema.json");

/// The columns that say which entry a row is about, each with the folder of its kind; of several in a table the first.
const OWNERS: [(&str, &str); 9] = [
    ("case", "cases/"),
    ("award", "awards/"),
    ("rule", "rules/"),
    ("platform", "platforms/"),
    ("method", "methods/"),
    ("report", "reports/"),
    ("brand", "brands/"),
    ("term", "terms/"),
    ("entry", ""),
];
/// The tables with a row an entry that are no kind's.
const GENERAL: [&str; 3] = ["entries", "withdrawn", "identifiers"];

/// The rows about one entry, by the name of their table, with it.
type About<'t> = BTreeMap<&'static str, (&'static Table, Vec<&'t Row>)>;

/// Writes the twins and the schema of their shape.
pub(super) fn twins(
    site: &Site,
    twins: &Twins<'_>,
    tables: &[(&'static Table, Vec<Row>)],
    output: &mut Output,
) {
    let (written, others): (Vec<_>, Vec<_>) =
        twins.written().into_iter().partition(|(route, _)| output.has(&beside(route)));
    let has_any = !(written.is_empty() && others.is_empty());
    output.elsewhere.extend(others.into_iter().map(|(route, _)| beside(route)));
    let entries =
        written.iter().filter_map(|(_, twin)| if let Twin::Entry(id) = twin { Some(*id) } else { None });
    let keys = entries.filter_map(|id| site.get(id)).map(|linked| key(&linked.entry));
    let about = about(tables, keys);
    let made: Vec<(String, String)> = written
        .par_iter()
        .map(|(route, twin)| {
            let mut page = head(site, route, twin);
            match twin {
                Twin::Entry(id) => entry(site, *id, &about, &mut page),
                Twin::List(_, ids) => {
                    page.insert("entries".into(), ids.iter().filter_map(|id| named(site, *id)).collect());
                }
                Twin::Tables(_, tables) => {
                    let way = |table: &&str| Route::file(&format!("data/{table}.json"));
                    let ways =
                        tables.iter().map(|table| json!({"table": table, "url": address(site, &way(table))}));
                    page.insert("tables".into(), ways.collect());
                }
            }
            (beside(route), Value::Object(page).to_string() + "\n")
        })
        .collect();
    for (path, text) in made {
        output.put(path, text);
    }
    if has_any {
        output.make("data/page.schema.json".to_owned(), || SCHEMA);
    }
}

fn beside(route: &Route) -> String {
    let page = route.output_path();
    page.strip_suffix("index.html").map_or_else(|| page.clone(), |folder| format!("{folder}{FILE}"))
}

fn address(site: &Site, route: &Route) -> String {
    route.absolute(site.config.base_url.as_deref().unwrap_or_default())
}

/// Returns what every twin begins with.
fn head(site: &Site, route: &Route, twin: &Twin<'_>) -> Map<String, Value> {
    let (sort, title) = match twin {
        Twin::Entry(id) => ("entry", site.get(*id).map(|linked| linked.entry.meta.title.clone())),
        Twin::List(title, _) => ("list", Some(title.clone())),
        Twin::Tables(title, _) => ("tables", Some(title.clone())),
    };
    let mut page = Map::new();
    page.insert("edition".into(), EDITION.into());
    page.insert("sort".into(), sort.into());
    page.insert("title".into(), title.into());
    page.insert("url".into(), address(site, route).into());
    page.insert("language".into(), site.config.language.tag().into());
    page
}

fn entry(site: &Site, id: EntryId, about: &BTreeMap<String, About<'_>>, page: &mut Map<String, Value>) {
    let Some(linked) = site.get(id) else { return };
    let (entry, meta) = (&linked.entry, &linked.entry.meta);
    let key = key(entry);
    page.insert("key".into(), key.as_str().into());
    page.insert("kind".into(), entry.kind.name().into());
    if let Some(reason) = &meta.withdrawn {
        page.insert("withdrawn".into(), reason.clone().into());
        return;
    }
    page.insert("is_sample".into(), meta.is_sample.into());
    page.insert("summary".into(), entry.summary().into());
    page.insert("text".into(), parts(&entry.body));
    page.insert(
        "references".into(),
        linked.refers_to().into_iter().filter_map(|id| named(site, id)).collect(),
    );
    for (name, ids) in [("cases", &linked.back.cases), ("awards", &linked.back.awards)] {
        page.extend(listed(site, ids).map(|entries| (name.to_owned(), entries)));
    }
    if let Some(rows) = about.get(&key).filter(|rows| !rows.is_empty()) {
        let of_table = |(name, (table, rows)): (&&str, &(&Table, Vec<&Row>))| {
            ((*name).to_owned(), rows.iter().map(|row| object(table, row)).collect())
        };
        page.insert("records".into(), Value::Object(rows.iter().map(of_table).collect()));
    }
}

/// Returns the text in parts: each heading with what stands beneath it, what stands before the first without one.
fn parts(body: &Body) -> Value {
    let part = |section: Section| {
        let text = plain(body.pieces.get(section.pieces).unwrap_or_default());
        match section.heading {
            Some(it) => {
                Some(json!({"level": it.level, "heading": it.text, "anchor": it.anchor, "text": text}))
            }
            None => {
                (!text.is_empty()).then(|| json!({"level": 1, "heading": null, "anchor": null, "text": text}))
            }
        }
    };
    cut(body, |_| true).into_iter().filter_map(part).collect()
}

/// Returns these entries by name, those of them that stand in lists.
fn listed(site: &Site, ids: &[EntryId]) -> Option<Value> {
    let mut listed = ids.iter().filter(|id| site.place_in_list(**id).is_some()).peekable();
    listed.peek()?;
    Some(listed.filter_map(|id| named(site, *id)).collect())
}

/// Returns an entry by its key, kind, title and address.
fn named(site: &Site, id: EntryId) -> Option<Value> {
    let entry = &site.get(id)?.entry;
    let url = address(site, site.routes.entry(id));
    Some(json!({"key": key(entry), "kind": entry.kind.name(), "title": entry.meta.title, "url": url}))
}

/// Returns the rows of all tables that are about the entries with these `keys`, by key.
fn about<'t>(
    tables: &'t [(&'static Table, Vec<Row>)],
    keys: impl Iterator<Item = String>,
) -> BTreeMap<String, About<'t>> {
    let mut about: BTreeMap<String, About<'t>> = keys.map(|key| (key, About::new())).collect();
    if about.is_empty() {
        return about;
    }
    for (table, rows) in tables.iter().filter(|(table, _)| !GENERAL.contains(&table.name)) {
        let Some((place, folder)) = owner(table) else { continue };
        for row in rows {
            if let Some(Cell::Text(id)) = row.get(place) {
                let Some(rows) = about.get_mut(&format!("{folder}{id}")) else { continue };
                rows.entry(table.name).or_insert((table, Vec::new())).1.push(row);
            }
        }
    }
    about
}

/// Returns the column of `table` that says which entry a row is about, and the folder that its value lacks.
fn owner(table: &Table) -> Option<(usize, String)> {
    if table.key == ["id"] && OWNERS.iter().any(|(_, folder)| folder.trim_end_matches('/') == table.name) {
        return Some((
            table.columns.iter().position(|column| column.name == "id")?,
            format!("{}/", table.name),
        ));
    }
    if table.name == "works" {
        return Some((table.columns.iter().position(|column| column.name == "id")?, "sources/".to_owned()));
    }
    table.columns.iter().enumerate().find_map(|(place, column)| {
        let (_, folder) = OWNERS.iter().find(|(name, _)| *name == column.name)?;
        Some((place, (*folder).to_owned()))
    })
}
