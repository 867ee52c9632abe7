//! A table as JSON: a list of objects, one a line, each with every column in the columns' order; `null` for an empty
//! cell.

use serde_json::{Map, Value};

use crate::render::files::data::table::{Cell, Row, Table};

/// Returns the rows of `table` as JSON, ending with a newline.
pub(super) fn json(table: &Table, rows: &[Row]) -> String {
    let lines: Vec<String> = rows.iter().map(|row| object(table, row).to_string()).collect();
    if lines.is_empty() { "[]\n".to_owned() } else { format!("[\n{}\n]\n", lines.join(",\n")) }
}

/// Returns a row as an object with every column.
pub(super) fn object(table: &Table, row: &Row) -> Value {
    let pairs = table.columns.iter().zip(row).map(|(column, cell)| (column.name.to_owned(), value(cell)));
    Value::Object(pairs.collect::<Map<String, Value>>())
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) => text.as_str().into(),
        Cell::Whole(number) => (*number).into(),
        Cell::Thousandths(number) if number % 1000 == 0 => (number / 1000).into(),
        // A double holds three decimals exactly enough to print them back, up to numbers far beyond any count.
        Cell::Thousandths(number) => (*number as f64 / 1000.0).into(),
        Cell::Flag(flag) => (*flag).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, value};

    #[test]
    fn numbers_are_written_as_plain_decimals() {
        for (thousandths, printed) in [(41_300, "41.3"), (413_000_000, "413000"), (1, "0.001"), (0, "0")] {
            assert_eq!(value(&Cell::Thousandths(thousandths)).to_string(), printed);
        }
    }
}
