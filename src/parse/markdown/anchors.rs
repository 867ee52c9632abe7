//! The anchors of headings.
//!
//! In: the pieces of a body, its headings bearing the ids their `{#id}` gives or none. Out: every heading with an
//! anchor, none empty, no two the same, made of its text where none was given; Han stays Han.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use unicode_normalization::UnicodeNormalization;

use crate::fault::Fault;
use crate::hanzi::script::is_letter_or_digit;
use crate::parse::body::{Piece, What, plain};
use crate::source::Span;

/// The anchor of a heading without a letter or digit in it.
const NAMELESS: &str = "section";

/// Gives each heading of `pieces` its anchor; of two equal ids the second is a fault and gets a number, as equal texts do.
pub(super) fn assign(pieces: &mut [Piece], source: &str) -> Vec<Fault> {
    let is_heading = |piece: &Piece| matches!(piece.what, What::Heading { .. });
    let headings: Vec<usize> =
        pieces.iter().enumerate().filter(|(_, piece)| is_heading(piece)).map(|(place, _)| place).collect();
    let mut anchors = Anchors::default();
    let mut faults = Vec::new();
    let mut given: BTreeMap<String, Span> = BTreeMap::new();
    for heading in &headings {
        let Some((id, at)) = pieces.get(*heading).and_then(given_id) else { continue };
        let at = id_place(id, at, source);
        match given.entry(id.to_owned()) {
            Entry::Vacant(free) => {
                free.insert(at);
                anchors.take(id);
            }
            Entry::Occupied(first) => {
                faults.push(Fault::RepeatedAnchor { at, anchor: id.to_owned(), first: *first.get() });
            }
        }
    }
    for heading in headings {
        let Some((piece, inside)) = pieces.get_mut(heading..).and_then(<[Piece]>::split_first_mut) else {
            continue;
        };
        let What::Heading { anchor, .. } = &mut piece.what else { continue };
        if anchor.is_empty() {
            let end = inside.iter().position(|piece| matches!(piece.what, What::HeadingEnd { .. }));
            *anchor = anchors.free(of_text(&plain(inside.get(..end.unwrap_or(0)).unwrap_or_default())));
        } else if given.remove(anchor).is_none() {
            *anchor = anchors.free(std::mem::take(anchor));
        }
    }
    faults
}

/// Returns the id that the heading `piece` was given, and where the heading stands.
fn given_id(piece: &Piece) -> Option<(&str, Span)> {
    match &piece.what {
        What::Heading { anchor, .. } if !anchor.is_empty() => Some((anchor, piece.at)),
        _ => None,
    }
}

/// Returns where `#id` stands in the heading at `heading`, the heading where it is not found.
fn id_place(id: &str, heading: Span, source: &str) -> Span {
    let written = source.get(heading.range()).unwrap_or_default();
    let found = written.rfind('{').and_then(|brace| {
        let mark = format!("#{id}");
        let at = brace + written.get(brace..)?.find(&mark)?;
        Some(heading.range().start + at..heading.range().start + at + mark.len())
    });
    found.map_or(heading, |at| Span::new(heading.file, at))
}

/// Returns the anchor that `text` makes: letters and digits of any script (lower case, NFC), `_` and `-` stay, white
/// space, also the ideographic space, becomes `-`, all else goes; never empty.
pub fn of_text(text: &str) -> String {
    // What Chinese is mostly written with is composed as it is.
    if text.chars().all(|c| matches!(c, '\0'..='\u{2ff}' | '\u{2010}'..='\u{2027}' | '\u{3000}'..='\u{3029}' | '\u{4e00}'..='\u{9fff}' | '\u{ff01}'..='\u{ff60}')) {
        of_composed(text.chars(), text.len())
    } else {
        of_composed(text.nfc(), text.len())
    }
}

/// Returns the anchor of `text` in NFC, of about `length` bytes.
fn of_composed(text: impl Iterator<Item = char>, length: usize) -> String {
    let mut anchor = String::with_capacity(length);
    let mut is_apart = false;
    for c in text {
        // What headings are mostly written with is known at once.
        let is_plain = matches!(c, 'a'..='z' | '0'..='9' | '_' | '\u{4e00}'..='\u{9fff}');
        if !is_plain && (c.is_whitespace() || c == '-') {
            is_apart = true;
        } else if is_plain || is_letter_or_digit(c) {
            if is_apart && !anchor.is_empty() {
                anchor.push('-');
            }
            is_apart = false;
            if is_plain { anchor.push(c) } else { anchor.extend(c.to_lowercase()) }
        }
    }
    if anchor.is_empty() { NAMELESS.to_owned() } else { anchor }
}

/// The anchors taken so far, each with the number its next namesake tries first.
#[derive(Default)]
struct Anchors(BTreeMap<String, usize>);

impl Anchors {
    fn take(&mut self, anchor: &str) {
        self.0.insert(anchor.to_owned(), 2);
    }

    /// Takes `wanted`, with a number behind it where it is no longer free, and returns it.
    fn free(&mut self, wanted: String) -> String {
        let mut number = match self.0.entry(wanted.clone()) {
            Entry::Vacant(free) => {
                free.insert(2);
                return wanted;
            }
            Entry::Occupied(taken) => *taken.get(),
        };
        let numbered = loop {
            let numbered = format!("{wanted}-{number}");
            number += 1;
            if !self.0.contains_key(&numbered) {
                break numbered;
            }
        };
        self.0.insert(wanted, number);
        self.take(&numbered);
        numbered
    }
}

#[cfg(test)]
mod tests {
    use super::of_text;

    #[test]
    fn han_letters_and_digits_stay_and_marks_go() {
        for (text, anchor) in [
            ("征题", "征题"),
            ("第一章　总则", "第一章-总则"),
            ("（一）“有事来协商”平台", "一有事来协商平台"),
            ("App 上线：第 2 版", "app-上线第-2-版"),
            (" --a - b__c-- ", "a-b__c"),
            ("e\u{301}", "\u{e9}"),
            ("……", "section"),
            ("", "section"),
        ] {
            assert_eq!(of_text(text), anchor);
        }
    }
}
