//! All tables as one SQL script that SQLite loads: `sqlite3 casebook.db < casebook.sql`.
//!
//! In: the tables and their rows. Out: the script: tables with their keys, the keys of others they refer to, the words and
//! shapes their columns admit; then the rows, many a statement, in one transaction. Foreign keys are checked at its end, so
//! the order of the tables does not matter and loading fails where one does not hold.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::lang::Lang;
use crate::link::site::Site;
use crate::model::figure::decimal;
use crate::render::files::data::table::{Cell, Column, Reference, Row, Shape, Table};

/// Where it lies within the data.
pub const FILE: &str = "casebook.sql";

/// A statement is closed once it is as long as this in bytes: SQLite reads none above a million.
const LONG: usize = 100_000;

/// Returns the script, ending with a newline.
pub(super) fn sql(site: &Site, tables: &[(&Table, Vec<Row>)]) -> String {
    let lang = site.config.language;
    let mut script = String::new();
    comment(&mut script, &site.config.title);
    script.push_str("PRAGMA foreign_keys = ON;\nBEGIN;\n");
    for (table, _) in tables {
        create(&mut script, lang, table, tables);
    }
    for (table, rows) in tables {
        insert(&mut script, table, rows);
    }
    script.push_str("COMMIT;\n");
    script
}

/// Adds a line of comment; a line break within the text becomes a space.
fn comment(script: &mut String, text: &str) {
    script.push_str("-- ");
    script.extend(text.chars().map(|c| if c.is_control() { ' ' } else { c }));
    script.push('\n');
}

fn create(script: &mut String, lang: Lang, table: &Table, tables: &[(&Table, Vec<Row>)]) {
    let title = if lang == Lang::Zh { format!("{}：", table.title) } else { String::new() };
    comment(script, &format!("{title}{}", table.description.pick(lang)));
    // Writing into a string cannot fail.
    let _ = writeln!(script, "CREATE TABLE {} (", name(table.name));
    for column in table.columns {
        let _ = writeln!(script, "  {},", definition(column));
    }
    for columns in referred(table, tables) {
        let _ = writeln!(script, "  UNIQUE ({}),", names(columns));
    }
    for reference in table.references.iter().filter(|reference| holds_key(reference, tables)) {
        let [own, other] = [reference.columns, reference.to].map(names);
        let to = name(reference.table);
        let _ = writeln!(
            script,
            "  FOREIGN KEY ({own}) REFERENCES {to} ({other}) DEFERRABLE INITIALLY DEFERRED,"
        );
    }
    let _ = writeln!(script, "  PRIMARY KEY ({})\n);", names(table.key));
}

fn definition(column: &Column) -> String {
    let own = name(column.name);
    let (shape, check) = match column.shape {
        Shape::Text | Shape::Date => ("TEXT", String::new()),
        Shape::Whole => ("INTEGER", String::new()),
        Shape::Number => ("NUMERIC", String::new()),
        Shape::Flag => ("INTEGER", format!(" CHECK ({own} IN (0, 1))")),
        Shape::Word(words) => {
            let words: Vec<String> = words().iter().map(|word| quoted(word.name)).collect();
            ("TEXT", format!(" CHECK ({own} IN ({}))", words.join(", ")))
        }
    };
    let required = if column.is_required { " NOT NULL" } else { "" };
    format!("{own} {shape}{required}{check}")
}

/// Returns columns of `table` that others refer to as a key, beside its own.
fn referred<'t>(table: &Table, tables: &[(&'t Table, Vec<Row>)]) -> BTreeSet<&'t [&'static str]> {
    let references = tables.iter().flat_map(|(other, _)| other.references);
    let to_it = references.filter(|reference| reference.table == table.name && reference.to != table.key);
    to_it.filter(|reference| holds_key(reference, tables)).map(|reference| reference.to).collect()
}

/// Returns whether what `reference` refers to tells the rows there apart; a step's name does unless its method has two of it.
fn holds_key(reference: &Reference, tables: &[(&Table, Vec<Row>)]) -> bool {
    let Some((table, rows)) = tables.iter().find(|(table, _)| table.name == reference.table) else {
        return false;
    };
    if table.key == reference.to {
        return true;
    }
    let place = |name: &&str| table.columns.iter().position(|column| column.name == *name);
    let places: Vec<usize> = reference.to.iter().filter_map(place).collect();
    let mut seen = BTreeSet::new();
    rows.iter().all(|row| {
        let key: Vec<String> = places.iter().filter_map(|&place| row.get(place)).map(value).collect();
        seen.insert(key)
    })
}

fn insert(script: &mut String, table: &Table, rows: &[Row]) {
    let mut begun = None;
    for row in rows {
        match begun {
            Some(at) if script.len() - at < LONG => script.push_str(",\n"),
            Some(_) => {
                script.push_str(";\n");
                begun = None;
            }
            None => {}
        }
        if begun.is_none() {
            begun = Some(script.len());
            let _ = writeln!(script, "INSERT INTO {} VALUES", name(table.name));
        }
        script.push('(');
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                script.push(',');
            }
            script.push_str(&value(cell));
        }
        script.push(')');
    }
    if begun.is_some() {
        script.push_str(";\n");
    }
}

fn names(columns: &[&str]) -> String {
    columns.iter().map(|column| name(column)).collect::<Vec<_>>().join(", ")
}

/// Returns a name of this program's, which has no quotation mark in it.
fn name(name: &str) -> String {
    format!("\"{name}\"")
}

fn value(cell: &Cell) -> String {
    match cell {
        Cell::Empty => "NULL".to_owned(),
        Cell::Text(text) => quoted(text),
        Cell::Whole(number) => number.to_string(),
        Cell::Thousandths(number) => decimal(*number),
        Cell::Flag(flag) => u8::from(*flag).to_string(),
    }
}

/// Returns a text as SQL writes it. SQLite ends a text at a character NUL, which no text has a use for.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''").replace('\0', ""))
}

#[cfg(test)]
mod tests {
    use super::{Cell, insert, quoted, value};
    use crate::lang::Words;
    use crate::render::files::data::table::{Column, Table};

    static TABLE: Table = Table {
        name: "a",
        title: "",
        description: Words::new("", ""),
        columns: &[Column::text("甲", "")],
        key: &[],
        references: &[],
        rows: |_| Vec::new(),
    };

    #[test]
    fn a_quotation_mark_is_doubled_and_numbers_stay_numbers() {
        assert_eq!(quoted("it's\0"), "'it''s'");
        assert_eq!(value(&Cell::Thousandths(-1_500)), "-1.5");
        assert_eq!((value(&true.into()), value(&Cell::Empty)), ("1".to_owned(), "NULL".to_owned()));
    }

    #[test]
    fn a_long_table_is_several_statements_and_an_empty_one_is_none() {
        let mut script = String::new();
        insert(&mut script, &TABLE, &[]);
        assert_eq!(script, "");
        let rows: Vec<_> = (0..3).map(|_| vec!["协".repeat(20_000).into()]).collect();
        insert(&mut script, &TABLE, &rows);
        assert_eq!(script.matches("INSERT INTO \"a\" VALUES\n").count(), 2);
        assert_eq!(script.matches(";\n").count(), 2);
    }
}
