//! The source line, with the place marked under it.
//!
//! In: a file and a span. Out: [`Frame`], which draws itself. Marks stand under their characters by display width
//! (UAX #11: Han takes two columns), a tab is drawn as four spaces, and a line that is too long is cut around the
//! mark. A span of several lines is marked on its first.

use std::ops::Range;

use crate::hanzi::width::columns;
use crate::personal::mask::masked;
use crate::report::visible::visible_char;
use crate::source::{SourceFile, Span};

/// How many columns of a line are shown.
const LIMIT: usize = 100;
/// How many columns before the mark are kept where a line is cut.
const BEFORE: usize = 30;

/// How many bytes on each side of the mark's start are looked at: more than any that can be shown.
const REACH: usize = 16 * LIMIT;

/// A source line and the place in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The number of the line, from 1.
    pub line: usize,
    /// The line as drawn, without its end.
    pub text: String,
    /// How many columns precede the mark.
    pub before: usize,
    /// How many columns are marked, at least one.
    pub marked: usize,
}

impl Frame {
    /// Returns the frame of `at` in `file`; a span beyond the file's end is held to it. What `private` covers is
    /// masked.
    pub fn of(file: &SourceFile, at: Span, private: &[Span]) -> Self {
        let line = file.position(at.range().start).line;
        let (line_range, marked) = ranges(&file.text, at.range());
        let near = near(&file.text, &line_range, marked.start);
        let written = file.text.get(near.clone()).unwrap_or_default();
        let mut cells: Vec<Cell> =
            written.char_indices().map(|(at, c)| Cell::of(near.start + at, c)).collect();
        private.iter().for_each(|span| mask(&mut cells, file, *span));
        let cell_at = |offset: usize| cells.partition_point(|cell| cell.offset < offset);
        let mark = cell_at(marked.start)..cell_at(marked.end);
        let window = window(&cells, &mark);

        let cut_before = window.start > 0 || near.start > line_range.start;
        let cut_after = window.end < cells.len() || near.end < line_range.end;
        let shown = |range: Range<usize>| -> String {
            cells.get(range).unwrap_or_default().iter().map(|cell| cell.shown.as_str()).collect()
        };
        let mark = mark.start..mark.end.clamp(mark.start, window.end.max(mark.start));
        let ellipsis = |is_cut| if is_cut { "…" } else { "" };
        Self {
            line,
            text: format!("{}{}{}", ellipsis(cut_before), shown(window.clone()), ellipsis(cut_after)),
            before: columns(ellipsis(cut_before)) + columns(&shown(window.start..mark.start)),
            marked: columns(&shown(mark)).max(1),
        }
    }

    /// Returns the line that marks the place: spaces, then `mark` as often as the place is wide.
    pub fn marks(&self, mark: char) -> String {
        let mut marks = " ".repeat(self.before);
        marks.extend(std::iter::repeat_n(mark, self.marked));
        marks
    }
}

/// One character of the line as drawn.
struct Cell {
    /// Byte offset into the file.
    offset: usize,
    shown: String,
    columns: usize,
}

impl Cell {
    fn of(offset: usize, c: char) -> Self {
        let shown = match c {
            '\t' => "    ".to_owned(),
            // A byte order mark has no width, yet some terminals give it one.
            '\u{feff}' => String::new(),
            _ => visible_char(c).to_string(),
        };
        let columns = columns(&shown);
        Self { offset, shown, columns }
    }
}

/// Masks the cells that `private` covers.
fn mask(cells: &mut [Cell], file: &SourceFile, private: Span) {
    let range = private.range();
    let first = cells.partition_point(|cell| cell.offset < range.start);
    let last = cells.partition_point(|cell| cell.offset < range.end);
    // A datum of which only a part is near is masked in the same places as the whole.
    let hidden = masked(file.slice(private));
    let before = cells.get(first).map_or(0, |cell| cell.offset.saturating_sub(range.start));
    let skipped = file.slice(private).get(..before).unwrap_or_default().chars().count();
    for (cell, c) in
        cells.get_mut(first..last).unwrap_or_default().iter_mut().zip(hidden.chars().skip(skipped))
    {
        *cell = Cell::of(cell.offset, c);
    }
}

