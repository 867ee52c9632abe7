//! Numbers of papers that name their holder: passports, permits for Hong Kong, Macao and Taiwan, papers of the forces.
//!
//! In: a text and the end of a word for such a paper. Out: the number behind it. The letters and digits alone are those
//! of too many other things, so a number counts only right behind the word.

use std::ops::Range;

use crate::personal::around::after;

/// What may stand between the word and its number.
const LABELS: [&str; 8] = ["（", "(", "证件", "号码", "编号", "证号", "号", "为"];

/// Returns the bytes of the number that follows a word which ends at byte `end`.
pub fn number_after_word(text: &str, end: usize) -> Option<Range<usize>> {
    let rest = after(text, end);
    let mut number = rest;
    loop {
        let bare = number.trim_start_matches([':', '：', ' ', '\u{3000}', '*', '|', '是']);
        let bare = LABELS.iter().find_map(|label| bare.strip_prefix(label)).unwrap_or(bare);
        if bare.len() == number.len() {
            break;
        }
        number = bare;
    }
    let start = end + (rest.len() - number.len());
    let len = letters_and_digits(number).or_else(|| of_the_forces(number))?;
    Some(start..start + len)
}

/// Returns how many bytes of `text` one or two letters with seven to ten digits take, also in full width.
fn letters_and_digits(text: &str) -> Option<usize> {
    let is_letter = |c: &char| c.is_ascii_alphabetic() || matches!(c, 'Ａ'..='Ｚ');
    let letters: String = text.chars().take_while(is_letter).collect();
    let rest = text.get(letters.len()..)?;
    let digits: String = rest.chars().take_while(is_digit).collect();
    let is_free = !rest.get(digits.len()..)?.starts_with(|c: char| c.is_ascii_alphanumeric());
    let is_one = (1..=2).contains(&letters.chars().count()) && (7..=10).contains(&digits.chars().count());
    (is_one && is_free).then_some(letters.len() + digits.len())
}

/// Returns how many bytes of `text` a number of the forces takes: 军字第1234567号.
fn of_the_forces(text: &str) -> Option<usize> {
    let (office, rest) = text.split_once("字第")?;
    let digits: String = rest.trim_start().chars().take_while(is_digit).collect();
    let behind = rest.trim_start().get(digits.len()..)?;
    let is_one = (1..=3).contains(&office.chars().count())
        && (4..=8).contains(&digits.chars().count())
        && behind.starts_with('号');
    is_one.then(|| text.len() - behind.len() + '号'.len_utf8())
}

fn is_digit(c: &char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(c)
}

#[cfg(test)]
mod tests {
    use super::number_after_word;

    fn found(text: &str) -> Option<&str> {
        let end = text.find(['照', '证']).map(|at| at + '照'.len_utf8())?;
        number_after_word(text, end).and_then(|range| text.get(range))
    }

    #[test]
    fn a_number_counts_right_behind_the_word_for_its_paper() {
        for (text, number) in [
            ("护照号码：E12345678", "E12345678"),
            ("护照（EA1234567）", "EA1234567"),
            ("通行证号 C12345678。", "C12345678"),
            ("通行证为Ｈ１２３４５６７８０１", "Ｈ１２３４５６７８０１"),
            ("军官证：南字第1234567号", "南字第1234567号"),
        ] {
            assert_eq!(found(text), Some(number), "{text}");
        }
        for text in
            ["护照办理 2023 年新增 12345678 本", "通行证 12345678", "护照A1区", "军官证一字之差第二次"]
        {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
