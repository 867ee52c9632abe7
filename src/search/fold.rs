//! How writing is made equal before it is compared: one rule for the index and for what a reader types.
//!
//! In: a character. Out: the one that stands for it, or none. The parts of the rule that are lists ([`DROPPED`],
//! [`pairs`]) are published with the index, so that the script of the search page folds by the same rule and by no
//! list of its own.
//!
//! One character never becomes two: a hit in folded text is a hit in the text itself, character by character.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use crate::hanzi::simplified;

/// Stands between two pieces of text that no query spans.
pub const BREAK: char = '\n';

/// What is left out: white space, controls and what only changes the character before it. [`BREAK`] stays.
pub const DROPPED: [(u32, u32); 14] = [
    (0x00, 0x09),
    (0x0b, 0x20),
    (0x7f, 0xa0),
    (0xad, 0xad),
    (0x180b, 0x180f),
    (0x2000, 0x200f),
    (0x2028, 0x202f),
    (0x205f, 0x2064),
    (0x2066, 0x206f),
    (0x3000, 0x3000),
    (0xfe00, 0xfe0f),
    (0xfeff, 0xfeff),
    (0xfff9, 0xfffb),
    (0xe0100, 0xe01ef),
];

/// Marks: what stands in a name and is passed over when names are looked up. All are compared folded.
pub const MARKS: [(u32, u32); 17] = [
    (0x21, 0x2f),
    (0x3a, 0x40),
    (0x5b, 0x60),
    (0x7b, 0x7e),
    (0xa1, 0xa9),
    (0xab, 0xb1),
    (0xb6, 0xb8),
    (0xbb, 0xbb),
    (0xbf, 0xbf),
    (0x2010, 0x205e),
    (0x2190, 0x23ff),
    (0x2500, 0x2775),
    (0x2794, 0x27bf),
    (0x3001, 0x3004),
    (0x3008, 0x3020),
    (0x30fb, 0x30fb),
    (0xfe10, 0xfe6f),
];

/// The full-width forms of ASCII, which are this far behind it.
pub const WIDE: RangeInclusive<u32> = 0xff01..=0xff5e;
/// How far.
pub const WIDE_BY: u32 = 0xfee0;

/// Latin, Greek and Cyrillic letters outside ASCII, whose capitals are folded.
const LETTERS: RangeInclusive<u32> = 0xc0..=0x52f;
/// Compatibility ideographs, each the same character as a unified one.
const COMPATIBILITY: RangeInclusive<u32> = 0xf900..=0xfaff;

static PAIRS: LazyLock<BTreeMap<char, char>> = LazyLock::new(|| {
    let mut pairs = simplified::pairs();
    pairs.insert('〇', '零');
    for c in LETTERS.filter_map(char::from_u32) {
        let mut lower = c.to_lowercase();
        if let (Some(small), None) = (lower.next(), lower.next())
            && small != c
        {
            pairs.insert(c, small);
        }
    }
    for c in COMPATIBILITY.filter_map(char::from_u32) {
        let mut unified = std::iter::once(c).nfkc();
        if let (Some(one), None) = (unified.next(), unified.next())
            && one != c
        {
            pairs.insert(c, pairs.get(&one).copied().unwrap_or(one));
        }
    }
    pairs
});

/// Returns every character that another stands for and that no range tells, in the order of code points.
pub fn pairs() -> impl Iterator<Item = (char, char)> {
    PAIRS.iter().map(|(from, to)| (*from, *to))
}

/// Returns what `c` is compared as; `None` for what is left out.
pub fn fold(c: char) -> Option<char> {
    let code = u32::from(c);
    match c {
        // Most of a text: nothing that any rule below changes.
        'a'..='z' | '0'..='9' => return Some(c),
        'A'..='Z' => return Some(c.to_ascii_lowercase()),
        _ => {}
    }
    if WIDE.contains(&code) {
        return char::from_u32(code - WIDE_BY).map(|narrow| narrow.to_ascii_lowercase());
    }
    if DROPPED.iter().any(|(first, last)| (*first..=*last).contains(&code)) {
        return None;
    }
    Some(PAIRS.get(&c).copied().unwrap_or(c))
}

/// Returns `text` folded.
pub fn folded(text: &str) -> String {
    text.chars().filter_map(fold).collect()
}

/// Returns whether `c`, folded, is a mark.
pub fn is_mark(c: char) -> bool {
    MARKS.iter().any(|(first, last)| (*first..=*last).contains(&u32::from(c)))
}

/// Returns `text` folded, without its marks.
pub fn letters(text: &str) -> Vec<char> {
    text.chars().filter_map(fold).filter(|c| !is_mark(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::{DROPPED, MARKS, folded, letters, pairs};

    #[test]
    fn names_are_looked_up_without_their_marks_and_with_every_letter() {
        let name = "“农科小院”里的《有事来协商》（试行）·A-1";
        assert_eq!(letters(name).into_iter().collect::<String>(), "农科小院里的有事来协商试行a1");
        let marks = MARKS.iter().flat_map(|(first, last)| *first..=*last).filter_map(char::from_u32);
        assert_eq!(marks.filter(|c| c.is_alphanumeric()).collect::<String>(), "");
    }

    #[test]
    fn one_writing_of_a_word_is_as_good_as_another() {
        assert_eq!(folded("協商議事規則"), folded("协商议事规则"));
        assert_eq!(folded("ＰＰＰ 项目"), "ppp项目");
        assert_eq!(folded("二〇二三年"), folded("二零二三年"));
        assert_eq!(folded("第 12 条"), "第12条");
        assert_eq!(folded("É\u{ad}cole"), "école");
        assert_eq!(folded("\u{f9dc}"), folded("隆"));
    }

    #[test]
    fn what_is_folded_is_not_folded_again() {
        for (from, to) in pairs() {
            assert_eq!(folded(&to.to_string()), to.to_string(), "{from}");
        }
        assert!(DROPPED.windows(2).all(|two| two.first().map(|a| a.1) < two.last().map(|b| b.0)));
    }
}
