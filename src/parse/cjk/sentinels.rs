//! The characters that are put into a text for the parser and taken out of what it makes of it.
//!
//! In: a text. Out: characters it does not hold, one for each purpose.

use memchr::{memchr_iter, memmem};

use crate::parse::scan;

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

/// The characters that stand for each [`Put`] in one document. All are of one block, U+FDC0–U+FDFF, whose characters
/// begin with the same two bytes, so that one search tells that a text holds none of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sentinels {
    /// Noncharacters (U+FDD0–U+FDEF), which CommonMark takes for neither space nor punctuation: for
    /// [`Put::Neutral`], [`Put::Star`], [`Put::Underscore`].
    neutral: [char; 3],
    /// Rare symbols, which CommonMark takes for punctuation: for [`Put::Punctuation`], [`Put::Tilde`].
    punctuation: [char; 2],
}

/// The first two bytes of every sentinel in UTF-8.
const LEAD: [u8; 2] = *b"\xef\xb7";

/// The symbols of the block.
const SYMBOLS: [char; 5] = ['\u{fdfd}', '\u{fdfe}', '\u{fdff}', '\u{fdcf}', '\u{fdfc}'];

impl Sentinels {
    /// The bytes of any sentinel in UTF-8.
    pub(super) const BYTES: usize = 3;

    /// Returns characters that `text` does not hold, also not as a numeric reference such as `&#xFDD0;`; `None` where
    /// too few are left.
    pub(super) fn unused_in(text: &str) -> Option<Self> {
        let mut used = 0_u64;
        let mut meet = |code: u32| {
            if let 0xfdc0..=0xfdff = code {
                used |= 1 << (code - 0xfdc0);
            }
        };
        for at in memmem::find_iter(text.as_bytes(), &LEAD) {
            text.get(at..)
                .and_then(|rest| rest.chars().next())
                .map(u32::from)
                .into_iter()
                .for_each(&mut meet);
        }
        referenced(text).for_each(meet);
        let is_free = |c: &char| used & (1 << (u32::from(*c) - 0xfdc0)) == 0;
        let mut neutral = ('\u{fdd0}'..='\u{fdef}').filter(is_free);
        let mut punctuation = SYMBOLS.into_iter().filter(is_free);
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

    /// Returns the first sentinel in `text`: where it stands and what it was put for.
    pub(super) fn first(&self, text: &str) -> Option<(usize, Put)> {
        const ALL: [Put; 5] = [Put::Neutral, Put::Punctuation, Put::Tilde, Put::Star, Put::Underscore];
        let bytes = text.as_bytes();
        // Most texts are short and hold none.
        let from = scan::first(bytes, |byte| byte == LEAD[0])?;
        memchr_iter(LEAD[0], bytes.get(from..)?).find_map(|ahead| {
            let at = from + ahead;
            let c = text.get(at..)?.chars().next()?;
            Some((at, ALL.into_iter().find(|put| self.character(*put) == c)?))
        })
    }
}

/// Returns the numbers of the numeric character references in `text` (CommonMark 0.31 §2.5).
fn referenced(text: &str) -> impl Iterator<Item = u32> {
    memchr_iter(b'&', text.as_bytes()).filter_map(|at| {
        let rest = text.get(at..)?.strip_prefix("&#")?;
        let number = |digits: &str, radix| {
            let end = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
            u32::from_str_radix(digits.get(..end)?, radix).ok()
        };
        rest.strip_prefix(['x', 'X']).map_or_else(|| number(rest, 10), |digits| number(digits, 16))
    })
}