/// Returns the bytes of the line in which `span` begins, without its end, and the part of `span` on that line.
fn ranges(text: &str, span: Range<usize>) -> (Range<usize>, Range<usize>) {
    let start = floor(text, span.start);
    let before = text.get(..start).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let rest = text.get(line_start..).unwrap_or_default();
    let line = rest.split('\n').next().unwrap_or_default();
    let line = line.strip_suffix('\r').unwrap_or(line);
    let line_end = line_start + line.len();
    let marked_start = start.min(line_end);
    (line_start..line_end, marked_start..span.end.clamp(marked_start, line_end))
}

/// Returns the part of the line around the mark that can be in sight: of a line of a megabyte with a thousand marks
/// only this is looked at for each.
fn near(text: &str, line: &Range<usize>, mark: usize) -> Range<usize> {
    let start = floor(text, mark.saturating_sub(REACH)).max(line.start);
    start..floor(text, mark.saturating_add(REACH)).min(line.end)
}

/// Returns the nearest character boundary at or before `offset`.
fn floor(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// Returns the cells to show: all that fit, from the line's start if the mark is then in sight, else from a little
/// before the mark.
fn window(cells: &[Cell], mark: &Range<usize>) -> Range<usize> {
    let wide = |range: Range<usize>| -> usize {
        cells.get(range).unwrap_or_default().iter().map(|cell| cell.columns).sum()
    };
    if wide(0..cells.len()) <= LIMIT {
        return 0..cells.len();
    }
    let mut start = 0;
    if wide(0..mark.end) > LIMIT {
        start = mark.start;
        while start > 0 && wide(start - 1..mark.start) <= BEFORE {
            start -= 1;
        }
    }
    let mut end = start;
    let mut used = 0;
    while let Some(cell) = cells.get(end).filter(|cell| used + cell.columns <= LIMIT) {
        used += cell.columns;
        end += 1;
    }
    while end == cells.len() && start > 0 && wide(start - 1..end) <= LIMIT {
        start -= 1;
    }
    start..end
}

#[cfg(test)]
mod tests {
    use super::{Frame, LIMIT};
    use crate::hanzi::width::columns;
    use crate::source::{FileId, SourceFile, Span};

    fn frame(text: &str, range: std::ops::Range<usize>) -> Frame {
        let file = SourceFile { id: FileId(0), path: "a.md".into(), text: text.into(), broken_at: None };
        Frame::of(&file, Span::new(FileId(0), range), &[])
    }

    /// Draws the frame of `marked`, which stands once in `text`.
    fn drawn(text: &str, marked: &str) -> String {
        let start = text.find(marked).expect("what is marked");
        picture(&frame(text, start..start + marked.len()))
    }

    fn picture(frame: &Frame) -> String {
        format!("{}|{}\n{}|{}", frame.line, frame.text, frame.line, frame.marks('^'))
    }

    #[test]
    fn marks_stand_under_wide_characters() {
        assert_eq!(drawn("标题: 甲\n地区: 四川省\n", "四川省"), "2|地区: 四川省\n2|      ^^^^^^");
        assert_eq!(drawn("主题：[产业]", "："), "1|主题：[产业]\n1|    ^^");
    }

    #[test]
    fn a_tab_is_four_spaces_wherever_it_stands() {
        assert_eq!(drawn("\t\t键: 值", "值"), "1|        键: 值\n1|            ^^");
        assert_eq!(drawn("键:\t值", "\t"), "1|键:    值\n1|   ^^^^");
    }

    #[test]
    fn a_point_has_one_mark_at_a_line_end_too() {
        assert_eq!(picture(&frame("甲乙\n丙", 6..6)), "1|甲乙\n1|    ^");
        assert_eq!(picture(&frame("甲乙\n丙", 0..0)), "1|甲乙\n1|^");
        assert_eq!(picture(&frame("甲乙\n", 6..7)), "1|甲乙\n1|    ^");
        assert_eq!(picture(&frame("甲乙\n", 7..7)), "2|\n2|^");
    }

    #[test]
    fn an_empty_file_has_one_empty_line() {
        assert_eq!(picture(&frame("", 0..0)), "1|\n1|^");
        assert_eq!(picture(&frame("", 5..9)), "1|\n1|^");
    }

    #[test]
    fn the_line_end_of_windows_is_not_drawn() {
        assert_eq!(drawn("甲: 1\r\n乙: 2\r\n", "2"), "2|乙: 2\n2|    ^");
        assert_eq!(picture(&frame("甲\r\n乙", 3..4)), "1|甲\n1|  ^");
        assert_eq!(drawn("甲\r乙", "乙"), "1|甲␍乙\n1|   ^^");
    }

    #[test]
    fn a_byte_order_mark_takes_no_column() {
        assert_eq!(drawn("\u{feff}标题: 甲", "标题"), "1|标题: 甲\n1|^^^^");
        assert_eq!(picture(&frame("\u{feff}---", 0..0)), "1|---\n1|^");
    }

    #[test]
    fn of_several_lines_the_first_is_marked() {
        assert_eq!(drawn("一 <b>\n二\n</b> 三", "<b>\n二\n</b>"), "1|一 <b>\n1|   ^^^");
    }

    #[test]
    fn an_offset_inside_a_character_or_past_the_end_is_held_back() {
        assert_eq!(picture(&frame("甲乙", 4..6)), "1|甲乙\n1|  ^^");
        assert_eq!(picture(&frame("甲乙", 90..99)), "1|甲乙\n1|    ^");
    }

    #[test]
    fn control_characters_are_drawn_and_combining_ones_take_no_column() {
        assert_eq!(drawn("a\u{1b}[31mb", "b"), "1|a␛[31mb\n1|      ^");
        assert_eq!(drawn("e\u{301}甲", "甲"), "1|e\u{301}甲\n1| ^^");
    }

    #[test]
    fn a_long_line_is_cut_after_a_mark_near_its_start() {
        let frame = frame(&"协商议事".repeat(100), 3..6);
        assert_eq!(frame.text, format!("{}协商…", "协商议事".repeat(12)));
        assert_eq!((frame.before, frame.marked), (2, 2));
    }

    #[test]
    fn a_long_line_is_cut_on_both_sides_of_a_mark_in_its_middle() {
        let text = format!("{}办结{}", "协".repeat(200), "商".repeat(200));
        assert_eq!(
            drawn(&text, "办结"),
            format!("1|…{}办结{}…\n1|{}^^^^", "协".repeat(15), "商".repeat(33), " ".repeat(31))
        );
    }

    #[test]
    fn a_long_line_is_cut_before_a_mark_at_its_end() {
        let text = format!("{}办结", "协".repeat(200));
        assert_eq!(drawn(&text, "办结"), format!("1|…{}办结\n1|{}^^^^", "协".repeat(48), " ".repeat(97)));
        let end = frame(&text, text.len()..text.len());
        assert_eq!((columns(&end.text), end.before, end.marked), (LIMIT + 1, LIMIT + 1, 1));
    }

    #[test]
    fn a_mark_that_is_longer_than_is_shown_is_cut_with_its_line() {
        let text = format!("起{}", "长".repeat(300));
        let frame = frame(&text, 3..text.len());
        assert_eq!((frame.before, frame.marked), (2, LIMIT - 2));
        assert_eq!(columns(&frame.text), LIMIT + 1);
    }
}
