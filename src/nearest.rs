//! The nearest right word to a wrong one.
//!
//! In: what was written and what could have been meant. Out: the best candidate, or none when nothing is near. A site may
//! hold ten thousand files and as many links to files that have gone, so that what cannot be near is not compared.

use std::cmp::Reverse;

use strsim::{damerau_levenshtein, jaro_winkler};

/// How alike two words must be (Jaro–Winkler, 0–1): 主办单为 and 主办单位 reach 0.88, unrelated words of two
/// characters that share one reach 0.67 or less.
const LIKENESS: f64 = 0.8;

/// How many candidates a word is compared with: those that share most of its characters.
const MOST_COMPARED: usize = 1000;

/// Returns the candidate nearest to `word`, `None` when none is alike; the first in order wins a tie.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    Candidates::of(candidates).nearest(word).map(str::to_owned)
}

/// What could have been meant, made ready for many words.
#[derive(Clone, Debug, Default)]
pub struct Candidates(Vec<Candidate>);

#[derive(Clone, Debug)]
struct Candidate {
    text: String,
    folded: String,
    length: usize,
    /// A bit for each character; some share one.
    characters: u64,
}

impl Candidates {
    /// Makes candidates ready.
    pub fn of<'a>(candidates: impl IntoIterator<Item = &'a str>) -> Self {
        let candidate = |text: &str| {
            let folded = text.to_lowercase();
            let (length, characters) =
                (folded.chars().count(), folded.chars().fold(0, |all, c| all | bit(c)));
            Candidate { text: text.to_owned(), folded, length, characters }
        };
        Self(candidates.into_iter().map(candidate).collect())
    }

    /// Returns the candidate nearest to `word`, `None` when none is alike; the first in order wins a tie.
    pub fn nearest(&self, word: &str) -> Option<&str> {
        self.most_alike(word).or_else(|| self.only_pair(word))
    }

    fn most_alike(&self, word: &str) -> Option<&str> {
        let folded = word.to_lowercase();
        let mut best: Option<(f64, usize, &str)> = None;
        for (place, candidate) in self.possible(&folded) {
            let likeness = likeness(&folded, candidate);
            let is_better = |(highest, first, _): (f64, usize, &str)| {
                likeness > highest || (likeness == highest && place < first)
            };
            if likeness >= LIKENESS && best.is_none_or(is_better) {
                best = Some((likeness, place, &candidate.text));
            }
        }
        best.map(|(_, _, candidate)| candidate)
    }

    /// Returns the candidates that can be alike, each with its place: all, or those that share most characters.
    fn possible(&self, folded: &str) -> Vec<(usize, &Candidate)> {
        let bits: Vec<u64> = folded.chars().map(bit).collect();
        let shared = |candidate: &Candidate| {
            bits.iter().filter(|bit| candidate.characters & **bit != 0).count().min(candidate.length)
        };
        let all = self.0.iter().enumerate().map(|(place, candidate)| (shared(candidate), place, candidate));
        let mut possible: Vec<_> = all
            .filter(|(shared, _, candidate)| can_be_alike(*shared, bits.len(), candidate.length))
            .collect();
        if possible.len() > MOST_COMPARED {
            possible.sort_by_key(|(shared, place, candidate)| {
                (Reverse(*shared), candidate.length.abs_diff(bits.len()), *place)
            });
            possible.truncate(MOST_COMPARED);
        }
        possible.into_iter().map(|(_, place, candidate)| (place, candidate)).collect()
    }

    /// Most keys and steps are words of two Han characters, in which one wrong character is half the word: 主提 may mean
    /// 主题. It does where no other candidate is as near.
    fn only_pair(&self, word: &str) -> Option<&str> {
        let is_pair = |text: &str| !text.is_ascii() && text.chars().count() == 2;
        if !is_pair(word) {
            return None;
        }
        let candidates = self.0.iter().map(|candidate| candidate.text.as_str());
        let mut near =
            candidates.filter(|candidate| is_pair(candidate) && damerau_levenshtein(word, candidate) == 1);
        let first = near.next()?;
        near.all(|other| other == first).then_some(first)
    }
}

fn bit(c: char) -> u64 {
    1 << (u32::from(c) % 64)
}

/// Returns whether words of these lengths that share at most `shared` characters can reach [`LIKENESS`]: the highest
/// likeness by Jaro, of characters in the same order, raised as if the first four were the same, by Winkler.
fn can_be_alike(shared: usize, one: usize, other: usize) -> bool {
    if one == 0 || other == 0 {
        return one == other;
    }
    let part = |length: usize| shared as f64 / length as f64;
    let highest = (part(one) + part(other) + 1.0) / 3.0;
    shared > 0 && highest + 0.4 * (1.0 - highest) >= LIKENESS
}

/// One slip (a letter missing, doubled, changed or swapped) in a word of three characters or more is near whatever
/// its place; Jaro–Winkler alone rates a slip at the start too low.
fn likeness(word: &str, candidate: &Candidate) -> f64 {
    let lengths = (word.chars().count(), candidate.length);
    let can_be_one_slip = lengths.0.max(lengths.1) >= 3 && lengths.0.abs_diff(lengths.1) <= 1;
    let is_one_slip = can_be_one_slip && damerau_levenshtein(word, &candidate.folded) == 1;
    jaro_winkler(word, &candidate.folded).max(if is_one_slip { 0.9 } else { 0.0 })
}

#[cfg(test)]
mod tests {
    use super::{Candidates, LIKENESS, MOST_COMPARED, likeness, nearest};

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

    #[test]
    fn what_is_not_compared_is_not_alike() {
        let words = [
            "nongke-shucai",
            "nongke-shucia",
            "shucai",
            "jiuye-zhongxin",
            "jiuye",
            "议事规则",
            "议事规责",
            "规则",
            "加装电梯",
            "电梯加装",
            "case-1",
            "case-12",
            "c",
            "",
            "about",
            "abuot",
            "batou",
            "办理",
            "办里",
        ];
        let candidates = Candidates::of(words);
        for word in words {
            let possible = candidates.possible(word);
            for (place, candidate) in candidates.0.iter().enumerate() {
                let is_compared = possible.iter().any(|(other, _)| *other == place);
                assert!(is_compared || likeness(word, candidate) < LIKENESS, "{word} {}", candidate.text);
            }
        }
        assert!(candidates.possible("议事规则").len() < words.len() / 2);
    }

    #[test]
    fn among_ten_thousand_files_few_are_compared_and_the_nearest_is_found() {
        let names: Vec<String> = (0..10_000).map(|number| format!("case-{number:05}")).collect();
        let candidates = Candidates::of(names.iter().map(String::as_str));
        assert_eq!(candidates.possible("case-012345").len(), MOST_COMPARED);
        assert_eq!(candidates.nearest("cae-04711"), Some("case-04711"));
        assert!(candidates.possible("农科村蔬菜").is_empty());
    }
}
