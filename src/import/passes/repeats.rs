//! Fifth pass: text that stands twice in a row stands once.
//!
//! In: the text. Out: the text without the later copies of a run of lines that repeats the run before it to the letter, of at
//! least three lines or 200 characters. A paragraph that stands twice with others between is told and left.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::desk::Desk;
use crate::import::passes::definition::Pass;
use crate::import::remark::Remark;
use crate::import::text::{Change, lines};
use crate::lang::{Text, Words};

/// `repeats`.
pub(super) static PASS: Pass =
    Pass {
        name: "repeats", label: Words::new("重复的段落只留一份", "repeated blocks kept once"), run
    };

/// The least that a repeated run has: one of the two.
const LINES: usize = 3;
const LENGTH: usize = 200;

/// How many distances between copies are tried.
const DISTANCES: usize = 32;

/// How long a single paragraph is that is more than a phrase.
const PARAGRAPH: usize = 40;

fn run(desk: &mut Desk) {
    let text = desk.working.text();
    let full: Vec<(usize, &str)> = lines(text).filter(|(_, line)| !line.is_empty()).collect();
    let words: Vec<&str> = full.iter().map(|(_, line)| *line).collect();
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    let (mut changes, mut remarks) = (Vec::new(), Vec::new());
    for (first, count) in repeats(&words) {
        let [start, end] =
            [first, first + count].map(|number| full.get(number).map_or(text.len(), |(at, _)| *at));
        let chars = words.iter().skip(first).take(count).map(|line| line.chars().count()).sum::<usize>();
        remarks.push(Remark::look(
            "repeated-block",
            Some(desk.working.origin_range(&(start..end))),
            Text::new(
                format!("从这里起 {count} 行（{chars} 字）与前面一字不差，已删去"),
                format!("{count} lines from here ({chars} characters) repeat those above to the letter and were taken out"),
            ),
        ));
        changes.push(Change::new(start, text.get(start..end).unwrap_or_default(), ""));
        taken.extend(first..first + count);
    }
    let mut known: BTreeSet<&str> = BTreeSet::new();
    for (_, (at, line)) in full.iter().enumerate().filter(|(number, _)| !taken.contains(number)) {
        if line.chars().count() < PARAGRAPH {
            continue;
        }
        if !known.insert(line) {
            remarks.push(Remark::ask(
                "repeated-paragraph",
                Some(desk.working.origin_range(&(*at..at + line.len()))),
                Text::new(
                    "这一段前面已经写过，中间隔着别的内容，没有删",
                    "this paragraph stands above, with others between; it was left",
                ),
            ));
        }
    }
    desk.remarks.extend(remarks);
    desk.working.apply(PASS.name, changes);
}

/// Returns the runs of lines that repeat what stands right before them: the number of the first line and how many.
fn repeats(words: &[&str]) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for distance in distances(words) {
        let mut start = distance;
        while start < words.len() {
            let same =
                (start..words.len()).take_while(|at| words.get(*at) == words.get(at - distance)).count();
            // Whole copies only: what goes on behind them may be the text's own.
            let count = same / distance * distance;
            let chars =
                || words.iter().skip(start).take(count).map(|line| line.chars().count()).sum::<usize>();
            let is_new = found.iter().all(|(first, len)| start >= first + len || start + count <= *first);
            if count > 0 && is_new && (distance >= LINES || chars() >= LENGTH) {
                found.push((start, count));
            }
            start += same + 1;
        }
    }
    found.sort_unstable();
    found
}

/// Returns how far apart copies may stand: the distances between neighbouring lines that are the same, the commonest first.
fn distances(words: &[&str]) -> Vec<usize> {
    let (mut last, mut counts) = (BTreeMap::new(), BTreeMap::<usize, usize>::new());
    for (number, line) in words.iter().enumerate() {
        if let Some(before) = last.insert(*line, number) {
            *counts.entry(number - before).or_default() += 1;
        }
    }
    let mut distances: Vec<(usize, usize)> = counts.into_iter().collect();
    distances.sort_by_key(|(distance, count)| (std::cmp::Reverse(*count), *distance));
    distances.into_iter().map(|(distance, _)| distance).take(DISTANCES).collect()
}

#[cfg(test)]
mod tests {
    use super::PASS;
    use crate::import::desk::Desk;
    use crate::import::text::Form;

    fn once(text: &str) -> (String, usize) {
        let mut desk = Desk::new(text.into(), Form::Plain);
        (PASS.run)(&mut desk);
        (desk.working.text().into(), desk.remarks.len())
    }

    #[test]
    fn a_run_that_repeats_the_run_before_it_goes() {
        assert_eq!(once("题\n甲\n乙\n丙\n甲\n乙\n丙\n"), ("题\n甲\n乙\n丙\n".into(), 1));
        assert_eq!(once("甲\n乙\n丙\n甲\n乙\n丙\n甲\n乙\n丙\n丁\n"), ("甲\n乙\n丙\n丁\n".into(), 1));
    }

    #[test]
    fn short_and_distant_repeats_stay() {
        for text in ["甲\n乙\n甲\n乙\n", "甲\n甲\n", "甲\n乙\n丙\n丁\n甲\n乙\n丙\n", ""] {
            assert_eq!(once(text), (text.into(), 0), "{text}");
        }
        let long = "一段长长的话，".repeat(10);
        assert_eq!(once(&format!("{long}\n别的\n{long}\n")).1, 1);
    }
}
