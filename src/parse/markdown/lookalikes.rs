//! Lines that look like Markdown to whoever wrote them and are plain text to the parser.
//!
//! In: a paragraph, or a block of code that an indent made, as it was written. Out: faults. Looked for are marks of a
//! Chinese keyboard (`＃ 标题`), marks behind an indent of ideographic spaces, prose whose indent makes it code; lines
//! that are numbered by hand are `numbering`'s, and rows of a table that is none are `bars`'.

use std::iter;
use std::ops::Range;

use memchr::memchr_iter;

use crate::fault::Fault;
use crate::hanzi::script::{is_cjk, is_shared_mark};
use crate::parse::markdown::bars;
use crate::parse::markdown::numbering::{self, is_glued, line_break, lines};
use crate::source::{FileId, Span};

const WIDE_SPACE: char = '\u{3000}';

/// What a line begins with that may hold a mark.
const MARKS: [char; 9] = [WIDE_SPACE, '＃', '＊', '－', '＞', '#', '-', '*', '+'];

/// Looks through a paragraph, the bytes `at` of `source`.
pub(super) fn in_paragraph(
    source: &str,
    at: Range<usize>,
    is_one_line: bool,
    file: FileId,
    faults: &mut Vec<Fault>,
) {
    let written = source.get(at.clone()).unwrap_or_default();
    if is_prose(written, is_one_line) {
        return;
    }
    let lines: Vec<(usize, &str)> = lines(written).collect();
    if !is_one_line && bars::in_paragraph(source, at.start, &lines, file, faults) {
        return;
    }
    let are_many = |mark: char| {
        let begin = |line: &str| line.strip_prefix(mark).is_some_and(|text| text.starts_with(is_cjk));
        lines.iter().filter(|(_, line)| begin(line)).take(2).count() > 1
    };
    let are_many = ItemMarks { stars: are_many('＊'), dashes: are_many('-') };
    let before = faults.len();
    for (offset, line) in &lines {
        if let Some((mark, meant)) = mark(line, are_many) {
            let start = at.start + offset;
            faults.push(Fault::FullWidthMark { at: Span::new(file, start..start + mark.len()), meant });
        }
    }
    if !is_one_line {
        numbering::in_paragraph(source, at.start, &lines, file, faults);
        if faults.len() == before {
            in_indented_lines(source, at.start, &lines, file, faults);
        }
    }
}

/// Returns whether nothing is to be looked for in `written`, as far as the first bytes of its lines tell: most begin with
/// a word.
fn is_prose(written: &str, is_one_line: bool) -> bool {
    if is_one_line {
        return !may_be_mark(written.as_bytes());
    }
    let ends = memchr_iter(b'\n', written.as_bytes()).map(|end| end + 1);
    let mut numbers = 0;
    iter::once(0).chain(ends).all(|start| {
        let line = written.get(start..).unwrap_or_default().trim_start_matches([' ', '\t', '>']);
        numbers += usize::from(numbering::may_begin(line));
        !may_be_mark(line.as_bytes()) && !bars::may_begin(line) && numbers < 2
    })
}

/// Returns whether `line` may begin with one of [`MARKS`], as far as its first bytes tell.
const fn may_be_mark(line: &[u8]) -> bool {
    // `-`, `*` and `+` are looked at for a wide space behind them, `-` for Han too.
    matches!(
        line,
        [b'#', ..]
            | [b'-', 0xe3..=0xe9, ..]
            | [b'*' | b'+', 0xe3, ..]
            | [0xe3, 0x80, 0x80, ..]
            | [0xef, 0xbc, ..]
    )
}

/// Returns the bytes of the mark that `item` begins with, and of the blanks behind it.
pub(super) fn item_mark(item: &str) -> usize {
    let behind = item.trim_start_matches(|c: char| c.is_ascii_digit());
    let text = behind.get(1..).unwrap_or_default().trim_start_matches([' ', '\t']);
    item.len() - text.len()
}

