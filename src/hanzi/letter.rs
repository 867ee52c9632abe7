//! The letter under which a Chinese reader looks a name up: the first of its pinyin, or of its Latin name.
//!
//! In: a name. Out: a letter from A to Z. The bounds between letters are those of the CLDR's index for `zh` (pinyin), which
//! stand in the collation data itself as U+FDD0 and the letter; so the letter and the order of names can never differ.

use std::sync::OnceLock;

use unicode_normalization::UnicodeNormalization;

use crate::hanzi::order::{Place, place};
use crate::hanzi::script::is_han;

/// What begins the bounds between the letters: each sorts before the first character of its letter and after the last of the one before.
const BOUND: char = '\u{fdd0}';

/// Returns the letter of `name`, upper case; `None` when it begins with a number or another sign. Marks before the first
/// word (《, “, 「) do not count.
pub fn letter(name: &str) -> Option<char> {
    let word = bare(name);
    letter_at(word, &place(word))
}

/// Returns the letter of `word`, which begins with no mark and stands at `place`, as [`letter`] does.
pub fn letter_at(word: &str, place: &Place) -> Option<char> {
    let first = word.nfkc().next()?;
    if first.is_ascii_alphabetic() {
        return Some(first.to_ascii_uppercase());
    }
    let begun = bounds().partition_point(|(bound, _)| bound <= place);
    bounds().get(begun.checked_sub(1)?).filter(|_| is_han(first)).map(|(_, letter)| *letter)
}

/// Returns `name` without the marks before its first word.
pub fn bare(name: &str) -> &str {
    name.trim_start_matches(|c: char| !c.is_alphanumeric())
}

/// Returns the bounds in their order. No syllable begins with I, U or V.
fn bounds() -> &'static [(Place, char)] {
    static BOUNDS: OnceLock<Vec<(Place, char)>> = OnceLock::new();
    BOUNDS.get_or_init(|| {
        let letters = ('A'..='Z').filter(|letter| !matches!(letter, 'I' | 'U' | 'V'));
        letters.map(|letter| (place(&format!("{BOUND}{letter}")), letter)).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[track_caller]
    fn assert_letters(names: &str, expected: &str) {
        let letters: String = names.split(' ').map(|name| letter(name).unwrap_or('#')).collect();
        assert_eq!(letters, expected, "{names}");
    }

    #[test]
    fn every_letter_has_its_names() {
        assert_letters(
            "安康 宝鸡 长安 大安 鄂州 佛坪 甘肃 华山 金台 科技 乐山 民生 牛佛 欧阳 平利 秦都 让水 陕西 铜川 渭南 西安 杨凌 自贡",
            "ABCDEFGHJKLMNOPQRSTWXYZ",
        );
        assert_letters(
            "阿 八 嚓 咑 妸 发 旮 哈 丌 咔 垃 妈 拿 噢 妑 七 呥 仨 他 屲 夕 丫 帀",
            "ABCDEFGHJKLMNOPQRSTWXYZ",
        );
    }

    #[test]
    fn a_name_of_several_readings_stands_under_its_own() {
        assert_letters("重庆 重视 长沙 乐清 单县 六安 番禺 厦门 会稽 解州", "CZCYSLPXKH");
    }

    #[test]
    fn marks_before_a_name_do_not_count_and_latin_stands_with_its_letter() {
        assert_letters("《议事规则》 “院坝会” ppp项目 Ａ 2023年 第五条 《12345》", "YYPA#D#");
    }
}
