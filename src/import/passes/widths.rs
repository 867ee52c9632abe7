//! Eighth pass: half-width marks in Chinese text become full-width ones.
//!
//! In: the text. Out: the text with ，；：？！（ ） where a Han character or a mark of Chinese text is the neighbour. Marks
//! between digits, of times, of Latin text and of addresses stay: 2,058, 08:47:06, 1:2.

use std::collections::BTreeSet;

use crate::import::desk::Desk;
use crate::import::marks::{is_of_chinese, wide};
use crate::import::passes::definition::Pass;
use crate::import::shelter::Shelter;
use crate::import::text::{Change, Form};
use crate::lang::Words;

/// `widths`.
pub(super) static PASS: Pass =
    Pass {
        name: "widths", label: Words::new("半角标点改全角", "half-width marks made full-width"), run
    };

fn run(desk: &mut Desk) {
    let changes = changes(desk.working.text(), desk.working.form);
    desk.working.apply(PASS.name, changes);
}

fn changes(text: &str, form: Form) -> Vec<Change> {
    let shelter = Shelter::of(text, form);
    let mut changes = brackets(text, &shelter);
    let widened: BTreeSet<usize> = changes.iter().map(|change| change.at).collect();
    let mut before = None;
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let after = rest.peek().map(|(_, c)| *c);
        let new = wide(c).filter(|_| !matches!(c, '(' | ')')).filter(|_| is_chinese(before, c, after));
        changes.extend(new.filter(|_| !shelter.holds(at)).map(|new| Change::new(at, c, new)));
        before = if widened.contains(&at) { wide(c) } else { Some(c) };
    }
    changes.sort_by_key(|change| change.at);
    changes
}

/// Returns whether the mark `c` between its neighbours is one of Chinese text.
fn is_chinese(before: Option<char>, c: char, after: Option<char>) -> bool {
    let is_own = |c: Option<char>| c.is_some_and(is_of_chinese);
    match c {
        // Behind a lost byte stands a question mark that nobody wrote.
        '?' => is_own(before) && after.is_none_or(|c| c == '\n' || (is_of_chinese(c) && !is_pause(c))),
        '!' => is_own(before),
        // At the start of a line it is a sign of Markdown.
        ':' | ',' | ';' => {
            (is_own(before) || is_own(after)) && before.is_some_and(|c| c != '\n' && !is_pause(c))
        }
        _ => false,
    }
}

fn is_pause(c: char) -> bool {
    matches!(c, ',' | '，' | '、' | ';' | ':' | '?')
}

/// Brackets that pair on their line around Chinese text.
fn brackets(text: &str, shelter: &Shelter) -> Vec<Change> {
    let (mut open, mut changes): (Vec<(usize, char)>, Vec<Change>) = (Vec::new(), Vec::new());
    for (at, c) in text.char_indices() {
        match c {
            '\n' => open.clear(),
            '(' | '（' if !shelter.holds(at) => open.push((at, c)),
            ')' | '）' if !shelter.holds(at) => {
                let Some((start, opening)) = open.pop() else { continue };
                let inner = text.get(start + opening.len_utf8()..at).unwrap_or_default();
                if inner.chars().any(is_of_chinese) {
                    changes.extend(wide(opening).map(|new| Change::new(start, opening, new)));
                    changes.extend(wide(c).map(|new| Change::new(at, c, new)));
                }
            }
            _ => {}
        }
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::PASS;
    use crate::import::desk::Desk;
    use crate::import::text::Form;

    fn widened(text: &str, form: Form) -> String {
        let mut desk = Desk::new(text.into(), form);
        (PASS.run)(&mut desk);
        desk.working.text().into()
    }

    #[test]
    fn marks_beside_chinese_are_widened_and_those_of_numbers_and_latin_are_not() {
        for (text, expected) in [
            ("近年来,在区委;做到:好?好!", "近年来，在区委；做到：好？好！"),
            (
                "字数:2,058,达100%,其中(试行)和(“1+2”),“好”,《规》;",
                "字数：2,058，达100%，其中（试行）和（“1+2”），“好”，《规》；",
            ),
            ("08:47:06,比例1:2,约41.3万", "08:47:06，比例1:2，约41.3万"),
            ("镇(街、园区(企业)),p (a, b) q:r", "镇（街、园区（企业）），p (a, b) q:r"),
            ("电话(010)、第3版(v2)", "电话(010)、第3版(v2)"),
            ("兼?zhèn)?、热爱", "兼?zhèn)?、热爱"),
        ] {
            assert_eq!(widened(text, Form::Plain), expected);
        }
    }

    #[test]
    fn the_signs_of_markdown_stay() {
        let text = "见[规则](../rules/规则.md)和![图](图.png)\n: 解释,见`甲,乙`";
        assert_eq!(
            widened(text, Form::Markdown),
            "见[规则](../rules/规则.md)和![图](图.png)\n: 解释，见`甲,乙`"
        );
    }
}
