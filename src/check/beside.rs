//! Whether a word stands beside certain characters anywhere in a text, found faster than by reading it.
//!
//! In: a text, a word. Out: yes or no. Checks that look for a word in its surroundings ask the file first: most files have it
//! nowhere. What markup or the end of a line puts between the two counts as beside.

use memchr::memmem::Finder;

/// Returns whether `word` stands in `text` behind a character that `is_wanted` takes, behind markup or a blank.
pub fn stands_behind(text: &str, word: &Finder<'_>, is_wanted: impl Fn(char) -> bool) -> bool {
    let before = |at: usize| text.get(..at).and_then(|before| before.chars().next_back());
    word.find_iter(text.as_bytes()).filter_map(before).any(|c| is_wanted(c) || may_part(c))
}

/// Returns whether `word` stands in `text` before a character that `is_wanted` takes, before markup or a blank.
pub fn stands_before(text: &str, word: &Finder<'_>, is_wanted: impl Fn(char) -> bool) -> bool {
    let behind = |at: usize| text.get(at + word.needle().len()..).and_then(|behind| behind.chars().next());
    word.find_iter(text.as_bytes()).filter_map(behind).any(|c| is_wanted(c) || may_part(c))
}

/// Returns whether `c` may stand between two characters that a reader sees side by side.
fn may_part(c: char) -> bool {
    c.is_ascii_punctuation() || c.is_whitespace()
}

#[cfg(test)]
mod tests {
    use memchr::memmem::Finder;

    use super::{stands_before, stands_behind};

    #[test]
    fn a_word_is_found_beside_what_is_wanted_and_beside_markup() {
        let word = Finder::new("余");
        let is_digit = |c: char| c.is_ascii_digit();
        assert!(
            stands_behind("其余，163余人", &word, is_digit) && stands_behind("**163**余人", &word, is_digit)
        );
        assert!(stands_behind("163\n余人", &word, is_digit));
        assert!(!stands_behind("余人，其余", &word, is_digit));
        assert!(stands_before("余3", &word, is_digit) && !stands_before("3余", &word, is_digit));
    }
}
