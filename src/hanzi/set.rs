//! Sets of characters, asked for each character of long texts.
//!
//! In: characters. Out: a [`CharacterSet`], which answers with one look into a table of bits.

/// A set of characters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CharacterSet {
    /// One bit for each code point up to the highest of the set.
    bits: Vec<u64>,
}

impl CharacterSet {
    /// Returns whether `c` is one of them.
    pub fn contains(&self, c: char) -> bool {
        let (word, bit) = place(c);
        self.bits.get(word).is_some_and(|bits| bits & bit != 0)
    }
}

impl FromIterator<char> for CharacterSet {
    fn from_iter<I: IntoIterator<Item = char>>(characters: I) -> Self {
        let mut set = Self::default();
        for (word, bit) in characters.into_iter().map(place) {
            if set.bits.len() <= word {
                set.bits.resize(word + 1, 0);
            }
            if let Some(bits) = set.bits.get_mut(word) {
                *bits |= bit;
            }
        }
        set
    }
}

fn place(c: char) -> (usize, u64) {
    let code = c as usize;
    (code / 64, 1 << (code % 64))
}

#[cfg(test)]
mod tests {
    use super::CharacterSet;

    #[test]
    fn a_set_holds_what_was_put_in_and_nothing_else() {
        let set: CharacterSet = "案例𠮷a".chars().collect();
        assert!("案例𠮷a".chars().all(|c| set.contains(c)));
        assert!(!"按𠮸b\u{10ffff}\u{0}".chars().any(|c| set.contains(c)));
        assert!(!CharacterSet::default().contains('案'));
    }
}
