//! The codebook: `codebook.html`, which tells readers what the open data holds, table by table and column by column.
//!
//! In: the tables of `data/`. Out: [`CodebookView`], made of the same descriptions as the files themselves.

use rayon::prelude::*;
use serde::Serialize;

use crate::lang::Lang;
use crate::link::routes::DATA;
use crate::render::context::Link;
use crate::render::files::data::sql;
use crate::render::files::data::table::{Column, Shape, Table};
use crate::render::files::data::tables::TABLES;
use crate::render::views::Views;
use crate::url::Route;

/// What `codebook.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CodebookView {
    /// The files that hold or describe all tables, each with what it is for.
    pub files: Vec<DataFileLink>,
    /// The tables.
    pub tables: Vec<CodebookTable>,
}

/// A file of the data.
#[derive(Clone, Debug, Default, Serialize)]
pub struct DataFileLink {
    /// Its name, leading to it.
    pub file: Link,
    /// What it is for, a sentence.
    pub about: String,
}

/// One table.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CodebookTable {
    /// Its name in files, and its anchor: `cases`.
    pub name: &'static str,
    /// What readers call it.
    pub label: String,
    /// What a row is.
    pub about: &'static str,
    /// How many rows it has, in words.
    pub count_text: String,
    /// Its files: CSV, JSON.
    pub files: Vec<Link>,
    /// Its columns.
    pub columns: Vec<CodebookColumn>,
}

/// One column.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CodebookColumn {
    /// Its name in files.
    pub name: &'static str,
    /// What readers call it.
    pub label: String,
    /// What it says; empty where the name says it all.
    pub about: &'static str,
    /// What its cells hold, a word.
    pub shape: String,
    /// Whether every row has it.
    pub is_required: bool,
    /// Whether it tells the rows apart, alone or with others.
    pub is_key: bool,
    /// The table whose rows it names; `None` for none.
    pub refers_to: Option<&'static str>,
    /// The words it admits, each with what it means: `E2 有部分过程`; empty where any will do.
    pub words: Vec<String>,
}

impl CodebookView {
    /// Returns the codebook of the site's data.
    pub fn of(views: &Views<'_>) -> Self {
        let file = |name: &str, about: &str| DataFileLink {
            file: Link { label: name.to_owned(), path: Some(path(name)) },
            about: views.say(about),
        };
        let has_sql = views.site.config.page_data.has_sql();
        let files = [
            Some(file("datapackage.json", "codebook.package_about")),
            has_sql.then(|| file(sql::FILE, "codebook.sql_about")),
        ];
        Self {
            files: files.into_iter().flatten().collect(),
            tables: TABLES.par_iter().map(|table| table_view(views, table)).collect(),
        }
    }
}

fn path(name: &str) -> String {
    Route::file(&format!("{DATA}/{name}")).root_href()
}

/// Returns what readers call a table or a column: in Chinese its title, in English its name in plain letters.
fn label(lang: Lang, title: &str, name: &str) -> String {
    match lang {
        Lang::Zh => title.to_owned(),
        Lang::En => name.replace('_', " "),
    }
}

fn table_view(views: &Views<'_>, table: &Table) -> CodebookTable {
    let lang = views.lang();
    let file = |format: &str| Link {
        label: format.to_uppercase(),
        path: Some(path(&format!("{}.{format}", table.name))),
    };
    CodebookTable {
        name: table.name,
        label: label(lang, table.title, table.name),
        about: table.description.pick(lang),
        count_text: views.count("codebook.rows", (table.rows)(views.site).len()),
        files: vec![file("csv"), file("json")],
        columns: table.columns.iter().map(|column| column_view(views, table, column)).collect(),
    }
}

fn column_view(views: &Views<'_>, table: &Table, column: &Column) -> CodebookColumn {
    let lang = views.lang();
    let shape = match column.shape {
        Shape::Text => "text",
        Shape::Date => "date",
        Shape::Whole => "whole",
        Shape::Number => "number",
        Shape::Flag => "flag",
        Shape::Word(_) => "word",
    };
    let words = match column.shape {
        Shape::Word(words) => words(),
        _ => Vec::new(),
    };
    let refers = table.references.iter().find(|reference| reference.columns.contains(&column.name));
    CodebookColumn {
        name: column.name,
        label: label(lang, column.title, column.name),
        about: column.description.pick(lang),
        shape: views.say(&format!("codebook.{shape}")),
        is_required: column.is_required,
        is_key: table.key.contains(&column.name),
        refers_to: refers.map(|reference| reference.table),
        words: words.iter().map(|word| format!("{} {}", word.name, word.label.pick(lang))).collect(),
    }
}
