//! What a table is: its columns, its keys, where its rows come from.
//!
//! In: nothing; each file of `tables/` holds one. Out: [`Table`] and the [`Cell`]s of its rows. Titles are
//! Chinese, names are English words.

use crate::lang::Words;
use crate::link::site::Site;
use crate::model::date::PartialDate;
use crate::model::figure::Figure;

/// One table.
#[derive(Debug)]
pub struct Table {
    /// Its name: the file's, and the one that other tables refer to it by.
    pub name: &'static str,
    /// What readers call it.
    pub title: &'static str,
    /// What a row is.
    pub description: Words,
    /// Its columns.
    pub columns: &'static [Column],
    /// The columns that tell its rows apart.
    pub key: &'static [&'static str],
    /// Columns that hold the key of another table's row, or nothing.
    pub references: &'static [Reference],
    /// Makes its rows from a site, in an order that depends on the site alone; each has a cell for each column.
    pub rows: fn(&Site) -> Vec<Row>,
}

/// A row.
pub type Row = Vec<Cell>;

/// One column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name in files.
    pub name: &'static str,
    /// What readers call it.
    pub title: &'static str,
    /// What it says, empty where the title says it all.
    pub description: Words,
    /// What its cells hold.
    pub shape: Shape,
    /// Whether every row has it.
    pub is_required: bool,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Text.
    Text,
    /// `2023`, `2023-05` or `2023-05-25`.
    Date,
    /// A whole number.
    Whole,
    /// A decimal number.
    Number,
    /// Yes or no.
    Flag,
    /// One of a fixed list of words.
    Word(fn() -> Vec<Word>),
}

/// A word of a fixed list, as files have it and as readers know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// In files.
    pub name: &'static str,
    /// For readers.
    pub label: Words,
}

/// A reference from one table to another.
#[derive(Debug)]
pub struct Reference {
    /// The columns, in the order of those referred to.
    pub columns: &'static [&'static str],
    /// The table.
    pub table: &'static str,
    /// Its columns.
    pub to: &'static [&'static str],
}

/// What stands in one column of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing: not known, or not recorded.
    Empty,
    /// Text; never empty.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A number in thousandths.
    Thousandths(i64),
    /// Yes or no.
    Flag(bool),
}

impl Column {
    /// Returns a column of text that may be empty.
    pub const fn text(name: &'static str, title: &'static str) -> Self {
        Self { name, title, description: Words::new("", ""), shape: Shape::Text, is_required: false }
    }

    /// Returns a column of dates that may be empty.
    pub const fn date(name: &'static str, title: &'static str) -> Self {
        Self { shape: Shape::Date, ..Self::text(name, title) }
    }

    /// Returns a column of whole numbers that every row has.
    pub const fn whole(name: &'static str, title: &'static str) -> Self {
        Self { shape: Shape::Whole, is_required: true, ..Self::text(name, title) }
    }

    /// Returns a column of numbers that may be empty.
    pub const fn number(name: &'static str, title: &'static str) -> Self {
        Self { shape: Shape::Number, ..Self::text(name, title) }
    }

    /// Returns a column of flags that every row has.
    pub const fn flag(name: &'static str, title: &'static str) -> Self {
        Self { shape: Shape::Flag, is_required: true, ..Self::text(name, title) }
    }

    /// Returns a column of `words` that may be empty.
    pub const fn word(name: &'static str, title: &'static str, words: fn() -> Vec<Word>) -> Self {
        Self { shape: Shape::Word(words), ..Self::text(name, title) }
    }

    /// Returns this column as one that every row has.
    pub const fn required(self) -> Self {
        Self { is_required: true, ..self }
    }

    /// Returns this column with what it says, in Chinese and in English.
    pub const fn about(self, zh: &'static str, en: &'static str) -> Self {
        Self { description: Words::new(zh, en), ..self }
    }
}

impl Reference {
    /// Returns the reference of one `column` to the column `to` of `table`.
    pub const fn new(
        columns: &'static [&'static str],
        table: &'static str,
        to: &'static [&'static str],
    ) -> Self {
        Self { columns, table, to }
    }
}

impl Cell {
    /// Returns the cells of a figure: as printed, the value, the upper end of a range, the bound, whether it is a share;
    /// all empty for `None`.
    pub fn of_figure(figure: Option<&Figure>) -> [Self; 5] {
        let Some(figure) = figure else {
            return [Self::Empty, Self::Empty, Self::Empty, Self::Empty, Self::Empty];
        };
        [
            figure.text.as_str().into(),
            Self::Thousandths(figure.thousandths),
            figure.to.map_or(Self::Empty, Self::Thousandths),
            figure.bound.name().into(),
            figure.is_share.into(),
        ]
    }

    /// Returns the cell of the place `position`, from 0; written from 1.
    pub fn of_position(position: usize) -> Self {
        position.saturating_add(1).into()
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<PartialDate> for Cell {
    fn from(date: PartialDate) -> Self {
        Self::Text(date.to_string())
    }
}

impl From<bool> for Cell {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<i16> for Cell {
    fn from(number: i16) -> Self {
        Self::Whole(i64::from(number))
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Self::Whole(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}
