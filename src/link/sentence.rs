//! The sentence that a link or a citation stands in.
//!
//! In: a block of running text and a byte of it. Out: the sentence, plain, no longer than a reader of a list wants it.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::model::prose::Block;

/// The marks that end a sentence (GB/T 15834—2011), with the Latin ones that stand before a space.
pub(super) const ENDS: [char; 6] = ['。', '！', '？', '；', '!', '?'];

/// How many characters of a sentence are shown on either side: a text without an end would else be told whole for each
/// of its links.
const LONGEST: usize = 300;

/// What stands for words left out.
const LEFT_OUT: &str = "……";

/// Returns the sentence of `block` that the byte `at` lies in, as it is read out, without the white space at its ends.
pub(super) fn sentence_at(block: &Block, at: usize) -> String {
    let (range, is_begun, is_ended) = around(&block.text, at);
    let words = block.words(range);
    let (before, after) = (if is_begun { "" } else { LEFT_OUT }, if is_ended { "" } else { LEFT_OUT });
    [before, words.trim(), after].concat()
}

/// Returns the sentences of the links in `blocks`, by the place of their opening piece.
pub(super) fn sentences_of_links(blocks: &[Block]) -> BTreeMap<usize, String> {
    let links = blocks.iter().flat_map(|block| block.links.iter().map(move |link| (block, link)));
    links.map(|(block, (range, piece))| (*piece, sentence_at(block, range.start))).collect()
}

/// Returns the bytes of the sentence of `text` that the byte `at` lies in, with the closing quotation mark that follows its
/// end; and whether its beginning and its end are in them.
fn around(text: &str, at: usize) -> (Range<usize>, bool, bool) {
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let (near, ahead) = (last_characters(before), first_characters(after));
    let behind = |text: &str, end: usize| {
        end + text.get(end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
    };
    let begun = near.rfind(ENDS).map(|end| behind(near, end));
    let ended = ahead.find(ENDS).map(|end| behind(ahead, end));
    let start = before.len() - near.len() + begun.unwrap_or(0);
    let end = before.len() + ended.unwrap_or(ahead.len());
    let closing = text.get(end..).and_then(|rest| rest.chars().next());
    let closing = closing.filter(|c| ended.is_some() && matches!(c, '”' | '’' | '」'));
    let is_begun = begun.is_some() || near.len() == before.len();
    let is_ended = ended.is_some() || ahead.len() == after.len();
    (start..end + closing.map_or(0, char::len_utf8), is_begun, is_ended)
}

/// Returns the last [`LONGEST`] characters of `text`.
fn last_characters(text: &str) -> &str {
    text.char_indices().rev().nth(LONGEST - 1).map_or(text, |(at, _)| text.get(at..).unwrap_or_default())
}

/// Returns the first [`LONGEST`] characters of `text`.
fn first_characters(text: &str) -> &str {
    text.char_indices().nth(LONGEST).map_or(text, |(at, _)| text.get(..at).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::sentence_at;
    use crate::model::prose::Block;
    use crate::source::{FileId, Span};

    fn sentence(text: &str, word: &str) -> String {
        let block = Block::of_value(text, Span::new(FileId(0), 0..text.len()));
        sentence_at(&block, text.find(word).unwrap())
    }

    #[test]
    fn a_sentence_ends_with_its_mark_and_the_quotation_that_ends_with_it() {
        assert_eq!(sentence("先办。“依照第五条。”再议。", "第五条"), "“依照第五条。”");
        assert_eq!(sentence("先办；依照第五条", "第五条"), "依照第五条");
        assert_eq!(sentence("第五条", "第五条"), "第五条");
    }

    #[test]
    fn a_sentence_without_an_end_is_told_in_part() {
        let text = format!("{}第五条{}", "甲".repeat(1000), "乙".repeat(1000));
        let told = sentence(&text, "第五条");
        assert!(told.starts_with("……甲") && told.ends_with("乙……") && told.chars().count() == 604, "{told}");
    }
}
