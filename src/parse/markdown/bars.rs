//! Lines that are meant as a table and are none: bars of a Chinese keyboard (`｜`), dashes of one under the first row, or
//! no such row at all.
//!
//! In: a paragraph, or a row of a table, as it was written. Out: a fault with the edits that make a table of it. They
//! change bars and the row of dashes alone, and are certain where every row then has as many cells as the first.

use std::ops::Range;

use crate::fault::Fault;
use crate::parse::markdown::numbering::line_break;
use crate::source::{FileId, Span};

const BARS: [char; 2] = ['|', '｜'];
const DASHES: [char; 6] = ['-', '－', '—', '–', '─', '━'];
const COLONS: [char; 2] = [':', '：'];
const BLANKS: [char; 5] = [' ', '\t', '\u{3000}', '\r', '\n'];

/// Returns whether `line` may be a row of a table, or the dashes under one, as far as its first character tells.
pub(super) fn may_begin(line: &str) -> bool {
    line.starts_with(BARS) || line.starts_with(DASHES) || line.starts_with(COLONS)
}

/// Looks through the `lines` of the paragraph that begins at the byte `start` of `source`, each with its offset; returns
/// whether a table was found.
pub(super) fn in_paragraph(
    source: &str,
    start: usize,
    lines: &[(usize, &str)],
    file: FileId,
    faults: &mut Vec<Fault>,
) -> bool {
    let rows: Vec<Row<'_>> = lines.iter().map(|(offset, line)| Row::new(start + offset, line)).collect();
    let dashes = rows.windows(2).position(|pair| match pair {
        [head, dashes] => dashes.is_dashes() && head.has_bars() && head.cells() == dashes.cells(),
        _ => false,
    });
    let head = dashes.or_else(|| {
        let is_pair = |pair: &[Row<'_>]| match pair {
            [one, two] => one.is_boxed() && two.is_boxed() && one.cells() == two.cells(),
            _ => false,
        };
        rows.windows(2).position(is_pair)
    });
    let Some((head, rest)) = head.and_then(|head| rows.get(head..)?.split_first()) else { return false };
    let dashes = rest.first().filter(|_| dashes.is_some());
    let body = rest.get(usize::from(dashes.is_some())..).unwrap_or_default();
    let length = body.iter().position(|row| !row.has_bars()).unwrap_or(body.len());
    let (body, behind) = body.split_at_checked(length).unwrap_or((body, &[]));

    let mut edits = Vec::new();
    let mut put = |at: Range<usize>, text: String| edits.push((Span::new(file, at), text));
    if rows.first().is_some_and(|first| first.at.start < head.at.start) {
        let (at, text) = line_break(source, head.at.start);
        put(at, text);
    }
    head.narrow(&mut put);
    match dashes {
        Some(dashes) => put(dashes.at.clone(), dashes.narrow_dashes()),
        None => {
            let (at, text) = line_break(source, body.first().map_or(head.at.end, |row| row.at.start));
            let (end, mark) = (text.trim_start_matches('>'), text.trim_end());
            let gap = if mark.is_empty() { "" } else { " " };
            put(at, format!("{mark}{gap}|{}{end}", "---|".repeat(head.cells())));
        }
    }
    body.iter().for_each(|row| row.narrow(&mut put));
    if let Some(behind) = behind.first() {
        let (at, text) = line_break(source, behind.at.start);
        put(at, text);
    }
    let is_even = body.iter().all(|row| row.cells() == head.cells());
    let is_plain = std::iter::once(head).chain(body).all(|row| !row.text.contains(['`', '\\']));
    let is_certain = dashes.is_some() && is_even && is_plain;
    faults.push(Fault::BrokenTable { at: Span::new(file, head.at.clone()), edits, is_certain });
    true
}

/// Looks at a row of a table of `columns` columns, the bytes `at` of `source`: written with bars of a Chinese keyboard it is
/// one cell.
pub(super) fn in_row(source: &str, at: Range<usize>, columns: usize, file: FileId, faults: &mut Vec<Fault>) {
    let written = source.get(at.clone()).unwrap_or_default();
    if columns < 2 || !written.trim_start_matches(BLANKS).starts_with('｜') {
        return;
    }
    let row = Row::new(at.start, written);
    let mut edits = Vec::new();
    row.narrow(&mut |at, text| edits.push((Span::new(file, at), text)));
    let is_certain = row.cells() == columns && !row.text.contains(['`', '\\']);
    faults.push(Fault::BrokenTable { at: Span::new(file, row.at), edits, is_certain });
}

/// A line that may be a row.
struct Row<'a> {
    /// Its place, without the blanks around it.
    at: Range<usize>,
    text: &'a str,
}

impl<'a> Row<'a> {
    fn new(start: usize, line: &'a str) -> Self {
        let inside = line.trim_start_matches(BLANKS);
        let text = inside.trim_end_matches(BLANKS);
        let start = start + line.len() - inside.len();
        Self { at: start..start + text.len(), text }
    }

