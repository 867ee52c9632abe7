//! The nearest right word to a wrong one.
//!
//! In: what was written and what could have been meant. Out: the best candidate, or none when nothing is near.

use strsim::{damerau_levenshtein, jaro_winkler};

/// How alike two words must be (Jaro–Winkler, 0–1): 主办单为 and 主办单位 reach 0.88, unrelated words of two
/// characters that share one reach 0.67 or less.
const LIKENESS: f64 = 0.8;

/// Returns the candidate nearest to `word`, `None` when none is alike; the first in order wins a tie.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let candidates: Vec<&str> = candidates.into_iter().collect();
    most_alike(word, &candidates).or_else(|| only_pair(word, &candidates)).map(str::to_owned)
}

fn most_alike<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let folded = word.to_lowercase();
    let mut best: Option<(f64, &str)> = None;
    for candidate in candidates {
        let likeness = likeness(&folded, &candidate.to_lowercase());
        if likeness >= LIKENESS && best.is_none_or(|(highest, _)| likeness > highest) {
            best = Some((likeness, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Most keys and steps are words of two Han characters, in which one wrong character is half the word: 主提 may mean
/// 主题. It does where no other candidate is as near.
fn only_pair<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let is_pair = |text: &str| !text.is_ascii() && text.chars().count() == 2;
    let is_near = |candidate: &&&str| is_pair(candidate) && damerau_levenshtein(word, candidate) == 1;
    let mut near = candidates.iter().filter(is_near).filter(|_| is_pair(word));
    let first = *near.next()?;
    near.all(|other| *other == first).then_some(first)
}

/// One slip (a letter missing, doubled, changed or swapped) in a word of three characters or more is near whatever
/// its place; Jaro–Winkler alone rates a slip at the start too low.
fn likeness(word: &str, candidate: &str) -> f64 {
    let lengths = (word.chars().count(), candidate.chars().count());
    // The lengths are compared first: they are cheap, and there may be a candidate for every file of the site.
    let can_be_one_slip = lengths.0.max(lengths.1) >= 3 && lengths.0.abs_diff(lengths.1) <= 1;
    let is_one_slip = can_be_one_slip && damerau_levenshtein(word, candidate) == 1;
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
    fn a_wrong_character_of_two_finds_its_word_unless_it_could_be_another() {
        assert_eq!(nearest("主提", ["标题", "日期", "主题", "主题"]), Some("主题".into()));
        assert_eq!(nearest("题主", ["标题", "主题"]), Some("主题".into()));
        assert_eq!(nearest("议题", ["标题", "主题"]), None);
        assert_eq!(nearest("it", ["id", "日期"]), None);
    }

    #[test]
    fn an_unrelated_word_finds_nothing() {
        assert_eq!(nearest("天气", ["标题", "日期"]), None);
        assert_eq!(nearest("weather", ["title", "date"]), None);
    }
}
