//! Items that stand in a paragraph: 一是……二是……三是…….
//!
//! In: the text. Out: where each begins. A run counts only from 一是 on, in order, and with two items at least, so that 这一是非
//! is none.

use crate::hanzi::number::to_han;
use crate::import::text::lines;

/// How many characters an item has at most.
const ITEM: usize = 3000;

/// An item within a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// Where it begins.
    pub(super) at: usize,
    /// Whether it is the first of its run.
    is_first: bool,
    /// Whether its paragraph begins with it.
    opens_line: bool,
}

impl Item {
    /// Returns what is put before it to make it an item of a list.
    pub(super) fn sign(self) -> &'static str {
        match (self.opens_line, self.is_first) {
            (true, _) => "- ",
            (false, true) => "\n\n- ",
            (false, false) => "\n- ",
        }
    }
}

/// Returns the items that stand in the paragraphs of `text`.
pub(super) fn enumerations(text: &str) -> Vec<Item> {
    lines(text).filter(|(_, line)| line.contains("一是")).flat_map(|(at, line)| in_line(at, line)).collect()
}

fn in_line(at: usize, line: &str) -> Vec<Item> {
    let (mut items, mut run): (Vec<Item>, Vec<Item>) = (Vec::new(), Vec::new());
    let mut from = 0;
    loop {
        if run.is_empty() {
            let Some(step) = line.get(from..).and_then(|rest| rest.find("一是")) else { return items };
            from += step;
        }
        let number = u32::try_from(run.len() + 1).unwrap_or(u32::MAX);
        let word = format!("{}是", to_han(number));
        let rest = near(line.get(from..).unwrap_or_default());
        let found = rest
            .match_indices(word.as_str())
            .map(|(place, _)| from + place)
            .find(|place| opens(line, *place));
        let next_run = (!run.is_empty())
            .then(|| {
                rest.match_indices("一是").map(|(place, _)| from + place).find(|place| opens(line, *place))
            })
            .flatten();
        match found.filter(|place| next_run.is_none_or(|next| *place < next)) {
            Some(place) => {
                run.push(Item { at: at + place, is_first: run.is_empty(), opens_line: place == 0 });
                from = place + word.len();
            }
            None if run.is_empty() => from += word.len(),
            None => {
                if run.len() > 1 {
                    items.append(&mut run);
                }
                run.clear();
            }
        }
    }
}

/// Returns the beginning of `text` in which the next item must begin.
fn near(text: &str) -> &str {
    let end = text.char_indices().nth(ITEM).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}

/// Returns whether a sentence or a part of one begins at byte `place`.
fn opens(line: &str, place: usize) -> bool {
    let before = line.get(..place).and_then(|text| text.chars().next_back());
    before.is_none_or(|c| matches!(c, '。' | '；' | '：' | '，' | ';' | ':' | ',' | '！' | '？' | ' '))
}

#[cfg(test)]
mod tests {
    use super::enumerations;

    #[test]
    fn runs_in_order_are_found() {
        for (text, count) in [
            ("一是甲。二是乙。三是丙。", 3),
            ("要做好：一是甲；二是乙。此外，一是丙，二是丁，三是戊。", 5),
            ("这一是非，二是二。", 0),
            ("一是甲。", 0),
            ("二是甲。三是乙。", 0),
        ] {
            assert_eq!(enumerations(text).len(), count, "{text}");
        }
    }
}
