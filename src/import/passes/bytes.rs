//! Fourth pass: characters that were broken when readings were put into their bytes are put back, with proof.
//!
//! In: the text without its readings. Out: the text with those places repaired of which a repair is proposed, done damage to
//! again, and found to give what was read. Of several that give it, the one whose characters make words is taken, and none
//! if there is no single one. What is not proved is told and left.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::hanzi::script::is_han;
use crate::import::damage::{Noted, damaged};
use crate::import::desk::Desk;
use crate::import::marks::wide;
use crate::import::notes::notes;
use crate::import::passes::definition::Pass;
use crate::import::passes::proposals::{Proposal, proposals};
use crate::import::readings::LETTERS;
use crate::import::remark::Remark;
use crate::import::text::{Change, lines};
use crate::import::words::is_word;
use crate::lang::{Text, Words};

/// `bytes`.
pub(super) static PASS: Pass = Pass {
    name: "bytes",
    label: Words::new("修复可证明的坏字", "broken characters repaired with proof"),
    run,
};

fn run(desk: &mut Desk) {
    let text = desk.working.text();
    let sites = sites(text);
    if sites.is_empty() {
        return;
    }
    let noted = noted(desk.working.read());
    let pairs = pairs(text);
    let (mut changes, mut remarks) = (Vec::new(), Vec::new());
    for (number, site) in sites.iter().enumerate() {
        let repaired = (number < SITES).then(|| repaired(desk, site, &noted, &pairs)).flatten();
        match repaired {
            Some(proposal) => {
                let old = text.get(proposal.at.clone()).unwrap_or_default().to_owned();
                remarks.push(proved(desk, &proposal, &old));
                changes.push(Change::new(proposal.at.start, old, proposal.new));
            }
            None => remarks.push(unproved(desk, site)),
        }
    }
    desk.remarks.extend(remarks);
    desk.working.apply(PASS.name, changes);
}

/// How many characters behind a question mark tell whether it is one of damage.
const NEAR: usize = 12;

/// How many characters on each side a repair is tried on.
const AROUND: usize = 200;

/// How many places are tried; a text with more is broken in another way.
const SITES: usize = 200;

/// A broken place and the stretch of its line that no other one touches.
struct Site {
    at: usize,
    around: Range<usize>,
}

/// Returns the places where a question mark stands before a reading that has lost its bracket, or before a mark and a
/// letter with a reading.
fn sites(text: &str) -> Vec<Site> {
    let mut sites: Vec<Site> = Vec::new();
    for (at, line) in lines(text) {
        let first = sites.len();
        for (place, _) in line.match_indices('?') {
            let rest = line.get(place + 1..).unwrap_or_default();
            let rest = rest.strip_prefix(['?', ',', '，', '、']).unwrap_or(rest);
            let near: String = rest.chars().take(NEAR).collect();
            let letters = near.chars().take_while(|c| LETTERS.contains(*c)).count();
            let behind = near.chars().nth(letters);
            let is_reading = (1..=6).contains(&letters) && behind == Some(')');
            let is_noted_letter = near.starts_with(|c: char| c.is_ascii_alphanumeric())
                && near.get(1..).is_some_and(|rest| {
                    notes(&format!("字{rest}")).first().is_some_and(|note| note.at.start == 3)
                });
            // The second of two marks that belong to one place.
            let is_within = sites.len() > first && is_second(line, place);
            if (is_reading || is_noted_letter) && !is_within {
                let around = around(line, place);
                sites.push(Site { at: at + place, around: at + around.start..at + around.end });
            }
        }
        for later in first + 1..sites.len() {
            let start = sites.get(later).map_or(0, |site| site.at);
            let before = text
                .get(..start)
                .and_then(|text| text.char_indices().next_back())
                .map_or(start, |(at, _)| at);
            if let Some(site) = sites.get_mut(later - 1) {
                site.around.end = site.around.end.min(before);
            }
            if let Some(site) = sites.get_mut(later) {
                site.around.start = site.around.start.max(before);
            }
        }
    }
    sites
}

/// Returns the stretch of `line` around byte `place` on which a repair is tried: damage reaches no further than a few
/// characters.
fn around(line: &str, place: usize) -> Range<usize> {
    let (before, after) = line.split_at_checked(place).unwrap_or((line, ""));
    let start = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let end = after.char_indices().nth(AROUND).map_or(line.len(), |(at, _)| place + at);
    start..end
}

/// Returns whether the question mark at `place` follows a reading that follows one: `?jǐn)?shù)`.
fn is_second(line: &str, place: usize) -> bool {
    let before = line.get(..place).unwrap_or_default();
    let Some(before) = before.strip_suffix(')') else { return false };
    let mut before = before.chars().rev().skip_while(|c| LETTERS.contains(*c));
    before.next() == Some('?')
}