    fn has_bars(&self) -> bool {
        self.text.contains(BARS)
    }

    /// Returns whether it begins and ends with a bar and has more cells than one.
    fn is_boxed(&self) -> bool {
        self.text.starts_with(BARS) && self.text.ends_with(BARS) && self.cells() > 1
    }

    /// Returns what stands between its bars.
    fn between(&self) -> std::str::Split<'a, [char; 2]> {
        let text = self.text.strip_prefix(BARS).unwrap_or(self.text);
        text.strip_suffix(BARS).unwrap_or(text).split(BARS)
    }

    fn cells(&self) -> usize {
        self.between().count()
    }

    /// Returns whether it is the dashes under the first row.
    fn is_dashes(&self) -> bool {
        let is_dash = |cell: &str| {
            let inside = cell.trim_matches(BLANKS);
            let inside = inside.strip_prefix(COLONS).unwrap_or(inside);
            let inside = inside.strip_suffix(COLONS).unwrap_or(inside);
            !inside.is_empty() && inside.chars().all(|c| DASHES.contains(&c))
        };
        self.has_bars() && self.between().all(is_dash)
    }

    /// Returns the dashes as Markdown knows them.
    fn narrow_dashes(&self) -> String {
        let colon = |is_there: bool| if is_there { ":" } else { "" };
        let cell = |cell: &str| {
            let inside = cell.trim_matches(BLANKS);
            format!("{}---{}|", colon(inside.starts_with(COLONS)), colon(inside.ends_with(COLONS)))
        };
        self.between().fold("|".to_owned(), |row, inside| row + &cell(inside))
    }

    /// Puts a bar that Markdown knows in the place of every other.
    fn narrow(&self, put: &mut dyn FnMut(Range<usize>, String)) {
        for (at, bar) in self.text.match_indices('｜') {
            let start = self.at.start + at;
            put(start..start + bar.len(), "|".to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::in_paragraph;
    use crate::fault::Fault;
    use crate::parse::markdown::numbering::lines;
    use crate::source::FileId;

    /// Returns `text` as the edits would mend it, and whether they are certain; `None` where nothing was found.
    fn mended(text: &str) -> Option<(String, bool)> {
        let mut faults = Vec::new();
        in_paragraph(text, 0, &lines(text).collect::<Vec<_>>(), FileId(0), &mut faults);
        let Fault::BrokenTable { edits, is_certain, .. } = faults.pop()? else { panic!() };
        let mut out = text.to_owned();
        edits.iter().rev().for_each(|(at, text)| out.replace_range(at.range(), text));
        Some((out, is_certain))
    }

    #[test]
    fn a_table_with_wide_bars_becomes_a_table() {
        for (text, table) in [
            ("｜甲｜乙｜\n｜---｜---｜\n｜1｜2｜", "|甲|乙|\n|---|---|\n|1|2|"),
            ("｜ 甲 ｜ 乙 ｜\n｜：－－｜——：｜\n｜1｜2｜", "| 甲 | 乙 |\n|:---|---:|\n|1|2|"),
            ("| 甲 | 乙 |\n|——|——|\n| 1 | 2 |", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"),
            ("甲｜乙\n－｜－\n1｜2", "甲|乙\n|---|---|\n1|2"),
            (
                "如下：\n｜甲｜乙｜\n｜-｜-｜\n｜1｜2｜\n以上。",
                "如下：\n\n|甲|乙|\n|---|---|\n|1|2|\n\n以上。",
            ),
            ("> ｜甲｜乙｜\r\n> ｜-｜-｜\r\n> ｜1｜2｜", "> |甲|乙|\r\n> |---|---|\r\n> |1|2|"),
        ] {
            assert_eq!(mended(text), Some((table.to_owned(), true)), "{text}");
        }
    }

    #[test]
    fn where_cells_would_be_guessed_nothing_is_certain() {
        for (text, table) in [
            ("｜甲｜乙｜\n｜1｜2｜", "|甲|乙|\n|---|---|\n|1|2|"),
            ("> | 甲 | 乙 |\n> | 1 | 2 |", "> | 甲 | 乙 |\n> |---|---|\n> | 1 | 2 |"),
            ("｜甲｜乙｜\n｜-｜-｜\n｜1｜2｜3｜", "|甲|乙|\n|---|---|\n|1|2|3|"),
            ("｜甲｜乙｜\n｜-｜-｜\n｜`a｜b`｜", "|甲|乙|\n|---|---|\n|`a|b`|"),
        ] {
            assert_eq!(mended(text), Some((table.to_owned(), false)), "{text}");
        }
    }

    #[test]
    fn prose_with_bars_is_no_table() {
        for text in [
            "党建｜协商\n办理｜评议",
            "甲｜乙｜丙\n——｜——",
            "｜甲｜\n｜乙｜",
            "｜甲｜乙｜\n丙",
            "——先商量\n——再办理",
            "甲\n---",
        ] {
            assert_eq!(mended(text), None, "{text}");
        }
    }
}
