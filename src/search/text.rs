//! All that is searched, as one run of small numbers.
//!
//! In: the pages. Out: [`Text`]: every character that folding leaves, as its place in the alphabet of the site, in pieces
//! that belong to a page and have the weight of where they stand. A break (0) parts whatever no query spans.

use crate::search::fold::{BREAK, fold};
use crate::search::pages::{Page, Weight};
use crate::search::word::Word;

/// Everything that is searched.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// The characters that occur, in the order of code points; the first is the break.
    pub alphabet: Vec<char>,
    /// The text: places in the alphabet.
    pub letters: Vec<u16>,
    /// What the text is made of, in order.
    pub pieces: Vec<PieceOfText>,
}

/// A run of the text, up to the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PieceOfText {
    /// Where it begins.
    pub start: u32,
    /// The number of the page that it belongs to.
    pub page: u32,
    /// What it tells that a word stands there.
    pub weight: Weight,
}

impl Text {
    /// Returns the text of `pages`.
    pub fn of(pages: &[Page]) -> Self {
        let mut letters = Letters::default();
        let mut text = Self::default();
        for (number, page) in (0..).zip(pages) {
            for (words, weight) in page.texts() {
                text.pieces.push(PieceOfText { start: text.letters.len() as u32, page: number, weight });
                text.letters.extend(words.chars().filter_map(|letter| letters.number(letter)));
                text.letters.push(0);
            }
        }
        let (alphabet, places) = letters.in_order();
        let place = |letter: u16| places.get(usize::from(letter)).copied().unwrap_or(0);
        text.letters.iter_mut().for_each(|letter| *letter = place(*letter));
        Self { alphabet, ..text }
    }

    /// Returns the pieces, each with where it ends.
    pub fn pieces(&self) -> impl Iterator<Item = (PieceOfText, u32)> {
        let ends = self.pieces.iter().skip(1).map(|next| next.start).chain([self.letters.len() as u32]);
        self.pieces.iter().copied().zip(ends)
    }

    /// Returns whether the `length` letters at `at` are the whole of what stands between two breaks.
    pub fn is_whole(&self, at: u32, length: usize) -> bool {
        let at = at as usize;
        let begins = at == 0 || self.letters.get(at - 1) == Some(&0);
        begins && self.letters.get(at + length) == Some(&0)
    }

    /// Returns a word as characters.
    pub fn word(&self, word: Word) -> String {
        word.letters().filter_map(|letter| self.alphabet.get(usize::from(letter))).collect()
    }
}

/// The characters that occur, numbered as they come.
struct Letters {
    /// What is known of each code point: [`UNKNOWN`], [`NONE`], or the number of what it is folded to.
    known: Vec<u32>,
    /// The folded characters by their numbers.
    found: Vec<char>,
}

/// Of a character that has not been seen yet.
const UNKNOWN: u32 = u32::MAX;
/// Of a character that folding leaves out.
const NONE: u32 = u32::MAX - 1;

impl Default for Letters {
    fn default() -> Self {
        let mut known = vec![UNKNOWN; 0x11_0000];
        known[BREAK as usize] = 0;
        Self { known, found: vec![BREAK] }
    }
}

impl Letters {
    /// Returns the number of `letter`, folded; that of the break for what is beyond the 65,000th; `None` for what is left
    /// out.
    fn number(&mut self, letter: char) -> Option<u16> {
        if self.known[letter as usize] == UNKNOWN {
            self.known[letter as usize] = fold(letter).map_or(NONE, |folded| self.of_folded(folded));
        }
        let known = self.known[letter as usize];
        (known != NONE).then_some(known as u16)
    }

    fn of_folded(&mut self, folded: char) -> u32 {
        if self.known[folded as usize] == UNKNOWN {
            let is_room = self.found.len() < usize::from(u16::MAX);
            self.known[folded as usize] = if is_room { self.found.len() as u32 } else { 0 };
            self.found.extend(is_room.then_some(folded));
        }
        self.known[folded as usize]
    }

    /// Returns the characters in the order of code points, the break before all, and for each number its place there.
    fn in_order(self) -> (Vec<char>, Vec<u16>) {
        let mut numbers: Vec<usize> = (0..self.found.len()).collect();
        // The break is the first number and stays before all.
        numbers.sort_by_key(|number| self.found.get(*number).filter(|letter| **letter != BREAK));
        let mut places = vec![0; numbers.len()];
        for (place, number) in (0..=u16::MAX).zip(&numbers) {
            places[*number] = place;
        }
        (numbers.iter().filter_map(|number| self.found.get(*number).copied()).collect(), places)
    }
}
