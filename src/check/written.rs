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
    let may_begin = |&(_, byte): &(usize, u8)| IS_LEAD[usize::from(byte)];
    let places = text.bytes().enumerate().filter(may_begin).map(|(at, _)| at);
    let character = |at: usize| Some((at, text.get(at..)?.chars().next()?));
    places.filter_map(character).filter(|(_, c)| is_rare(*c)).collect()
}

/// Which bytes begin a rare character.
static IS_LEAD: [bool; 256] = leads();

const fn leads() -> [bool; 256] {
    let mut leads = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        leads[byte] = matches!(byte, 0..=0x08 | 0x0b | 0x0c | 0x0e..=0x1f | 0x7f | 0xc2 | 0xe2 | 0xee..);
        byte += 1;
    }
    leads
}

const fn is_rare(c: char) -> bool {
    !matches!(c, '\t' | '\n' | '\r')
        && matches!(c,
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{e000}'..='\u{faff}' | '\u{feff}' | '\u{fffd}' | '\u{2f800}'..='\u{2fa1f}' | '\u{f0000}'..)
}

#[cfg(test)]
mod tests {
    use super::rare;

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
}
