//! Traditional characters as simplified ones: the owner of the crate that converts.
//!
//! In: a text, or nothing. Out: each character that is written otherwise in simplified Chinese, by the tables of OpenCC with
//! their phrases, and two rules that they lack: 著 where it means 着, and a variant of 陕; and [`pairs`], which know no
//! phrases. Simplified text is never converted the other way, so that what a text has right stays right.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;

use crate::hanzi::script::is_han;

static CONVERTER: LazyLock<Option<OpenCC>> = LazyLock::new(|| OpenCC::from_config(BuiltinConfig::T2s).ok());

/// The ideographs in everyday use and their first extension.
const IDEOGRAPHS: [RangeInclusive<char>; 2] = ['\u{3400}'..='\u{4dbf}', '\u{4e00}'..='\u{9fff}'];

/// Words in which 著 is 著, as two characters; in any other it is 着 (第一批异形词整理表; 现代汉语词典).
const WORDS_WITH_ZHU: [&str; 30] = [
    "显著", "顯著", "卓著", "昭著", "著名", "著作", "著述", "著书", "著書", "著称", "著稱", "著者", "著录",
    "著錄", "名著", "专著", "專著", "论著", "論著", "原著", "编著", "編著", "合著", "巨著", "译著", "譯著",
    "土著", "遗著", "遺著", "拙著",
];

/// Returns the characters of `text` that simplified Chinese writes otherwise: offset, what stands there, what it becomes.
/// Empty where the two texts have no common measure, which no phrase of the tables gives reason for.
pub fn differences(text: &str) -> Vec<(usize, char, char)> {
    let Some(converter) = CONVERTER.as_ref() else { return Vec::new() };
    let mut found = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let simplified = converter.convert(line);
        if simplified.chars().count() == line.chars().count() {
            let pairs = line.char_indices().zip(simplified.chars());
            let meant =
                pairs.map(|((place, c), meant)| (at + place, c, beyond_the_tables(line, place, c, meant)));
            found.extend(meant.filter(|(_, c, meant)| c != meant && is_han(*c)));
        }
        at += line.len();
    }
    found
}

/// Returns `text` in simplified characters.
pub fn simplified(text: &str) -> String {
    let mut simplified = String::with_capacity(text.len());
    let mut done = 0;
    for (at, c, meant) in differences(text) {
        simplified.push_str(text.get(done..at).unwrap_or_default());
        simplified.push(meant);
        done = at + c.len_utf8();
    }
    simplified.push_str(text.get(done..).unwrap_or_default());
    simplified
}

/// Returns every character that simplified Chinese writes otherwise, with what stands for it, each taken alone: 乾 and 干
/// meet. It is for finding, where two writings of one word are to meet, and not for rewriting a text.
pub fn pairs() -> BTreeMap<char, char> {
    let Some(converter) = CONVERTER.as_ref() else { return BTreeMap::new() };
    // A line each, so that no two characters make a phrase.
    let all: String = IDEOGRAPHS.into_iter().flatten().flat_map(|c| [c, '\n']).collect();
    let converted = converter.convert(&all);
    let alone = all.lines().zip(converted.lines()).filter(|(line, meant)| line != meant);
    let found: BTreeMap<char, char> =
        alone.filter_map(|(line, meant)| Some((one(line)?, one(meant)?))).collect();
    found.iter().map(|(c, meant)| (*c, found.get(meant).copied().unwrap_or(*meant))).collect()
}

/// Returns the only character of `line`.
fn one(line: &str) -> Option<char> {
    let mut characters = line.chars();
    characters.next().filter(|_| characters.next().is_none())
}

/// Returns what `c` at byte `at` of `line` becomes where the tables give `meant`.
fn beyond_the_tables(line: &str, at: usize, c: char, meant: char) -> char {
    match c {
        '\u{965c}' => '陕',
        '著' if !is_in_word(line, at) => '着',
        _ => meant,
    }
}

/// Returns whether the character at byte `at` makes one of the words with its neighbour.
fn is_in_word(line: &str, at: usize) -> bool {
    let before =
        line.get(..at).and_then(|text| text.char_indices().next_back()).map_or(at, |(start, _)| start);
    let around = line.get(before..).unwrap_or_default();
    let around: String = around.chars().take(3).collect();
    WORDS_WITH_ZHU.iter().any(|word| around.contains(word))
}

#[cfg(test)]
mod tests {
    use super::{differences, pairs, simplified};

    #[test]
    fn phrases_decide_what_a_character_becomes() {
        for (text, expected) in [
            ("協商機制", "协商机制"),
            ("乾隆皇后在後面", "乾隆皇后在后面"),
            ("著力推進，成效顯著，著眼長遠", "着力推进，成效显著，着眼长远"),
            ("陜西省", "陕西省"),
            ("么干后余于征云", "么干后余于征云"),
            ("简体的字不变，显著", "简体的字不变，显著"),
        ] {
            assert_eq!(simplified(text), expected);
        }
    }

    #[test]
    fn each_difference_has_its_place() {
        assert_eq!(differences("甲\n協商"), [(4, '協', '协')]);
    }

    #[test]
    fn characters_taken_alone_are_simplified_once_and_for_all() {
        let pairs = pairs();
        assert!(pairs.len() > 3_000);
        assert!(pairs.values().all(|meant| !pairs.contains_key(meant)));
        let alone = |c: char| pairs.get(&c).copied().unwrap_or(c);
        assert!(!pairs.contains_key(&'著'));
        assert_eq!("協商議事規則，乾隆".chars().map(alone).collect::<String>(), "协商议事规则，干隆");
    }
}
