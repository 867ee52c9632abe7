//! The terms of the glossary in running text.
//!
//! In: the terms of the site; the blocks of a body with the links that stand in it already. Out: [`Glossary`], which finds the first
//! mention of each term on a page: a link for it, and the sentence it stands in. One pass over the text, whatever the number
//! of terms.
//!
//! A word may be a term of several places. Where a page names its place, the term of the narrowest place around it is
//! meant; a term of another place is another word. Where that leaves none or several, nothing is linked.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::link::id::EntryId;
use crate::link::links::{Target, TextLink};
use crate::link::sentence::sentence_at;
use crate::model::entry::Entry;
use crate::model::kinds::Detail;
use crate::model::kinds::rule::Rule;
use crate::model::prose::Block;

/// The terms of a site, by their words.
pub(super) struct Glossary {
    finder: AhoCorasick,
    /// For each word of the finder, the terms it is a form of.
    terms: Vec<Vec<EntryId>>,
}

/// One term that a page mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mentioned {
    /// The term.
    pub(super) term: EntryId,
    /// The sentence it is first mentioned in.
    pub(super) sentence: String,
}

impl Glossary {
    /// Returns the terms among `entries`; `None` for a site without any.
    pub(super) fn new(entries: &[Arc<Entry>]) -> Option<Self> {
        let mut by_word: BTreeMap<&str, Vec<EntryId>> = BTreeMap::new();
        for (id, entry) in EntryId::number(entries) {
            let Detail::Term(term) = &entry.detail else { continue };
            if entry.meta.is_sample || entry.meta.withdrawn.is_some() {
                continue;
            }
            for word in term.synonyms.iter().chain([&entry.meta.title]).filter(|word| !word.is_empty()) {
                by_word.entry(word).or_default().push(id);
            }
        }
        let finder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(by_word.keys());
        let finder = finder.ok().filter(|_| !by_word.is_empty())?;
        Some(Self { finder, terms: by_word.into_values().collect() })
    }

    /// Adds to `within` a link for the first mention of each term in `blocks`, the body of `entry`, and returns the terms.
    pub(super) fn mentions(
        &self,
        (id, entry): (Option<EntryId>, &Entry),
        blocks: &[Block],
        entries: &[Arc<Entry>],
        within: &mut BTreeMap<usize, Vec<TextLink>>,
    ) -> Vec<Mentioned> {
        // The text of a rule is quoted as it is: its words are not explained over its head.
        if matches!(&entry.detail, Detail::Rule(Rule { is_digest: false, .. })) {
            return Vec::new();
        }
        let mut mentioned = Vec::new();
        let mut seen: BTreeSet<EntryId> = id.into_iter().collect();
        for passage in blocks.iter().filter(|block| block.heading.is_none()) {
            for found in self.finder.find_iter(&passage.text) {
                let range = found.range();
                let terms = self.terms.get(found.pattern().as_usize()).map_or(&[][..], Vec::as_slice);
                let Some(term) = meant(terms, entry, entries).filter(|term| !seen.contains(term)) else {
                    continue;
                };
                if is_within_a_word(&passage.text, &range) || is_within_a_title(&passage.text, &range) {
                    continue;
                }
                if link(term, &range, passage, within) {
                    seen.insert(term);
                    mentioned.push(Mentioned { term, sentence: sentence_at(passage, range.start) });
                }
            }
        }
        mentioned
    }
}

/// Returns which of `terms` a page about the place of `entry` means: the one of the narrowest place around it; on a page
/// about no place, the only one there is.
fn meant(terms: &[EntryId], entry: &Entry, entries: &[Arc<Entry>]) -> Option<EntryId> {
    let region = |id: &EntryId| id.of(entries).map_or(&[][..], |term| term.meta.region.as_slice());
    let here = &entry.meta.region;
    if let ([only], true) = (terms, here.is_empty()) {
        return Some(*only);
    }
    let around = terms.iter().filter(|id| here.starts_with(region(id)));
    let narrowest = around.clone().map(|id| region(id).len()).max()?;
    let mut meant = around.filter(|id| region(id).len() == narrowest);
    meant.next().filter(|_| meant.next().is_none()).copied()
}

/// Sets a link to `term` at `range`, unless another link, or code, stands there.
fn link(
    term: EntryId,
    range: &Range<usize>,
    passage: &Block,
    within: &mut BTreeMap<usize, Vec<TextLink>>,
) -> bool {
    let parts = passage.parts(range);
    let length: usize = parts.iter().map(|part| part.range.len()).sum();
    let is_taken = parts.iter().any(|part| {
        let others = within.get(&part.piece).into_iter().flatten();
        others
            .into_iter()
            .any(|other| other.range.start < part.range.end && part.range.start < other.range.end)
    });
    if is_taken || length < range.len() {
        return false;
    }
    for part in parts {
        let target = Target::Entry { id: term, anchor: None, place: None };
        let links = within.entry(part.piece).or_default();
        links.push(TextLink { range: part.range, target, goes_on: part.goes_on });
        links.sort_by_key(|link| link.range.start);
    }
    true
}

/// Returns whether a number or a word in Latin letters goes on beyond `range`: 三化 in 十三化, N in NO.
fn is_within_a_word(text: &str, range: &Range<usize>) -> bool {
    let word = text.get(range.clone()).unwrap_or_default();
    let before = text.get(..range.start).and_then(|before| before.chars().next_back());
    let after = text.get(range.end..).and_then(|after| after.chars().next());
    let goes_on = |outer: Option<char>, inner: Option<char>| match (outer, inner) {
        (Some(outer), Some(inner)) => {
            (is_numeral(outer) && is_numeral(inner))
                || (outer.is_ascii_alphanumeric() && inner.is_ascii_alphanumeric())
        }
        _ => false,
    };
    goes_on(before, word.chars().next()) || goes_on(after, word.chars().next_back())
}

fn is_numeral(c: char) -> bool {
    "〇零一二三四五六七八九十百千万两双".contains(c) || c.is_ascii_digit()
}

/// Returns whether `range` stands in the title of a document: between 《 and 》.
fn is_within_a_title(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let is_open = before.rfind('《') > before.rfind('》');
    is_open && after.contains('》')
}

#[cfg(test)]
mod tests {
    use super::{is_within_a_title, is_within_a_word};

    fn range(text: &str, word: &str) -> std::ops::Range<usize> {
        let start = text.find(word).unwrap();
        start..start + word.len()
    }

    #[test]
    fn a_word_that_goes_on_is_another_word() {
        for (text, word, is_within) in [
            ("开展“三化”建设", "三化", false),
            ("十三化建设", "三化", true),
            ("1+2+4+N的安排", "1+2+4+N", false),
            ("11+2+4+N", "1+2+4+N", true),
            ("委联办的工作", "委联办", false),
        ] {
            assert_eq!(is_within_a_word(text, &range(text, word)), is_within, "{text}");
        }
    }

    #[test]
    fn a_title_is_quoted_as_it_is() {
        let text = "《关于“三化”的意见》说三化";
        assert!(is_within_a_title(text, &range(text, "三化")));
        let second = text.rfind("三化").unwrap();
        assert!(!is_within_a_title(text, &(second..second + "三化".len())));
    }
}