/// Returns the one proposal for `site` that the damage proves and the words of the language bear out.
fn repaired(desk: &Desk, site: &Site, noted: &[Noted], pairs: &BTreeSet<(char, char)>) -> Option<Proposal> {
    let text = desk.working.text();
    let around = text.get(site.around.clone())?;
    let read: String = desk.working.read().get(desk.working.origin_range(&site.around))?.nfkc().collect();
    let makes_words = |proposal: &Proposal| support(text, proposal, pairs);
    let is_proved = |proposal: &Proposal| {
        let [head, tail] = [site.around.start..proposal.at.start, proposal.at.end..site.around.end];
        let right =
            [text.get(head), Some(proposal.new.as_str()), text.get(tail)].map(Option::unwrap_or_default);
        let right: String = right.concat().chars().map(|c| wide(c).unwrap_or(c)).collect();
        let mut noted = noted.to_vec();
        if !noted.iter().any(|(c, _)| *c == proposal.noted.0) {
            noted.push(proposal.noted.clone());
        }
        damaged(&right, &noted) == read
    };
    let all = proposals(around, site.at - site.around.start, site.around.start);
    let proved: Vec<&Proposal> =
        all.iter().filter(|proposal| makes_words(proposal) > 0 && is_proved(proposal)).collect();
    let best = proved.iter().map(|proposal| makes_words(proposal)).max()?;
    let mut best: Vec<&&Proposal> = proved.iter().filter(|proposal| makes_words(proposal) == best).collect();
    best.dedup_by_key(|proposal| (proposal.at.clone(), proposal.new.clone()));
    match best.as_slice() {
        [only] => Some((**only).clone()),
        _ => None,
    }
}

/// Returns how well a proposal is borne out: 2 when each new character makes a word with a neighbour, 1 when a mark needs
/// none, 0 when some character makes none.
fn support(text: &str, proposal: &Proposal, pairs: &BTreeSet<(char, char)>) -> u8 {
    let before = text.get(..proposal.at.start).and_then(|text| text.chars().next_back());
    let after = text.get(proposal.at.end..).and_then(|text| text.chars().next());
    let line: Vec<char> = before.into_iter().chain(proposal.new.chars()).chain(after).collect();
    let is_known = |first: char, second: char| pairs.contains(&(first, second)) || is_word(first, second);
    let first = usize::from(before.is_some());
    let mut least = 2;
    for place in first..first + proposal.new.chars().count() {
        let Some(&c) = line.get(place) else { return 0 };
        let left =
            place.checked_sub(1).and_then(|left| line.get(left)).is_some_and(|left| is_known(*left, c));
        let right = line.get(place + 1).is_some_and(|right| is_known(c, *right));
        least = least.min(match () {
            () if c == '。' => 1,
            // A character that the page itself gave a reading is certain without a word.
            () if c == proposal.noted.0 || proposal.is_read.contains(&c) => 2,
            () if is_han(c) && (left || right) => 2,
            () => 0,
        });
    }
    least
}

/// Returns every pair of Han characters that stand side by side in `text`.
fn pairs(text: &str) -> BTreeSet<(char, char)> {
    let chars = text.chars().zip(text.chars().skip(1));
    chars.filter(|(first, second)| is_han(*first) && is_han(*second)).collect()
}

/// Returns the characters of `read` that bear readings, the commonest first, as they were put in.
fn noted(read: &str) -> Vec<Noted> {
    let mut counts: BTreeMap<Noted, usize> = BTreeMap::new();
    for note in notes(read) {
        *counts.entry((note.c, note.reading)).or_default() += 1;
    }
    let mut noted: Vec<(Noted, usize)> = counts.into_iter().collect();
    noted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    noted.into_iter().map(|(noted, _)| noted).collect()
}

fn proved(desk: &Desk, proposal: &Proposal, old: &str) -> Remark {
    let new = &proposal.new;
    Remark::look(
        "repaired-bytes",
        Some(desk.working.origin_range(&proposal.at)),
        Text::new(
            format!("坏字“{old}”修为“{new}”：照原来的损坏过程重做一遍，结果与原文一字不差"),
            format!(
                "`{old}` was repaired to `{new}`: the damage, done again, gives what was read to the letter"
            ),
        ),
    )
}

fn unproved(desk: &Desk, site: &Site) -> Remark {
    Remark::ask(
        "broken-bytes",
        Some(desk.working.origin_range(&(site.at..site.at + 1))),
        Text::new(
            "这里有坏字，推不出唯一的原字，没有动；对照来源改",
            "characters are broken here and no one repair can be proved; it was left, look at the source",
        ),
    )
}
