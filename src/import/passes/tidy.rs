//! First pass: lines as lines.
//!
//! In: the text as it was read. Out: line feeds only, no space at the end of a line, none that cannot be seen, at most one
//! empty line in a row, and a line feed at the end. Ideographic spaces that indent a paragraph go; the leading spaces of
//! Markdown stay, for they mean something there.

use crate::import::desk::Desk;
use crate::import::passes::definition::Pass;
use crate::import::text::{Change, Form, lines};
use crate::lang::Words;

/// `lines`.
pub(super) static PASS: Pass =
    Pass { name: "lines", label: Words::new("理顺换行和空格", "lines and spaces"), run };

fn run(desk: &mut Desk) {
    desk.working.apply(PASS.name, ends_and_unseen(desk.working.text()));
    desk.working.apply(PASS.name, edges(desk.working.text(), desk.working.form));
    desk.working.apply(PASS.name, empty_lines(desk.working.text()));
}

/// Ends of lines become line feeds; what cannot be seen goes; spaces of other widths become spaces.
fn ends_and_unseen(text: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let is_pair = c == '\r' && rest.peek().is_some_and(|(_, next)| *next == '\n');
        let new = match c {
            '\r' if is_pair => "",
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => "\n",
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => " ",
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' => "",
            '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}' => "",
            _ => continue,
        };
        changes.push(Change::new(at, c, new));
    }
    changes
}

/// Spaces at the end of lines and indents go, and the last line ends.
fn edges(text: &str, form: Form) -> Vec<Change> {
    let mut changes = Vec::new();
    for (at, line) in lines(text) {
        let bare = match form {
            Form::Plain => line.trim_start(),
            Form::Markdown => line.trim_start_matches('\u{3000}'),
        };
        let (head, kept) = (line.len() - bare.len(), bare.trim_end());
        let [indent, tail] = [line.get(..head), bare.get(kept.len()..)].map(Option::unwrap_or_default);
        if kept.is_empty() {
            changes.push(Change::new(at, line, ""));
            continue;
        }
        changes.push(Change::new(at, indent, ""));
        changes.push(Change::new(at + head + kept.len(), tail, ""));
    }
    if !text.is_empty() && !text.ends_with('\n') {
        changes.push(Change::new(text.len(), "", "\n"));
    }
    changes
}

/// Line feeds at the start go, all but one at the end, and all but two in a row elsewhere.
fn empty_lines(text: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find('\n')).map(|step| at + step) {
        let run = text.get(start..).unwrap_or_default().bytes().take_while(|byte| *byte == b'\n').count();
        let kept = match (start, start + run) {
            (0, _) => 0,
            (_, end) if end == text.len() => 1,
            _ => 2,
        };
        at = start + run;
        let from = (start + kept).min(at);
        changes.push(Change::new(from, text.get(from..at).unwrap_or_default(), ""));
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::PASS;
    use crate::import::desk::Desk;
    use crate::import::text::Form;

    fn tidied(text: &str, form: Form) -> String {
        let mut desk = Desk::new(text.into(), form);
        (PASS.run)(&mut desk);
        desk.working.text().into()
    }

    #[test]
    fn lines_end_alike_and_carry_nothing_unseen() {
        assert_eq!(tidied("甲\r\n乙\r丙\u{200b}丁\u{2028}戊", Form::Plain), "甲\n乙\n丙丁\n戊\n");
        assert_eq!(tidied(" \n\n\n　　甲　\n\n\n乙\u{a0}\n\n\n", Form::Plain), "甲\n\n乙\n");
        for text in ["", " ", "\n", "\n \n"] {
            assert_eq!(tidied(text, Form::Plain).trim(), "");
        }
    }

    #[test]
    fn the_indents_of_markdown_stay() {
        assert_eq!(tidied("- 甲\n  - 乙\n　　丙", Form::Markdown), "- 甲\n  - 乙\n丙\n");
    }
}
