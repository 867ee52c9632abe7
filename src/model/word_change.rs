//! The change between two texts, word by word.
//!
//! In: two texts. Out: [`Words`] in order, each in both or in one of them. Chinese is compared by the character, numbers and
//! citations whole.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::hanzi::number::is_numeral;

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// In which text it stands.
    pub change: Change,
    /// The words.
    pub text: String,
}

/// In which text words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// In both.
    Kept,
    /// In the old one.
    Gone,
    /// In the new one.
    Added,
}

/// Returns the words of both texts, in order; empty where they are the same.
pub fn words(old: &str, new: &str) -> Vec<Words> {
    if old == new {
        return Vec::new();
    }
    let (old, new) = (tokens(old), tokens(new));
    let mut runs: Vec<Words> = Vec::new();
    let mut push = |change, tokens: &[&str]| {
        let text = tokens.concat();
        match runs.last_mut().filter(|last| last.change == change) {
            Some(last) => last.text.push_str(&text),
            None if text.is_empty() => {}
            None => runs.push(Words { change, text }),
        }
    };
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let (gone, added) = (old.get(op.old_range()), new.get(op.new_range()));
        match op {
            DiffOp::Equal { .. } => push(Change::Kept, added.unwrap_or_default()),
            _ => {
                push(Change::Gone, gone.unwrap_or_default());
                push(Change::Added, added.unwrap_or_default());
            }
        }
    }
    joined(runs)
}

/// Joins changes between which a single character was kept by chance: 委员会 and 议事会 are two words, not 委议员事会.
fn joined(runs: Vec<Words>) -> Vec<Words> {
    let mut joined: Vec<Words> = Vec::new();
    let (mut gone, mut added) = (String::new(), String::new());
    let mut runs = runs.into_iter().peekable();
    while let Some(run) = runs.next() {
        let is_chance = run.text.chars().count() == 1
            && run.text.chars().all(char::is_alphanumeric)
            && !(gone.is_empty() && added.is_empty())
            && runs.peek().is_some();
        match run.change {
            Change::Gone => gone.push_str(&run.text),
            Change::Added => added.push_str(&run.text),
            Change::Kept if is_chance => {
                gone.push_str(&run.text);
                added.push_str(&run.text);
            }
            Change::Kept => {
                flush(&mut joined, &mut gone, &mut added);
                joined.push(run);
            }
        }
    }
    flush(&mut joined, &mut gone, &mut added);
    joined
}

fn flush(runs: &mut Vec<Words>, gone: &mut String, added: &mut String) {
    for (change, text) in [(Change::Gone, gone), (Change::Added, added)] {
        if !text.is_empty() {
            runs.push(Words { change, text: std::mem::take(text) });
        }
    }
}

/// Cuts `text` into what is compared: numbers, citations 第…条 and Latin words whole, everything else by the character.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_word = |c: char| c.is_ascii_alphanumeric() || c == '.';
        let length = if first == '第' {
            let numerals = rest.chars().skip(1).take_while(|&c| is_numeral(c)).count();
            1 + if numerals > 0 { numerals + 1 } else { 0 }
        } else if is_numeral(first) {
            rest.chars().take_while(|&c| is_numeral(c) || is_word(c)).count()
        } else {
            rest.chars().take_while(|&c| is_word(c)).count().max(1)
        };
        let end = rest.char_indices().nth(length).map_or(rest.len(), |(end, _)| end);
        let Some((token, after)) = rest.split_at_checked(end) else { break };
        tokens.push(token);
        rest = after;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::{Change, tokens, words};

    fn marked(old: &str, new: &str) -> String {
        let run = |words: super::Words| match words.change {
            Change::Kept => words.text,
            Change::Gone => format!("[-{}-]", words.text),
            Change::Added => format!("{{+{}+}}", words.text),
        };
        words(old, new).into_iter().map(run).collect()
    }

    #[test]
    fn words_are_compared_by_character_numbers_whole() {
        assert_eq!(marked("十五日内答复", "三十日内书面答复"), "[-十五-]{+三十+}日内{+书面+}答复");
        assert_eq!(marked("依照第五条第二款", "依照第六条第二款"), "依照[-第五条-]{+第六条+}第二款");
        assert_eq!(marked("委员会审定", "议事会审定"), "[-委员-]{+议事+}会审定");
        assert_eq!(marked("一样", "一样"), "");
        assert_eq!(tokens("第十五条第5款2023年B座"), ["第十五条", "第5款", "2023", "年", "B", "座"]);
    }
}
