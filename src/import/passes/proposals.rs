//! What a broken place may have been.
//!
//! In: a line and where the question mark stands. Out: [`Proposal`]s, each a run of the line and what may have stood there,
//! made from the bytes that are left. Whether one is right is not known here.

use std::ops::Range;

use crate::hanzi::reading::is_read;
use crate::import::damage::Noted;
use crate::import::encoding::{character, pair};
use crate::import::readings::LETTERS;

/// What may have stood at a broken place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Proposal {
    /// What it takes the place of.
    pub(super) at: Range<usize>,
    /// What may have stood there.
    pub(super) new: String,
    /// The character whose two bytes were found there, with the reading that was put behind them.
    pub(super) noted: Noted,
    /// Characters of `new` whose own readings are left in the line.
    pub(super) is_read: Vec<char>,
}

/// How many characters behind the broken one may have been shifted.
const SHIFTED: usize = 8;

/// Returns what may have stood at byte `at` of `line`; the line begins at byte `start` of the text.
pub(super) fn proposals(line: &str, at: usize, start: usize) -> Vec<Proposal> {
    let (Some(before), Some(rest)) = (line.get(..at), line.get(at + 1..)) else { return Vec::new() };
    let begin = start + at;
    let reading: String = rest.chars().take_while(|c| LETTERS.contains(*c)).collect();
    let mut found = Vec::new();
    if let Some(behind) = rest.strip_prefix(reading.as_str()).and_then(|rest| rest.strip_prefix(')'))
        && !reading.is_empty()
    {
        let lead = before.chars().next_back().and_then(pair).map(|pair| pair[1]);
        let end = begin + 1 + reading.len() + 1;
        for c in lead.into_iter().flat_map(|lead| read_with(lead, &reading)) {
            let Some([_, second]) = pair(c) else { continue };
            found.extend(across_two(second, behind).into_iter().map(|(len, new, is_read)| Proposal {
                at: begin..end + len,
                new,
                noted: (c, reading.clone()),
                is_read,
            }));
        }
    }
    found.extend(at_a_mark(rest).into_iter().map(|(len, new, noted)| Proposal {
        at: begin..begin + 1 + len,
        new,
        is_read: vec![noted.0],
        noted,
    }));
    found
}

/// Returns the characters with the lead byte `lead` that are read `reading`.
fn read_with(lead: u8, reading: &str) -> Vec<char> {
    (0x40..=0xfe).filter_map(|second| character([lead, second])).filter(|c| is_read(*c, reading)).collect()
}

/// Returns what may have followed when a reading stood between the byte `lead` and the rest of its character: how much
/// of `behind` goes, and what stood there.
fn across_two(lead: u8, behind: &str) -> Vec<(usize, String, Vec<char>)> {
    let mut found = Vec::new();
    if let Some(rest) = behind.strip_prefix('?') {
        let reading: String = rest.chars().take_while(|c| LETTERS.contains(*c)).collect();
        if !reading.is_empty() && rest.get(reading.len()..).is_some_and(|rest| rest.starts_with(')')) {
            let len = 1 + reading.len() + 1;
            found.extend(read_with(lead, &reading).into_iter().map(|c| (len, c.to_string(), vec![c])));
        } else {
            let lone = (0x80..=0xfe).filter_map(|second| character([lead, second]));
            found.extend(lone.map(|c| (1, c.to_string(), Vec::new())));
        }
        return found;
    }
    let shifted: Vec<char> = behind.chars().take(SHIFTED).collect();
    for count in 1..=shifted.len() {
        let Some((last, run)) = shifted.get(..count).and_then(<[char]>::split_last) else { continue };
        if !last.is_ascii() || !run.iter().all(|c| c.is_ascii_alphanumeric() || pair(*c).is_some()) {
            continue;
        }
        let mut bytes = vec![lead];
        bytes.extend(run.iter().flat_map(|c| pair(full_width(*c)).unwrap_or_default()));
        let len = shifted.iter().take(count).map(|c| c.len_utf8()).sum();
        let texts = realigned(&bytes, *last);
        found.extend(texts.into_iter().map(|text| (len, text, Vec::new())));
    }
    found
}

/// Returns the characters that `bytes` and the letter after them make, paired anew; a pair that was dropped on the way, for
/// no character has it, may have stood between any two.
fn realigned(bytes: &[u8], last: char) -> Vec<String> {
    let Ok(last) = u8::try_from(last) else { return Vec::new() };
    let whole = |bytes: &[u8]| -> Option<String> {
        let pairs = bytes.chunks_exact(2);
        let is_even = pairs.remainder().is_empty();
        let text: Option<String> = pairs.map(|pair| character(pair.try_into().ok()?)).collect();
        text.filter(|_| is_even)
    };
    let mut found: Vec<String> = whole(&[bytes, &[last]].concat()).into_iter().collect();
    for at in (1..=bytes.len()).step_by(2) {
        let Some((head, tail)) = bytes.split_at_checked(at) else { continue };
        for first in 0x81..=0xfe_u8 {
            // The first byte of what was dropped ends a character; without one there is no need to try the second.
            if head.last().is_none_or(|lead| character([*lead, first]).is_none()) {
                continue;
            }
            let seconds = (0x80..=0xfe_u8).filter(|second| character([first, *second]).is_none());
            found.extend(
                seconds.filter_map(|second| whole(&[head, &[first, second], tail, &[last]].concat())),
            );
        }
    }
    found
}

fn full_width(c: char) -> char {
    if c.is_ascii_graphic() { char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c) } else { c }
}

/// Returns what may have stood before and behind the bytes of a mark that were found across two characters: how much of
/// `rest` goes, what stood there, and the character with its reading.
fn at_a_mark(rest: &str) -> Vec<(usize, String, Noted)> {
    let Some(mark) = rest.chars().next().filter(|c| matches!(c, ',' | '，' | '、')) else {
        return Vec::new();
    };
    let Some([trail, lead]) = pair(if mark == '、' { mark } else { '，' }) else { return Vec::new() };
    let behind = rest.get(mark.len_utf8()..).unwrap_or_default();
    let (letter, noted) = match behind.strip_prefix('?') {
        Some(noted) => (None, noted),
        None => {
            let Some(letter) = behind.chars().next().filter(char::is_ascii_graphic) else {
                return Vec::new();
            };
            let Some(noted) = behind.get(1..).and_then(|rest| rest.strip_prefix('(')) else {
                return Vec::new();
            };
            (u8::try_from(letter).ok(), noted)
        }
    };
    let reading: String = noted.chars().take_while(|c| LETTERS.contains(*c)).collect();
    if reading.is_empty() || !noted.get(reading.len()..).is_some_and(|rest| rest.starts_with(')')) {
        return Vec::new();
    }
    let len = rest.len() - noted.len() + reading.len() + 1;
    let mut found = Vec::new();
    for c in read_with(lead, &reading) {
        let Some([_, second]) = pair(c) else { continue };
        if letter.is_some_and(|letter| letter != second) || (letter.is_none() && second < 0x80) {
            continue;
        }
        let firsts = (0x81..=0xfe).filter_map(|first| character([first, trail]));
        found.extend(firsts.map(|first| (len, format!("{first}{c}"), (c, reading.clone()))));
    }
    found
}
