//! All that is searched, as one run of small numbers.
//!
//! In: the pages. Out: [`Text`]: every character that folding leaves, as its place in the alphabet of the site, with the
//! page it belongs to and the weight of where it stands. A break (0) parts whatever no query spans.

use std::ops::Range;

use crate::search::fold::{BREAK, fold};
use crate::search::pages::{Page, Weight};

/// Everything that is searched.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// The characters that occur, in the order of code points; the first is the break.
    pub alphabet: Vec<char>,
    /// The text: places in the alphabet.
    pub letters: Vec<u16>,
    /// Where each page's text begins, and where the last one ends.
    pub starts: Vec<u32>,
    weights: Vec<Weight>,
}

impl Text {
    /// Returns the text of `pages`.
    pub fn of(pages: &[Page]) -> Self {
        let alphabet = alphabet(pages);
        let mut number = vec![0_u16; alphabet.last().map_or(0, |last| *last as usize) + 1];
        for (place, letter) in (0_u16..=u16::MAX).zip(&alphabet) {
            number[*letter as usize] = place;
        }
        let mut text = Self { alphabet, ..Self::default() };
        text.starts.push(0);
        for page in pages {
            for (words, weight) in page.texts() {
                text.letters.extend(
                    words
                        .chars()
                        .filter_map(fold)
                        .map(|letter| number.get(letter as usize).copied().unwrap_or(0)),
                );
                text.letters.push(0);
                text.weights.resize(text.letters.len(), weight);
            }
            text.starts.push(text.letters.len() as u32);
        }
        text
    }

    /// Returns the weight of the place `at`.
    pub fn weight(&self, at: u32) -> Weight {
        self.weights.get(at as usize).copied().unwrap_or(Weight::Body)
    }

    /// Returns whether the `length` letters at `at` are the whole of what stands between two breaks.
    pub fn is_whole(&self, at: u32, length: usize) -> bool {
        let at = at as usize;
        let begins = at == 0 || self.letters.get(at - 1) == Some(&0);
        begins && self.letters.get(at + length) == Some(&0)
    }

    /// Returns the letters of `range` as characters.
    pub fn word(&self, range: Range<usize>) -> String {
        let letters = self.letters.get(range).unwrap_or_default();
        letters.iter().filter_map(|letter| self.alphabet.get(usize::from(*letter))).collect()
    }
}

/// Returns the characters that occur in `pages`, the break before all; what is beyond the 65,000th is not searched.
fn alphabet(pages: &[Page]) -> Vec<char> {
    let mut occurs = vec![false; 0x11_0000];
    for page in pages {
        for (words, _) in page.texts() {
            words.chars().filter_map(fold).for_each(|letter| occurs[letter as usize] = true);
        }
    }
    let letters =
        (0..).zip(occurs).filter(|(_, occurs)| *occurs).filter_map(|(code, _)| char::from_u32(code));
    let others = letters.filter(|letter| *letter != BREAK);
    std::iter::once(BREAK).chain(others).take(usize::from(u16::MAX)).collect()
}
