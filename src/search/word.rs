//! A short string of the text in one number, so that strings are compared, cut and looked up without the text.
//!
//! In: letters, places in the alphabet of the site. Out: [`Word`]: sixteen bits a letter, the first the highest. What is
//! not used is 0, the break, which stands in no word; so words are in the order of their letters, a shorter one before
//! those it begins.

/// How many letters a word has at most.
pub const LONGEST: usize = 8;
/// How many bits a letter takes.
const BITS: usize = 16;

/// At most [`LONGEST`] letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(u128);

impl Word {
    /// Returns the word of one letter.
    pub fn of(letter: u16) -> Self {
        Self::default().with(0, letter)
    }

    /// Returns the word with `letter` at the place `at`, which was not used.
    pub fn with(self, at: usize, letter: u16) -> Self {
        Self(self.0 | u128::from(letter) << (BITS * (LONGEST - 1 - at)))
    }

    /// Returns the word without its first letter.
    pub fn without_first(self) -> Self {
        Self(self.0 << BITS)
    }

    /// Returns how many letters it has.
    pub fn length(self) -> usize {
        LONGEST - self.0.trailing_zeros() as usize / BITS
    }

    /// Returns its letters.
    pub fn letters(self) -> impl Iterator<Item = u16> {
        (0..self.length()).map(move |at| (self.0 >> (BITS * (LONGEST - 1 - at))) as u16)
    }

    /// Returns how many letters two words share at their start.
    pub fn shared(self, other: Self) -> usize {
        ((self.0 ^ other.0).leading_zeros() as usize / BITS).min(self.length()).min(other.length())
    }
}

#[cfg(test)]
mod tests {
    use super::Word;

    fn word(letters: &[u16]) -> Word {
        letters.iter().enumerate().fold(Word::default(), |word, (at, letter)| word.with(at, *letter))
    }

    #[test]
    fn words_are_in_the_order_of_their_letters() {
        let mut words = [word(&[7, 1]), word(&[2]), word(&[2, 65_534, 3]), word(&[2, 256]), word(&[1, 9])];
        words.sort();
        let letters: Vec<Vec<u16>> = words.iter().map(|word| word.letters().collect()).collect();
        assert_eq!(letters, [vec![1, 9], vec![2], vec![2, 256], vec![2, 65_534, 3], vec![7, 1]]);
    }

    #[test]
    fn a_word_knows_its_length_its_rest_and_what_it_shares() {
        let full = word(&[1, 2, 3, 4, 5, 6, 7, 256]);
        assert_eq!((full.length(), Word::of(256).length(), Word::default().length()), (8, 1, 0));
        assert_eq!(full.without_first(), word(&[2, 3, 4, 5, 6, 7, 256]));
        assert_eq!(full.shared(word(&[1, 2, 4])), 2);
        assert_eq!(full.shared(word(&[1, 2])), 2);
        assert_eq!(full.shared(full), 8);
    }
}
