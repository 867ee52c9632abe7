//! The characters that are put into a text for the parser and taken out of what it makes of it.
//!
//! In: a text. Out: characters it does not hold, one for each purpose.

use memchr::memmem;

/// What a sentinel is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Put {
    /// Between a run and its neighbour: seen as neither space nor punctuation, so that the run opens and closes there.
    Neutral,
    /// Between a run and its neighbour: seen as punctuation.
    Punctuation,
    /// In the place of a `~` that is no delimiter; seen as punctuation, as `~` is.
    Tilde,
    /// In the place of a `*` inside an address.
    Star,
    /// In the place of a `_` inside an address.
    Underscore,
}

impl Put {
    /// Returns the character whose place it takes, `None` for one that is only inserted.
    pub(super) const fn stands_for(self) -> Option<char> {
        match self {
            Self::Neutral | Self::Punctuation => None,
            Self::Tilde => Some('~'),
            Self::Star => Some('*'),
            Self::Underscore => Some('_'),
        }
    }
}

/// The characters that stand for each [`Put`] in one document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sentinels {
    /// Noncharacters (U+FDD0–U+FDEF), which CommonMark takes for neither space nor punctuation: for
    /// [`Put::Neutral`], [`Put::Star`], [`Put::Underscore`].
    neutral: [char; 3],
    /// Rare punctuation (U+2E00–U+2E3F): for [`Put::Punctuation`], [`Put::Tilde`].
    punctuation: [char; 2],
}

impl Sentinels {
    /// The bytes of any sentinel in UTF-8.
    pub(super) const BYTES: usize = 3;

    /// Returns characters that `text` does not hold, also not as a numeric reference such as `&#xFDD0;`; `None` where
    /// too few are left.
    pub(super) fn unused_in(text: &str) -> Option<Self> {
        // U+2E2F is a letter.
        let (mut used_nonchars, mut used_marks) = (0_u64, 1_u64 << 0x2f);
        // The first two bytes of either kind, and of a reference.
        if [b"\xef\xb7", b"\xe2\xb8", b"&#"].iter().any(|lead| memmem::find(text.as_bytes(), *lead).is_some())
        {
            for code in text.chars().map(u32::from).chain(referenced(text)) {
                match code {
                    0xfdd0..=0xfdef => used_nonchars |= 1 << (code - 0xfdd0),
                    0x2e00..=0x2e3f => used_marks |= 1 << (code - 0x2e00),
                    _ => {}
                }
            }
        }
        let mut neutral = free(used_nonchars, '\u{fdd0}'..='\u{fdef}');
        let mut punctuation = free(used_marks, '\u{2e00}'..='\u{2e3f}');
        Some(Self {
            neutral: [neutral.next()?, neutral.next()?, neutral.next()?],
            punctuation: [punctuation.next()?, punctuation.next()?],
        })
    }

    /// Returns the character that is put for `put`.
    pub(super) fn character(&self, put: Put) -> char {
        let [neutral, star, underscore] = self.neutral;
        let [punctuation, tilde] = self.punctuation;
        match put {
            Put::Neutral => neutral,
            Put::Punctuation => punctuation,
            Put::Tilde => tilde,
            Put::Star => star,
            Put::Underscore => underscore,
        }
    }

    /// Returns what `c` was put for, `None` for a character of the text itself.
    pub(super) fn meaning(&self, c: char) -> Option<Put> {
        const ALL: [Put; 5] = [Put::Neutral, Put::Punctuation, Put::Tilde, Put::Star, Put::Underscore];
        if !matches!(c, '\u{fdd0}'..='\u{fdef}' | '\u{2e00}'..='\u{2e3f}') {
            return None;
        }
        ALL.into_iter().find(|put| self.character(*put) == c)
    }
}

/// Returns the characters of `range` whose bit, counted from its first, is not set in `used`.
fn free(used: u64, range: std::ops::RangeInclusive<char>) -> impl Iterator<Item = char> {
    range.enumerate().filter(move |(bit, _)| used & (1 << bit) == 0).map(|(_, c)| c)
}

/// Returns the numbers of the numeric character references in `text` (CommonMark 0.31 §2.5).
fn referenced(text: &str) -> impl Iterator<Item = u32> {
    memmem::find_iter(text.as_bytes(), b"&#").filter_map(|at| {
        let rest = text.get(at + "&#".len()..)?;
        let number = |digits: &str, radix| {
            let end = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
            u32::from_str_radix(digits.get(..end)?, radix).ok()
        };
        rest.strip_prefix(['x', 'X']).map_or_else(|| number(rest, 10), |digits| number(digits, 16))
    })
}
