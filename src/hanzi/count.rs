//! How long a text is: Han characters one by one, other writing by the word.
//!
//! In: text. Out: counts. GB/T 15834—2011 counts no punctuation as a character of the text, and neither does this.

use crate::hanzi::script::is_cjk;

/// How many characters a reader of Chinese takes in a minute: at the lower end of what is measured for silent reading
/// of expository text (300 to 500), so that nobody is promised too little.
const PER_MINUTE: usize = 400;

/// Returns the length of `text`: every Han character, kana or Hangul syllable is one, and so is every run of other letters
/// and digits.
pub fn length(text: &str) -> usize {
    let (mut count, mut is_in_word) = (0, false);
    for c in text.chars() {
        // Most of a text is Han, which is known at once.
        if matches!(c, '\u{4e00}'..='\u{9fff}') {
            count += 1;
            is_in_word = false;
            continue;
        }
        let is_letter = c.is_alphanumeric();
        let is_square = is_letter && is_cjk(c) && !('\u{ff01}'..='\u{ff5e}').contains(&c);
        if is_square || (is_letter && !is_in_word) {
            count += 1;
        }
        // What stands within a word does not part it: 41.3, don’t, Wi-Fi.
        is_in_word = (is_letter && !is_square) || (is_in_word && matches!(c, '.' | '\'' | '’' | '-' | ','));
    }
    count
}

/// Returns how many minutes a text of this length takes to read, rounded up; 0 for an empty one.
pub fn minutes(length: usize) -> usize {
    length.div_ceil(PER_MINUTE)
}

#[cfg(test)]
mod tests {
    use super::{length, minutes};

    #[test]
    fn han_is_counted_one_by_one_and_latin_by_the_word() {
        for (text, count) in [
            ("", 0),
            ("有事来协商", 5),
            ("有事，来协商。", 5),
            ("建成5G基站12座", 7),
            ("Wi-Fi 覆盖 41.3 万人", 6),
            ("don’t stop", 2),
            ("２０２３年", 2),
            ("《规则》（试行）", 4),
        ] {
            assert_eq!(length(text), count, "{text}");
        }
    }

    #[test]
    fn a_text_takes_whole_minutes() {
        assert_eq!([0, 1, 400, 401, 2000].map(minutes), [0, 1, 1, 2, 5]);
    }
}
