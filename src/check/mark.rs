//! The marks of a text: whatever is no standard Han character, no ASCII letter and no ASCII digit, and the names of
//! colours; each with its neighbours.
//!
//! In: a text. Out: [`Mark`]s. Chinese text is mostly standard characters, and most checks ask for what stands between;
//! they go over the marks of a block and pass the rest by.

use std::ops::Range;
use std::sync::LazyLock;

use crate::hanzi::set::CharacterSet;
use crate::hanzi::standard::standard;

/// The names of the colours that texts are marked with: the characters that a check asks for one by one.
pub const COLOURS: [char; 7] = ['红', '黄', '绿', '蓝', '橙', '紫', '灰'];

/// The characters that are no marks, but for letters and digits.
static PLAIN: LazyLock<CharacterSet> =
    LazyLock::new(|| standard().filter(|c| !COLOURS.contains(c)).collect());

/// A character among others.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    /// Its first byte.
    pub start: usize,
    /// The character.
    pub c: char,
    /// The one before it.
    pub before: Option<char>,
    /// The one after it.
    pub after: Option<char>,
}

impl Mark {
    /// Returns its bytes.
    pub fn range(&self) -> Range<usize> {
        self.start..self.start + self.c.len_utf8()
    }
}

/// Returns the marks of `text`, in order.
pub fn marks(text: &str) -> impl Iterator<Item = Mark> {
    let plain = &*PLAIN;
    let mut before = None;
    let mut rest = text.char_indices().peekable();
    let all = std::iter::from_fn(move || {
        let (start, c) = rest.next()?;
        let mark = Mark { start, c, before, after: rest.peek().map(|(_, c)| *c) };
        before = Some(c);
        Some(mark)
    });
    all.filter(|mark| !mark.c.is_ascii_alphanumeric() && !plain.contains(mark.c))
}

#[cfg(test)]
mod tests {
    use super::marks;

    #[test]
    fn a_mark_knows_its_neighbours_and_characters_letters_and_digits_are_none() {
        let found: Vec<_> =
            marks("甲,乙a1。").map(|mark| (mark.start, mark.before, mark.c, mark.after)).collect();
        assert_eq!(found, [(3, Some('甲'), ',', Some('乙')), (9, Some('1'), '。', None)]);
    }

    #[test]
    fn what_is_full_width_or_no_standard_character_is_a_mark() {
        assert_eq!(marks("ａ１　é").count(), 4);
        assert_eq!(marks("協商𠮷〇红").map(|mark| mark.c).collect::<String>(), "協𠮷〇红");
    }
}
