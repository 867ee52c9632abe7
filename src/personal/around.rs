//! What stands around a place in a text.
//!
//! In: a text and a byte offset. Out: a little of what is before or after it, and answers about it.

/// How far one looks, in bytes: about a line of Han.
const REACH: usize = 90;

/// Returns the text before byte `at`, back to the line's start but no further than is looked.
pub fn before(text: &str, at: usize) -> &str {
    let mut start = at.saturating_sub(REACH);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let before = text.get(start..at).unwrap_or_default();
    before.rsplit('\n').next().unwrap_or_default()
}

/// Returns the text after byte `at`, up to the line's end but no further than is looked.
pub fn after(text: &str, at: usize) -> &str {
    let mut end = at.saturating_add(REACH).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let after = text.get(at..end).unwrap_or_default();
    after.split('\n').next().unwrap_or_default()
}

/// Returns whether one of `words` stands within the last `reach` characters of `before`, letter case aside.
pub fn names_one(before: &str, reach: usize, words: &[&str]) -> bool {
    let start = before.char_indices().rev().nth(reach.saturating_sub(1)).map_or(0, |(at, _)| at);
    let near = before.get(start..).unwrap_or_default().to_ascii_lowercase();
    words.iter().any(|word| near.contains(word))
}

/// Returns the Latin word that ends at `before`'s end, empty for none.
pub fn latin_word(before: &str) -> &str {
    let start = before.trim_end_matches(|c: char| c.is_ascii_alphabetic()).len();
    before.get(start..).unwrap_or_default()
}

/// Returns whether what ends `before` is part of an address on the network, with `://` in it.
pub fn is_in_address(before: &str) -> bool {
    let is_end =
        |c: char| c.is_whitespace() || !c.is_ascii() || matches!(c, '"' | '\'' | '<' | '>' | '(' | ')');
    let token = before.rsplit(is_end).next().unwrap_or_default();
    token.contains("://") || token.starts_with("www.")
}

#[cfg(test)]
mod tests {
    use super::{after, before, is_in_address, latin_word, names_one};

    #[test]
    fn one_looks_within_the_line_and_on_character_boundaries() {
        let text = format!("一\n{}二三\n四", "字".repeat(50));
        let at = text.find('三').unwrap();
        assert!(before(&text, at).ends_with("字二"));
        assert_eq!(after(&text, at), "三");
        assert_eq!(before("电话\n", 7), "");
    }

    #[test]
    fn a_word_counts_only_when_it_is_near() {
        assert!(names_one("联系电话：", 6, &["电话"]));
        assert!(!names_one("电话在后面很远的地方才有", 6, &["电话"]));
        assert!(names_one("Tel: ", 6, &["tel"]));
    }

    #[test]
    fn an_address_reaches_back_to_a_space_or_a_bracket() {
        assert!(is_in_address("见 https://a.cn/x/"));
        assert!(!is_in_address("https://a.cn 电话 "));
        assert_eq!(latin_word("，tel"), "tel");
    }
}
