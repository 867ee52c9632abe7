//! A table as CSV (RFC 4180), the one file that names the csv crate.
//!
//! In: a table and its rows. Out: UTF-8 with a byte order mark, without which Excel reads Chinese as something else;
//! lines end in CR LF. Text that a spreadsheet would take for a formula begins with an apostrophe instead, which it
//! shows as text; the JSON has it as it is.

use csv::{Terminator, WriterBuilder};

use crate::model::figure::decimal;
use crate::render::files::data::table::{Cell, Row, Table};

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// What a spreadsheet takes for the beginning of a formula, the full-width forms included.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'];

/// Returns the rows of `table` as CSV, the names of the columns first.
pub(super) fn csv(table: &Table, rows: &[Row]) -> Vec<u8> {
    let start = BYTE_ORDER_MARK.as_bytes().to_vec();
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(start);
    // Rows of one length are written into memory: neither can fail.
    writer.write_record(table.columns.iter().map(|column| column.name)).unwrap_or_default();
    for row in rows {
        writer.write_record(row.iter().map(text)).unwrap_or_default();
    }
    writer.into_inner().unwrap_or_default()
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) if text.starts_with(FORMULA) => format!("'{text}"),
        Cell::Text(text) => text.clone(),
        Cell::Whole(number) => number.to_string(),
        Cell::Thousandths(number) => decimal(*number),
        Cell::Flag(flag) => flag.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, csv, text};
    use crate::lang::Words;
    use crate::render::files::data::table::{Column, Table};

    static TABLE: Table = Table {
        name: "a",
        title: "",
        description: Words::new("", ""),
        columns: &[Column::text("甲", ""), Column::text("乙", "")],
        key: &[],
        references: &[],
        rows: |_| Vec::new(),
    };

    #[test]
    fn what_has_a_comma_a_quote_or_a_line_end_is_quoted() {
        let rows = [vec!["一,二".into(), "说\"好\"".into()], vec!["一\n二".into(), Cell::Empty]];
        assert_eq!(
            String::from_utf8(csv(&TABLE, &rows)).unwrap(),
            "\u{feff}甲,乙\r\n\"一,二\",\"说\"\"好\"\"\"\r\n\"一\n二\",\r\n"
        );
    }

    #[test]
    fn a_formula_becomes_text_and_a_number_stays_one() {
        for (written, cell) in [
            ("'=HYPERLINK(1)", "=HYPERLINK(1)".into()),
            ("'+86", "+86".into()),
            ("'-", "-".into()),
            ("'@a", "@a".into()),
            ("'＝1", "＝1".into()),
            ("1+2+4+N", "1+2+4+N".into()),
            ("-1.5", Cell::Thousandths(-1500)),
            ("true", true.into()),
        ] {
            assert_eq!(text(&cell), written);
        }
    }
}
