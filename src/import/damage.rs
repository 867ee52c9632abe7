//! The damage that a program did which put readings into GBK without minding where characters begin, done again.
//!
//! In: a right text and the characters that were given readings. Out: what that program made of it. It looked for the two
//! bytes of each character anywhere, across characters too, and put the reading behind them; the text was cut at the bytes
//! of ， and 、; then it was decoded: a lead byte with a wrong second one became a question mark that swallowed both, a lone
//! one became a question mark, a pair without a character was dropped. Last came NFKC, which made marks half-width.

use memchr::memmem;
use unicode_normalization::UnicodeNormalization;

use crate::import::encoding::{character, pair};

/// A character and the reading that was put behind it, in the order in which that was done.
pub type Noted = (char, String);

/// Where the text was cut: ， and 、.
const CUTS: [[u8; 2]; 2] = [[0xa3, 0xac], [0xa1, 0xa2]];

/// Returns what the program made of `right`, whose marks are full-width.
pub fn damaged(right: &str, noted: &[Noted]) -> String {
    let (mut bytes, foreign) = encoded(right);
    for (c, reading) in noted {
        let Some(needle) = pair(*c) else { continue };
        let (note, _) = encoded(&format!("({reading})"));
        bytes = with_notes(&bytes, needle, &note);
    }
    let mut foreign = foreign.into_iter();
    let mut text = String::with_capacity(right.len());
    let mut rest = bytes.as_slice();
    while let Some(at) = next_cut(rest) {
        decode(rest.get(..at).unwrap_or_default(), &mut foreign, &mut text);
        text.extend(rest.get(at..at + 2).and_then(|cut| character(cut.try_into().ok()?)));
        rest = rest.get(at + 2..).unwrap_or_default();
    }
    decode(rest, &mut foreign, &mut text);
    text.nfkc().collect()
}

/// Returns `text` in GBK; what has no place there is a zero byte and stands in the list.
fn encoded(text: &str) -> (Vec<u8>, Vec<char>) {
    let (mut bytes, mut foreign) = (Vec::with_capacity(text.len()), Vec::new());
    for c in text.chars() {
        match pair(c) {
            Some(pair) => bytes.extend(pair),
            None if c.is_ascii() && c != '\0' => bytes.extend(u8::try_from(c)),
            None => {
                bytes.push(0);
                foreign.push(c);
            }
        }
    }
    (bytes, foreign)
}

fn with_notes(bytes: &[u8], needle: [u8; 2], note: &[u8]) -> Vec<u8> {
    let mut noted = Vec::with_capacity(bytes.len());
    let mut done = 0;
    for at in memmem::find_iter(bytes, &needle) {
        noted.extend_from_slice(bytes.get(done..at + 2).unwrap_or_default());
        noted.extend_from_slice(note);
        done = at + 2;
    }
    noted.extend_from_slice(bytes.get(done..).unwrap_or_default());
    noted
}

fn next_cut(bytes: &[u8]) -> Option<usize> {
    CUTS.iter().filter_map(|cut| memmem::find(bytes, cut)).min()
}

fn decode(bytes: &[u8], foreign: &mut impl Iterator<Item = char>, text: &mut String) {
    let mut rest = bytes;
    loop {
        rest = match *rest {
            [] => return,
            [0, ref rest @ ..] => {
                text.extend(foreign.next());
                rest
            }
            [c @ 1..=0x7f, ref rest @ ..] => {
                text.push(char::from(c));
                rest
            }
            [_] => {
                text.push('?');
                return;
            }
            [lead, second, ref rest @ ..] => {
                match second {
                    0x40..=0x7e | 0x80..=0xfe => text.extend(character([lead, second])),
                    _ => text.push('?'),
                }
                rest
            }
        };
    }
}

#[cfg(test)]
mod tests {
    use super::{Noted, damaged};

    fn noted() -> Vec<Noted> {
        ["會huì", "數shù", "現xiàn", "鎮zhèn", "驅qū", "謹jǐn"]
            .iter()
            .map(|word| (word.chars().next().unwrap(), word.chars().skip(1).collect()))
            .collect()
    }

    #[test]
    fn a_reading_across_two_characters_breaks_them() {
        for (right, damage) in [
            ("堅持數字賦能", "堅持?jǐn)?shù)字賦能"),
            ("德才兼備、熱愛", "德才兼?zhèn)?、熱愛"),
            ("底氣。現就，", "底氣?,F(xiàn)就,"),
            ("鄉鎮（街）☺", "鄉鎮(zhèn)(街)☺"),
        ] {
            assert_eq!(damaged(right, &noted()), damage);
        }
        assert_eq!(damaged("向專委會傾斜", &noted()[1..]), "向?qū)N瘯A斜");
    }
}