/// Looks for lines that an indent of wide spaces marks as paragraphs of their own.
fn in_indented_lines(
    source: &str,
    start: usize,
    lines: &[(usize, &str)],
    file: FileId,
    faults: &mut Vec<Fault>,
) {
    let indented: Vec<(usize, usize)> = lines
        .iter()
        .map(|(offset, line)| (start + offset, line.len() - line.trim_start_matches(WIDE_SPACE).len()))
        .filter(|(at, indent)| *indent >= 2 * WIDE_SPACE.len_utf8() && is_glued(source, start..*at))
        .collect();
    if let Some((start, indent)) = indented.first() {
        let breaks = indented.iter().map(|(start, _)| line_break(source, *start));
        faults.push(Fault::RunTogetherParagraphs {
            at: Span::new(file, *start..start + indent),
            breaks: breaks.map(|(at, text)| (Span::new(file, at), text)).collect(),
        });
    }
}

/// Which marks several lines of a paragraph begin with, right before their words: one alone may be a dash or a note.
#[derive(Clone, Copy, Default)]
struct ItemMarks {
    stars: bool,
    dashes: bool,
}

/// Returns the mark that `line` begins with as it is written and as Markdown would have it, `None` where nothing but
/// text can be meant: `＃1 楼`, `#话题#`, `＞50 人`.
fn mark(line: &str, are_many: ItemMarks) -> Option<(&str, String)> {
    if !line.starts_with(MARKS) {
        return None;
    }
    let inside = line.trim_start_matches([WIDE_SPACE, ' ']);
    let is_indented = line.starts_with(WIDE_SPACE);
    let first = inside.chars().next()?;
    if is_indented && is_mark(inside) {
        return line.get(..line.len() - inside.len()).map(|indent| (indent, String::new()));
    }
    let text = inside.trim_start_matches(first);
    let count = (inside.len() - text.len()) / first.len_utf8();
    let words = text.trim_start_matches([WIDE_SPACE, ' ']);
    let is_apart = words.len() < text.len();
    let is_number = || words.starts_with(|c: char| c.is_numeric());
    let is_wide_apart = text.starts_with(WIDE_SPACE);
    let meant = match first {
        _ if words.trim_end().is_empty() => None,
        '#' if count <= 6
            && (is_wide_apart || (!is_apart && words.starts_with(is_cjk)))
            && !words.contains('#') =>
        {
            Some("#".repeat(count))
        }
        '-' | '*' | '+' if count == 1 && is_wide_apart => Some(first.to_string()),
        '＃' if count <= 6 && (is_apart || !is_number()) && !words.contains('＃') => {
            Some("#".repeat(count))
        }
        '-' if count == 1 && !is_apart && are_many.dashes && words.starts_with(is_cjk) => {
            Some(first.to_string())
        }
        '＊' if count == 1 && (is_apart || are_many.stars) => Some("-".to_owned()),
        '－' if count == 1 && is_apart => Some("-".to_owned()),
        '＞' if count == 1 && !is_number() => Some(">".to_owned()),
        _ => None,
    };
    let length = line.len() - words.len();
    Some((line.get(..length)?, meant? + " "))
}

/// Returns whether `line` would begin a heading, an item or a quotation if nothing stood before it.
fn is_mark(line: &str) -> bool {
    let unmarked = line.trim_start_matches('#');
    let is_heading = (1..=6).contains(&(line.len() - unmarked.len())) && unmarked.starts_with(' ');
    let undigited = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = (1..=9).contains(&(line.len() - undigited.len()))
        && (undigited.starts_with(". ") || undigited.starts_with(") "));
    is_heading || is_numbered || ["- ", "* ", "+ ", "> "].iter().any(|mark| line.starts_with(mark))
}

