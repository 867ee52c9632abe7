//! Syllables in Latin letters as they stand behind characters.
//!
//! In: a syllable. Out: whether it says its tone; and the letters that it can have.

/// The letters of syllables, with and without a mark of the tone.
pub const LETTERS: &str = "abcdefghijklmnopqrstuvwxyzüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜêɑɡ";

/// Returns whether `syllable` says its tone.
pub fn has_tone(syllable: &str) -> bool {
    syllable.chars().any(|c| !matches!(c, 'a'..='z' | 'ü' | 'ɑ' | 'ɡ'))
}

#[cfg(test)]
mod tests {
    use super::has_tone;

    #[test]
    fn a_tone_is_seen() {
        assert!(has_tone("xié") && !has_tone("xie") && !has_tone("lü"));
    }
}
