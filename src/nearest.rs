//! The nearest right word to a wrong one.
//!
//! In: what was written and what could have been meant. Out: the best candidate, or none when nothing is near.

use strsim::{damerau_levenshtein, jaro_winkler};

/// How alike two words must be (Jaro–Winkler, 0–1): 主办单为 and 主办单位 reach 0.88, unrelated words of two
/// characters that share one reach 0.67 or less.
const LIKENESS: f64 = 0.8;

/// Returns the candidate nearest to `word`, `None` when none is alike; the first in order wins a tie.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let folded = word.to_lowercase();
    let mut best: Option<(f64, &str)> = None;
    for candidate in candidates {
        let likeness = likeness(&folded, &candidate.to_lowercase());
        if likeness >= LIKENESS && best.is_none_or(|(highest, _)| likeness > highest) {
            best = Some((likeness, candidate));
        }
    }
    best.map(|(_, candidate)| candidate.to_owned())
}

/// One slip (a letter missing, doubled, changed or swapped) in a word of three characters or more is near whatever
/// its place; Jaro–Winkler alone rates a slip at the start too low.
fn likeness(word: &str, candidate: &str) -> f64 {
    let length = word.chars().count().max(candidate.chars().count());
    let is_one_slip = length >= 3 && damerau_levenshtein(word, candidate) == 1;
    jaro_winkler(word, candidate).max(if is_one_slip { 0.9 } else { 0.0 })
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_one_character_finds_its_word() {
        assert_eq!(nearest("titel", ["date", "title"]), Some("title".into()));
        assert_eq!(nearest("主办单为", ["承办单位", "主办单位"]), Some("主办单位".into()));
        assert_eq!(nearest("nongke-shucia", ["nongke-shucai"]), Some("nongke-shucai".into()));
    }

    #[test]
    fn an_unrelated_word_finds_nothing() {
        assert_eq!(nearest("天气", ["标题", "日期"]), None);
        assert_eq!(nearest("weather", ["title", "date"]), None);
    }
}
