//! A file as it was written: its text, and the characters in it that plain text is hardly written with.
//!
//! In: a file. Out: [`Written`]. Checks of single characters ask for the same few ranges, so a file is gone through once.

use crate::source::SourceFile;

/// A file and its rare characters.
#[derive(Clone, Debug)]
pub struct Written<'s> {
    /// The file.
    pub file: &'s SourceFile,
    /// Its rare characters by their first byte, in order; none for a file that nobody writes by hand or that is no UTF-8.
    pub rare: Vec<(usize, char)>,
}

impl<'s> Written<'s> {
    /// Returns what stands in `file`.
    pub fn of(file: &'s SourceFile) -> Self {
        let is_looked_at = file.is_written() && file.broken_at.is_none();
        Self { file, rare: if is_looked_at { rare(&file.text) } else { Vec::new() } }
    }
}

/// Returns the characters of `text` that are controls, invisible, of a private or a compatibility area, or that stand for
/// what could not be read.
fn rare(text: &str) -> Vec<(usize, char)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    for start in (0..bytes.len()).step_by(STRETCH) {
        let end = bytes.len().min(start + STRETCH);
        if end + 2 > bytes.len() || may_hold(bytes.get(start..end + 2).unwrap_or_default()) {
            let places = (start..end).filter(|at| text.is_char_boundary(*at));
            let character = |at: usize| Some((at, text.get(at..)?.chars().next()?));
            found.extend(places.filter_map(character).filter(|(_, c)| is_rare(*c)));
        }
    }
    found
}

/// How many bytes are asked at once whether a rare character begins with one.
const STRETCH: usize = 128;

/// Returns whether a rare character may begin in `bytes`, but for the last two. No test waits for another, so that many bytes
/// are asked in one step.
fn may_hold(bytes: &[u8]) -> bool {
    let (second, third) = (bytes.get(1..).unwrap_or_default(), bytes.get(2..).unwrap_or_default());
    bytes.iter().zip(second).zip(third).fold(false, |may, ((a, b), c)| may | may_begin(*a, *b, *c))
}

/// Returns whether these bytes may begin a rare character: see [`is_rare`] for the ranges that they encode.
const fn may_begin(first: u8, second: u8, third: u8) -> bool {
    let control = (first < 0x20) & (first != b'\t') & (first != b'\n') & (first != b'\r') | (first == 0x7f);
    let latin = (first == 0xc2) & ((second < 0xa0) | (second == 0xad));
    let general = (first == 0xe2)
        & ((second == 0x80) & ((third >= 0x8b) & (third <= 0x8f) | (third >= 0xaa) & (third <= 0xae))
            | (second == 0x81) & (third >= 0xa0));
    let private = (first == 0xee) | (first == 0xef) & ((second < 0xbc) | (second == 0xbf) & (third == 0xbd));
    let beyond = (first == 0xf0) & (second == 0xaf) | (first >= 0xf3);
    control | latin | general | private | beyond
}

const fn is_rare(c: char) -> bool {
    !matches!(c, '\t' | '\n' | '\r')
        && matches!(c,
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{e000}'..='\u{faff}' | '\u{feff}' | '\u{fffd}' | '\u{2f800}'..='\u{2fa1f}' | '\u{f0000}'..)
}

#[cfg(test)]
mod tests {
    use super::{STRETCH, is_rare, may_hold, rare};

    #[test]
    fn what_text_is_written_with_is_not_rare() {
        assert_eq!(rare("甲，乙“丙”——丁…… a\tb\r\n１２　·〇鿿é\u{2009}𠮷"), []);
    }

    #[test]
    fn rare_characters_are_found_by_their_first_byte() {
        let text = "\u{feff}甲\u{200b}乙\u{e5e5}\u{f900}\u{fffd}\u{7}\u{ad}\u{2f800}\u{f0000}";
        let found: Vec<char> = rare(text).into_iter().map(|(_, c)| c).collect();
        assert_eq!(found.into_iter().collect::<String>(), text.replace(['甲', '乙'], ""));
        assert_eq!(rare("甲\u{200b}"), [(3, '\u{200b}')]);
    }

    #[test]
    fn every_rare_character_is_found_wherever_it_stands() {
        for c in ('\u{0}'..='\u{10ffff}').filter(|c| is_rare(*c)) {
            let mut bytes = [b'a'; 6];
            c.encode_utf8(&mut bytes);
            assert!(may_hold(&bytes), "U+{:04X}", u32::from(c));
        }
        for before in STRETCH - 4..STRETCH + 4 {
            let text = format!("{}\u{200b}{}", "a".repeat(before), "b".repeat(STRETCH));
            assert_eq!(rare(&text), [(before, '\u{200b}')]);
        }
    }
}
