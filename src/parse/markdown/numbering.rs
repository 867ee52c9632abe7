//! Lines numbered by hand, or behind a dot of a Chinese keyboard: `1、`, `一、`, `（一）`, `①`, `A、`, `●`, which Markdown does
//! not know.
//!
//! In: a paragraph as it was written. Out: a fault where its lines are numbered one after another, or all begin with one
//! dot, each a line to whoever wrote it: on the page they run together. A single number is none: a sentence may be wrapped before `（二）`.

use std::ops::Range;

use crate::fault::Fault;
use crate::hanzi::number;
use crate::source::{FileId, Span};

/// Looks through the `lines` of the paragraph that begins at the byte `start` of `source`, each with its offset.
pub(super) fn in_paragraph(
    source: &str,
    start: usize,
    lines: &[(usize, &str)],
    file: FileId,
    faults: &mut Vec<Fault>,
) {
    let items: Vec<Item<'_>> =
        lines.iter().filter_map(|(offset, line)| Item::read(line, start + offset)).collect();
    for run in items.chunk_by(|one, next| next.follows(one)).filter(|run| run.len() > 1) {
        let glued = || run.iter().filter(|item| is_glued(source, start..item.start));
        let Some(first) = glued().next() else { continue };
        let breaks =
            glued().map(|item| line_break(source, item.start)).map(|(at, text)| (Span::new(file, at), text));
        faults.push(Fault::RunTogetherList {
            at: Span::new(file, first.start..first.start + first.mark.len()),
            mark: first.mark.to_owned(),
            breaks: breaks.collect(),
        });
    }
}

/// Returns whether `line` may begin with a number or a dot, as far as its first characters tell.
pub(super) fn may_begin(line: &str) -> bool {
    let mut ahead = line.chars();
    match ahead.next() {
        // What lines of prose mostly begin with.
        Some(first @ '\u{4e00}'..='\u{9fff}') => first == '第' || is_han(first),
        Some('A'..='Z' | 'a'..='z') => ahead.next().is_some_and(|close| CLOSES.contains(&close)),
        Some('“' | '”' | '‘' | '’' | '—' | '…' | '《' | '》' | '[' | '*' | '`') | None => false,
        Some(_) => true,
    }
}

/// Returns the lines of `text`, each with its offset, without the blanks and `>` they begin with.
pub(super) fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let inside = line.trim_start_matches([' ', '\t', '>']);
        let offset = start + line.len() - inside.len();
        start += line.len();
        (offset, inside)
    })
}

/// Returns whether the line that begins behind `before`, a part of a paragraph, is run together with the one above.
pub(super) fn is_glued(source: &str, before: Range<usize>) -> bool {
    let before = source.get(before).unwrap_or_default();
    before.rsplit_once('\n').is_some_and(|(above, _)| {
        let above = above.trim_end_matches('\r');
        !above.ends_with("  ") && !above.ends_with('\\')
    })
}

/// Returns where an empty line is to be put before the line that has its text at `start`, and how it is written there.
pub(super) fn line_break(source: &str, start: usize) -> (Range<usize>, String) {
    let before = source.get(..start).unwrap_or_default();
    let (above, beginning) = before.rsplit_once('\n').unwrap_or(("", before));
    let place = start - beginning.len();
    let end = if above.ends_with('\r') { "\r\n" } else { "\n" };
    (place..place, beginning.trim_end().to_owned() + end)
}

/// What a number is written in, and the mark behind it or the sign it is.
type Style = (Digits, Option<char>);

/// A line with its number.
struct Item<'a> {
    /// Where in the file the number begins.
    start: usize,
    mark: &'a str,
    value: u32,
    style: Style,
}

/// What a number is written in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Digits {
    Arabic,
    Han,
    Enclosed,
    Bracketed,
    Article,
    Roman,
    Letter,
    Dot,
}

/// Characters that are a number, each from the first to the last: in a circle, in brackets, with a stop.
const ENCLOSED: [(char, char); 6] =
    [('①', '⑳'), ('⑴', '⒇'), ('⒈', '⒛'), ('㈠', '㈩'), ('㊀', '㊉'), ('❶', '❿')];

/// What lists of office documents begin their lines with.
const DOTS: [char; 13] = ['●', '•', '◆', '■', '★', '▲', '○', '◇', '□', '►', '➢', '※', '▪'];

/// What stands behind a number.
const CLOSES: [char; 5] = ['、', '．', '.', '）', ')'];

impl<'a> Item<'a> {
    /// Reads the number that `line`, at the byte `start` of the file, begins with.
    fn read(line: &'a str, start: usize) -> Option<Self> {
        let inside = line.trim_start_matches(['\u{3000}', ' ']);
        let start = start + line.len() - inside.len();
        let first = inside.chars().next()?;
        if let Some((mark, value, style)) = sign(inside, first) {
            return Some(Self { start, mark, value, style });
        }
        let opened = inside.strip_prefix(['（', '(', '第']);
        let from_digits = opened.unwrap_or(inside);
        let behind = from_digits.trim_start_matches(is_digit);
        let digits = from_digits.get(..from_digits.len() - behind.len())?;
        let mut ahead = behind.chars();
        let close = ahead.next()?;
        let next = ahead.next();
        let style = match (first, close) {
            ('（' | '(', '）' | ')') => (Digits::Bracketed, None),
            ('（' | '(', _) => return None,
            ('第', '条') if next.is_some_and(char::is_whitespace) => (Digits::Article, None),
            ('第', _) => return None,
            (_, '.') if next.is_none_or(|next| next.is_ascii_digit()) => return None,
            (_, close) if !CLOSES.contains(&close) => return None,
            _ if first.is_numeric() && !is_han(first) => (Digits::Arabic, Some(close)),
            _ => (Digits::Han, Some(close)),
        };
        let mark = inside.get(..inside.len() - behind.len() + close.len_utf8())?;
        Some(Self { start, mark, value: number::parse(digits)?, style })
    }

