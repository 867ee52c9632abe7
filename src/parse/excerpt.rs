//! The text of a piece, shared with the document it stands in where it reads as it was written.
//!
//! In: a part of a shared text, or a text of its own. Out: [`Excerpt`], which is used as a `str`. Most of a body is taken
//! over from its document as it stands; to share it makes a body without a copy of every piece.

use std::fmt;
use std::ops::{Deref, Range};
use std::sync::Arc;

/// A text, or a part of one.
#[derive(Clone)]
pub struct Excerpt {
    text: Arc<str>,
    start: u32,
    end: u32,
}

impl Excerpt {
    /// Returns the bytes `range` of `text`, which begin and end between characters.
    #[inline]
    pub fn part(text: &Arc<str>, range: &Range<usize>) -> Self {
        match (u32::try_from(range.start), u32::try_from(range.end)) {
            (Ok(start), Ok(end)) => Self { text: Arc::clone(text), start, end },
            _ => Self::from(text.get(range.clone()).unwrap_or_default()),
        }
    }
}

impl Deref for Excerpt {
    type Target = str;

    fn deref(&self) -> &str {
        self.text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

impl From<&str> for Excerpt {
    /// Copies `text`; of more than 4 GiB, which no file of a site has, nothing would be left.
    fn from(text: &str) -> Self {
        Self { text: Arc::from(text), start: 0, end: u32::try_from(text.len()).unwrap_or_default() }
    }
}

impl PartialEq for Excerpt {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Excerpt {}

impl fmt::Debug for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Excerpt;

    #[test]
    fn a_part_is_equal_to_the_same_words_on_their_own() {
        let text: Arc<str> = Arc::from("有事来协商");
        let part = Excerpt::part(&text, &(6..15));
        assert_eq!(part, Excerpt::from("来协商"));
        assert_eq!(format!("{part:?}"), "\"来协商\"");
        assert_eq!(&*Excerpt::part(&text, &(7..15)), "");
    }
}
