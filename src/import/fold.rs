//! A line as patterns see it.
//!
//! In: a line of any script and width. Out: the line without readings behind its characters, simplified, half-width and
//! trimmed, so that `來源:各界新聞網(wǎng)` and `来源：各界新闻网` are one.

use unicode_normalization::UnicodeNormalization;

use crate::hanzi::simplified::simplified;
use crate::import::marks::{is_of_chinese, wide};
use crate::import::notes::without_readings;

/// Returns `line` as patterns see it.
pub fn folded(line: &str) -> String {
    let narrow: String = simplified(&without_readings(line)).nfkc().collect();
    narrow.trim().to_owned()
}

/// Returns a folded text as it is printed: with full-width marks beside Han characters.
pub fn printed(text: &str) -> String {
    let mut printed = String::with_capacity(text.len());
    let chars: Vec<char> = text.chars().collect();
    for (place, c) in chars.iter().enumerate() {
        let near = [printed.chars().next_back(), chars.get(place + 1).copied()];
        let is_chinese = near.into_iter().flatten().any(is_of_chinese);
        printed.push(wide(*c).filter(|_| is_chinese).unwrap_or(*c));
    }
    printed
}

#[cfg(test)]
mod tests {
    use super::{folded, printed};

    #[test]
    fn ways_of_writing_fold_into_one() {
        for line in ["來源:各界新聞網(wǎng)", "　来源：各界新闻网 ", "来源:各界新闻网"]
        {
            assert_eq!(folded(line), "来源:各界新闻网");
        }
        assert_eq!(printed("作者:甲(乙),8:30"), "作者：甲（乙），8:30");
    }
}