    /// Returns whether this is the item after `before`.
    fn follows(&self, before: &Self) -> bool {
        let is_dot = self.style.0 == Digits::Dot;
        self.style == before.style && (is_dot || before.value.checked_add(1) == Some(self.value))
    }
}

/// Reads a line that begins with a sign: a number in one character, a Roman numeral or a letter with a mark behind it, a dot.
fn sign(line: &str, first: char) -> Option<(&str, u32, Style)> {
    let rest = line.get(first.len_utf8()..)?;
    let number = |from: char| u32::from(first) - u32::from(from) + 1;
    if let Some((from, _)) = ENCLOSED.iter().find(|(from, to)| (*from..=*to).contains(&first)) {
        return Some((line.get(..first.len_utf8())?, number(*from), (Digits::Enclosed, Some(*from))));
    }
    if DOTS.contains(&first) && !rest.trim().is_empty() {
        return Some((line.get(..first.len_utf8())?, 0, (Digits::Dot, Some(first))));
    }
    let (from, digits) = match first {
        'Ⅰ'..='Ⅻ' => ('Ⅰ', Digits::Roman),
        'A'..='Z' => ('A', Digits::Letter),
        'a'..='z' => ('a', Digits::Letter),
        'Ａ'..='Ｚ' => ('Ａ', Digits::Letter),
        _ => return None,
    };
    let close = rest.chars().next().filter(|close| CLOSES.contains(close))?;
    Some((line.get(..first.len_utf8() + close.len_utf8())?, number(from), (digits, Some(close))))
}

const fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '０'..='９') || is_han(c)
}

const fn is_han(c: char) -> bool {
    matches!(
        c,
        '〇' | '零' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '千'
    )
}

#[cfg(test)]
mod tests {
    use super::{in_paragraph, lines};
    use crate::fault::Fault;
    use crate::source::FileId;

    /// Returns the marks reported in `text`, and the text as the breaks would mend it.
    fn mended(text: &str) -> (Vec<String>, String) {
        let mut faults = Vec::new();
        in_paragraph(text, 0, &lines(text).collect::<Vec<_>>(), FileId(0), &mut faults);
        let (mut marks, mut out) = (Vec::new(), text.to_owned());
        for fault in faults.iter().rev() {
            let Fault::RunTogetherList { mark, breaks, .. } = fault else { panic!("{fault:?}") };
            marks.insert(0, mark.clone());
            breaks.iter().rev().for_each(|(at, text)| out.insert_str(at.range().start, text));
        }
        (marks, out)
    }

    #[test]
    fn lines_numbered_one_after_another_are_to_be_parted() {
        for (text, mark, parted) in [
            ("1、甲\n2、乙\n3、丙", "2、", "1、甲\n\n2、乙\n\n3、丙"),
            ("如下：\n一、甲\n二、乙", "一、", "如下：\n\n一、甲\n\n二、乙"),
            ("（一）甲\r\n（二）乙", "（二）", "（一）甲\r\n\r\n（二）乙"),
            ("> ①甲\n> ②乙", "②", "> ①甲\n>\n> ②乙"),
            ("１．甲\n２．乙", "２．", "１．甲\n\n２．乙"),
            ("(1)甲\n（2）乙", "（2）", "(1)甲\n\n（2）乙"),
            ("1.甲\n接着甲\n2.乙", "2.", "1.甲\n接着甲\n\n2.乙"),
            ("　　十、甲\n　　十一、乙", "十一、", "　　十、甲\n\n　　十一、乙"),
            ("第一条　甲\n第二条　乙", "第二条", "第一条　甲\n\n第二条　乙"),
            ("⑴甲\n⑵乙", "⑵", "⑴甲\n\n⑵乙"),
            ("㈠甲\n㈡乙", "㈡", "㈠甲\n\n㈡乙"),
            ("Ⅰ．甲\nⅡ．乙", "Ⅱ．", "Ⅰ．甲\n\nⅡ．乙"),
            ("A、甲\nB、乙", "B、", "A、甲\n\nB、乙"),
            ("● 甲\n● 乙\n● 丙", "●", "● 甲\n\n● 乙\n\n● 丙"),
        ] {
            assert_eq!(mended(text), (vec![mark.to_owned()], parted.to_owned()));
        }
    }

    #[test]
    fn two_runs_are_two_faults() {
        assert_eq!(mended("1、甲\n2、乙\n（1）丙\n（2）丁").0, ["2、", "（1）"]);
    }

    #[test]
    fn a_sentence_wrapped_before_a_number_is_no_list() {
        for text in [
            "依照第五条第\n（一）项",
            "1、甲\n3、丙",
            "1、甲\n二、乙",
            "长\n1.5倍\n2.5倍",
            "见第三条\n第四条的规定",
            "1、甲  \n2、乙",
            "1、甲\\\n2、乙",
            "共\n十\n十一人",
            "A、甲\nC、乙",
            "●甲\n★乙",
            "●\n●",
            "见附件\n※注意",
        ] {
            assert_eq!(mended(text), (vec![], text.to_owned()), "{text}");
        }
    }
}
