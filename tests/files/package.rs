//! `datapackage.json` as a program reads it: it alone tells what the tables hold, and every row keeps to it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::site::{Site, json, text};

/// The tables of a site, read through their description.
pub(crate) struct Package {
    pub(crate) description: Value,
    /// The rows of each table as the JSON has them.
    pub(crate) tables: BTreeMap<String, Vec<Map<String, Value>>>,
}

impl Package {
    /// Reads the data of `site` and holds every row of both forms to the description.
    pub(crate) fn read(site: &Site) -> Self {
        let output = site.files();
        let description = json(&output, "data/datapackage.json");
        let mut tables = BTreeMap::new();
        for resource in list(&description, "resources") {
            let name = word(resource, "name").to_owned();
            let rows = serde_json::from_value(json(&output, &format!("data/{name}.json"))).unwrap();
            let csv = text(&output, &format!("data/{}", word(resource, "path")));
            assert_eq!(resource["bytes"], csv.len(), "{name}");
            same(&name, resource, &rows, &csv);
            fits(&name, resource, &rows);
            tables.insert(name, rows);
        }
        let package = Self { description, tables };
        list(&package.description, "resources").iter().for_each(|resource| package.hangs_together(resource));
        package
    }

    pub(crate) fn rows(&self, table: &str) -> &[Map<String, Value>] {
        self.tables.get(table).unwrap_or_else(|| panic!("no table {table}"))
    }

    /// One column of a table, empty cells as empty text.
    pub(crate) fn column(&self, table: &str, column: &str) -> Vec<String> {
        self.rows(table).iter().map(|row| plain(&row[column])).collect()
    }

    /// Holds the keys of a table: its own tell its rows apart, others' are there.
    fn hangs_together(&self, resource: &Value) {
        let name = word(resource, "name");
        let schema = &resource["schema"];
        let own = self.keys(name, &schema["primaryKey"]);
        assert_eq!(own.iter().collect::<BTreeSet<_>>().len(), own.len(), "{name}: a key stands twice");
        let references = schema.get("foreignKeys").and_then(Value::as_array).cloned().unwrap_or_default();
        for reference in &references {
            let other = match word(&reference["reference"], "resource") {
                "" => name,
                other => other,
            };
            let there: BTreeSet<Vec<String>> =
                self.keys(other, &reference["reference"]["fields"]).into_iter().collect();
            for key in self.keys(name, &reference["fields"]) {
                let is_empty = key.iter().all(String::is_empty);
                assert!(is_empty || there.contains(&key), "{name}: {key:?} is not in {other}");
            }
        }
    }

    fn keys(&self, table: &str, columns: &Value) -> Vec<Vec<String>> {
        let columns: Vec<&str> = columns.as_array().unwrap().iter().map(|c| c.as_str().unwrap()).collect();
        self.rows(table).iter().map(|row| columns.iter().map(|c| plain(&row[*c])).collect()).collect()
    }
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().unwrap_or_else(|| panic!("no list {key}"))
}

fn word<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("no text {key}"))
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Holds the CSV to the JSON: the same columns, the same rows.
fn same(name: &str, resource: &Value, rows: &Vec<Map<String, Value>>, csv: &str) {
    let text = csv.strip_prefix('\u{feff}').unwrap_or_else(|| panic!("{name}: no byte order mark"));
    let columns: Vec<&str> =
        list(&resource["schema"], "fields").iter().map(|field| word(field, "name")).collect();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), columns, "{name}");
    let read: Vec<Vec<String>> = reader
        .records()
        .map(|record| record.unwrap().iter().map(|cell| cell.trim_start_matches('\'').to_owned()).collect())
        .collect();
    let written: Vec<Vec<String>> = rows.iter().map(|row| row.values().map(plain).collect()).collect();
    assert_eq!(read, written, "{name}");
    for row in rows {
        assert_eq!(row.keys().collect::<Vec<_>>(), columns, "{name}");
    }
}

/// Holds every cell to its field.
fn fits(name: &str, resource: &Value, rows: &[Map<String, Value>]) {
    for field in list(&resource["schema"], "fields") {
        let column = word(field, "name");
        let is_text = |key| word(field, key).chars().any(|c| c > '\u{2e80}');
        assert!(is_text("title"), "{name}.{column} has no Chinese title");
        for row in rows {
            let cell = &row[column];
            let fits = match word(field, "type") {
                "string" => cell.is_string(),
                "integer" => cell.is_i64(),
                "number" => cell.is_number(),
                "boolean" => cell.is_boolean(),
                other => panic!("{other}"),
            };
            let is_required = field["constraints"]["required"] == true;
            assert!(fits || (cell.is_null() && !is_required), "{name}.{column}: {cell}");
            if let Some(words) = field["constraints"].get("enum").and_then(Value::as_array) {
                assert!(cell.is_null() || words.contains(cell), "{name}.{column}: {cell}");
            }
            if field["constraints"].get("pattern").is_some() && !cell.is_null() {
                assert!(
                    casebook::model::date::PartialDate::read(&plain(cell)).is_ok(),
                    "{name}.{column}: {cell}"
                );
            }
        }
    }
}
