//! How Han is read, one character at a time: good enough to propose a file's name, and for nothing else. A character that is
//! read in several ways (重庆, 银行) gets its most usual reading, so that whatever is made of it is shown to an editor first.
//!
//! In: a character. Out: its syllable without tone. The owner of the table of readings.

use pinyin::ToPinyin as _;

/// Returns the most usual reading of `c` without tone, in ASCII letters (`lü` is `lv`); `None` for what is no Han
/// character or has no reading in the table.
pub fn syllable(c: char) -> Option<String> {
    Some(c.to_pinyin()?.plain().replace('ü', "v"))
}

#[cfg(test)]
mod tests {
    use super::syllable;

    #[test]
    fn a_character_is_read_in_plain_letters() {
        assert_eq!(syllable('农').as_deref(), Some("nong"));
        assert_eq!(syllable('绿').as_deref(), Some("lv"));
        assert_eq!(syllable('協').as_deref(), Some("xie"));
        assert_eq!(syllable('a'), None);
        assert_eq!(syllable('，'), None);
    }
}