/// Looks at a list, the bytes `at` of `source`, whose numbers begin with `first`: a year there is a year.
pub(super) fn in_numbers(source: &str, at: Range<usize>, first: u64, file: FileId, faults: &mut Vec<Fault>) {
    if !(1900..=2100).contains(&first) {
        return;
    }
    let written = source.get(at.clone()).unwrap_or_default();
    let start = at.start + written.len() - written.trim_start().len();
    let is_item = |line: &str| {
        let behind = line.trim_start_matches(|c: char| c.is_ascii_digit());
        behind.len() < line.len() && (behind.starts_with(". ") || behind.starts_with(") "))
    };
    let is_alone = lines(written).filter(|(_, line)| is_item(line)).count() == 1;
    let at = Span::new(file, start..start + first.to_string().len() + 1);
    faults.push(Fault::YearAsNumber { at, year: first, is_alone });
}

/// Looks at a block of code that an indent made, the bytes `at` of `source`: it is prose where it begins with Han or
/// a mark of Chinese. Its indent can go unseen where every line does and the block lies in no other.
pub(super) fn in_indented_code(
    source: &str,
    at: Range<usize>,
    is_inside: bool,
    file: FileId,
    faults: &mut Vec<Fault>,
) {
    let before = source.get(..at.start).unwrap_or_default();
    let start = before.trim_end_matches([' ', '\t', '>']).len();
    let mut indents = Vec::new();
    let mut is_prose = true;
    let mut offset = start;
    for line in source.get(start..at.end).unwrap_or_default().split_inclusive('\n') {
        let inside = line.trim_start_matches([' ', '\t', '>']);
        if let Some(first) =
            inside.trim_start_matches(WIDE_SPACE).chars().next().filter(|c| !c.is_whitespace())
        {
            let is_chinese = is_cjk(first) || is_shared_mark(first);
            if indents.is_empty() && !is_chinese {
                return;
            }
            is_prose &= is_chinese;
            indents.push(Span::new(file, offset..offset + line.len() - inside.len()));
        }
        offset += line.len();
    }
    if !indents.is_empty() {
        let is_certain = is_prose && !is_inside;
        faults.push(Fault::IndentedProse { at: Span::new(file, at), indents, is_certain });
    }
}

#[cfg(test)]
mod tests {
    use super::{ItemMarks, mark};

    #[test]
    fn a_mark_of_a_chinese_keyboard_is_known() {
        for (line, written, meant) in [
            ("＃ 征题", "＃ ", "# "),
            ("＃＃　征题", "＃＃　", "## "),
            ("＃征题", "＃", "# "),
            ("＃ 2023 年", "＃ ", "# "),
            ("＊ 道路", "＊ ", "- "),
            ("－　道路", "－　", "- "),
            ("＞引文", "＞", "> "),
            ("　　＃ 征题", "　　＃ ", "# "),
            ("##　征题", "##　", "## "),
            ("#征题", "#", "# "),
            ("-　道路", "-　", "- "),
            ("　　- 道路", "　　", ""),
            ("　1. 道路", "　", ""),
            ("　## 征题", "　", ""),
        ] {
            assert_eq!(mark(line, ItemMarks::default()), Some((written, meant.to_owned())), "{line}");
        }
    }

    #[test]
    fn text_that_only_begins_like_a_mark_is_left_alone() {
        for line in [
            "＃1 楼",
            "＃话题＃",
            "#话题#",
            "#1 楼",
            "#tag",
            "-道路",
            "＃",
            "＊注：以下为整理",
            "－5℃",
            "＞50 人",
            "　　第一条",
            "　　-5",
            "　　2023.5",
            "＃＃＃＃＃＃＃甲",
            "",
        ] {
            assert_eq!(mark(line, ItemMarks::default()), None, "{line}");
        }
        let are_many = ItemMarks { stars: true, dashes: true };
        assert_eq!(mark("＊道路", are_many), Some(("＊", "- ".to_owned())));
        assert_eq!(mark("-道路", are_many), Some(("-", "- ".to_owned())));
        assert_eq!(mark("-5 度", are_many), None);
    }
}
