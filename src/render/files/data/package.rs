//! `datapackage.json`: what the tables hold and how they hang together, for programs (Data Package 2.0, readable as 1.0).
//!
//! In: the site and the tables. Out: the description, one resource a table. What the configuration does not give (a
//! licence, a publisher, an address) is not there.

use serde_json::{Map, Value, json};

use crate::lang::{Lang, Words};
use crate::link::site::Site;
use crate::render::files::data::table::{Column, Reference, Shape, Table};
use crate::render::files::data::tables::TABLES;

const PROFILE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";
const RESOURCE_PROFILE: &str = "https://datapackage.org/profiles/2.0/dataresource.json";
const SCHEMA_PROFILE: &str = "https://datapackage.org/profiles/2.0/tableschema.json";

/// What holds for all tables.
const ABOUT: Words = Words::new(
    "各表之间用编号相连，表与表的关系写在 foreignKeys 里；每张表另有同名的 JSON 文件。\
    空格表示来源没有记载。数按来源的写法列出，另列读出的数值和范围。每条事实的来源见 sources 表。\
    虚构示例不在任何表里；撤回的条目只在 withdrawn 表里。\
    CSV 文件是带字节顺序标记的 UTF-8；以 =、+、-、@ 等开头的文字前加了一个半角单引号，以免被当成公式。",
    "Tables refer to each other by ids; how is told in foreignKeys. Each has a JSON file of the same name. \
    An empty cell is what the source does not record. Numbers stand as the source prints them, with the value and the \
    bound that were read. Where each fact comes from is in the table sources. Invented examples are in no table; \
    withdrawn entries are in the table withdrawn alone. \
    CSV files are UTF-8 with a byte order mark; text that begins with =, +, -, @ and such has a straight quote before it, \
    so that no program takes it for a formula.",
);

/// Dates as precise as they are known.
const DATE: &str = r"^\d{4}(-\d{2}(-\d{2})?)?$";

/// Returns the description, ending with a newline; `sizes` are the lengths of the CSV files in bytes, in the order of
/// the tables.
pub(super) fn package(site: &Site, sizes: &[usize]) -> String {
    let config = &site.config;
    let mut package = Map::new();
    package.insert("$schema".into(), PROFILE.into());
    package.insert("name".into(), name(config.base_url.as_deref()).into());
    package.insert("title".into(), config.title.as_str().into());
    let lang = config.language;
    let general = ABOUT.pick(lang);
    let about = config.description.as_deref().map_or(general.to_owned(), |own| format!("{own}\n\n{general}"));
    package.insert("description".into(), about.into());
    if let Some(base) = &config.base_url {
        package.insert("homepage".into(), base.as_str().into());
    }
    if let Some(license) = &config.license {
        package.extend(licenses(license));
    }
    if let Some(publisher) = &config.publisher.name {
        let mut contributor = Map::new();
        contributor.insert("title".into(), publisher.as_str().into());
        contributor.extend(config.publisher.url.as_deref().map(|url| ("path".into(), url.into())));
        contributor.insert("roles".into(), json!(["publisher"]));
        package.insert("contributors".into(), json!([contributor]));
    }
    let resources = TABLES.iter().zip(sizes).map(|(table, size)| resource(lang, table, *size));
    package.insert("resources".into(), resources.collect());
    format!("{:#}\n", Value::Object(package))
}

/// Returns the package's name, which must be one of lower-case letters, digits, `.`, `_`, `-` and `/`: the site's address
/// without its scheme.
fn name(base_url: Option<&str>) -> String {
    let address = base_url.and_then(|base| base.split_once("://")).map_or("", |(_, address)| address);
    let is_allowed = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/');
    let name: String = address.to_ascii_lowercase().chars().filter(is_allowed).collect();
    let name = name.trim_matches('/');
    if name.is_empty() { "casebook".to_owned() } else { name.to_owned() }
}

/// Licences that sites of this kind name, as they are written, with their names and addresses in a Data Package. The longer
/// come before those they contain.
const LICENSES: [(&str, &str, &str); 4] = [
    ("CC BY-NC-SA 4.0", "CC-BY-NC-SA-4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
    ("CC BY-SA 4.0", "CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    ("CC BY 4.0", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("CC0", "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
];

/// Returns the licence as the site words it and, when it names one that programs know, as they know it.
fn licenses(text: &str) -> impl Iterator<Item = (String, Value)> {
    let known = LICENSES.iter().find(|(written, ..)| text.contains(written));
    let licenses = known.map(|(_, name, path)| {
        ("licenses".to_owned(), json!([{ "name": name, "path": path, "title": text }]))
    });
    std::iter::once(("rights".to_owned(), text.into())).chain(licenses)
}

fn resource(lang: Lang, table: &Table, size: usize) -> Value {
    json!({
        "$schema": RESOURCE_PROFILE,
        "name": table.name,
        "type": "table",
        "profile": "tabular-data-resource",
        "title": title(lang, table.title, table.name),
        "description": table.description.pick(lang),
        "path": format!("{}.csv", table.name),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": size,
        "schema": schema(lang, table),
    })
}

fn schema(lang: Lang, table: &Table) -> Value {
    let mut schema = Map::new();
    schema.insert("$schema".into(), SCHEMA_PROFILE.into());
    schema.insert("fields".into(), table.columns.iter().map(|column| field(lang, column)).collect());
    schema.insert("missingValues".into(), json!([""]));
    schema.insert("primaryKey".into(), json!(table.key));
    if !table.references.is_empty() {
        let keys = table.references.iter().map(|reference| foreign_key(table, reference));
        schema.insert("foreignKeys".into(), keys.collect());
    }
    Value::Object(schema)
}

/// Returns what readers call a table or a column: in Chinese its title, in English its name in plain letters.
fn title(lang: Lang, chinese: &str, name: &str) -> String {
    match lang {
        Lang::Zh => chinese.to_owned(),
        Lang::En => name.replace('_', " "),
    }
}

/// A table refers to itself by an empty name.
fn foreign_key(table: &Table, reference: &Reference) -> Value {
    let resource = if reference.table == table.name { "" } else { reference.table };
    json!({ "fields": reference.columns, "reference": { "resource": resource, "fields": reference.to } })
}

fn field(lang: Lang, column: &Column) -> Value {
    let mut field = Map::new();
    field.insert("name".into(), column.name.into());
    field.insert("title".into(), title(lang, column.title, column.name).into());
    if !column.description.zh.is_empty() {
        field.insert("description".into(), column.description.pick(lang).into());
    }
    field.insert("type".into(), type_name(column.shape).into());
    let mut constraints = Map::new();
    if column.is_required {
        constraints.insert("required".into(), true.into());
    }
    match column.shape {
        Shape::Date => drop(constraints.insert("pattern".into(), DATE.into())),
        Shape::Word(words) => {
            let words = words();
            constraints.insert("enum".into(), words.iter().map(|word| Value::from(word.name)).collect());
            let categories =
                words.iter().map(|word| json!({ "value": word.name, "label": word.label.pick(lang) }));
            field.insert("categories".into(), categories.collect());
        }
        _ => {}
    }
    if !constraints.is_empty() {
        field.insert("constraints".into(), constraints.into());
    }
    field.into()
}

/// A date is text to a Data Package, as its own dates must have a day.
fn type_name(shape: Shape) -> &'static str {
    match shape {
        Shape::Text | Shape::Date | Shape::Word(_) => "string",
        Shape::Whole => "integer",
        Shape::Number => "number",
        Shape::Flag => "boolean",
    }
}
