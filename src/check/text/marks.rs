//! Characters with their neighbours, and what the marks of Chinese text are.
//!
//! In: a text. Out: [`Mark`]s; and what checks of punctuation have in common: one finding a block, with all its
//! mends.

use std::ops::Range;

use crate::check::diagnostic::{Edit, Fix};
use crate::check::prose::edit;
use crate::hanzi::script::is_han;
use crate::model::prose::Block;

/// A character among others.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    /// Its first byte.
    pub(super) start: usize,
    /// The character.
    pub(super) c: char,
    /// The one before it.
    pub(super) before: Option<char>,
    /// The one after it.
    pub(super) after: Option<char>,
}

/// Returns the characters of `text`, each with its neighbours.
pub(super) fn characters(text: &str) -> impl Iterator<Item = Mark> {
    let mut before = None;
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, c) = rest.next()?;
        let mark = Mark { start, c, before, after: rest.peek().map(|(_, c)| *c) };
        before = Some(c);
        Some(mark)
    })
}

/// Returns the runs of characters that `is_part` takes, each with the character before it and the one after it.
pub(super) fn runs(
    text: &str,
    is_part: impl Fn(char) -> bool,
) -> Vec<(Range<usize>, Option<char>, Option<char>)> {
    let mut runs: Vec<(Range<usize>, Option<char>, Option<char>)> = Vec::new();
    for Mark { start, c, before, after } in characters(text).filter(|mark| is_part(mark.c)) {
        let end = start + c.len_utf8();
        match runs.last_mut() {
            Some((range, _, last)) if range.end == start => {
                range.end = end;
                *last = after;
            }
            _ => runs.push((start..end, before, after)),
        }
    }
    runs
}

/// Returns whether `c` is a Han character.
pub(super) fn han(c: Option<char>) -> bool {
    c.is_some_and(is_han)
}

/// Returns whether Chinese text ends with `c`: a Han character, or a mark that closes.
pub(super) fn ends_chinese(c: Option<char>) -> bool {
    c.is_some_and(|c| is_han(c) || matches!(c, '》' | '〉' | '”' | '’' | '）' | '〕' | '】' | '…'))
}

/// Returns whether Chinese text begins with `c`: a Han character, or a mark that opens.
pub(super) fn begins_chinese(c: Option<char>) -> bool {
    c.is_some_and(|c| is_han(c) || matches!(c, '《' | '〈' | '“' | '‘' | '（' | '〔' | '【'))
}

/// Returns the certain fix that makes all of `edits`; none without one.
pub(super) fn certain(edits: Vec<Edit>) -> Option<Fix> {
    (!edits.is_empty()).then_some(Fix { is_certain: true, edits })
}

/// Returns the edits of `block` that write the second of each pair for the bytes of the first, where that can be done.
pub(super) fn edits(block: &Block, changes: &[(Range<usize>, String)]) -> Vec<Edit> {
    changes.iter().filter_map(|(range, text)| edit(block, range.clone(), text.as_str())).collect()
}

#[cfg(test)]
mod tests {
    use super::{characters, runs};

    #[test]
    fn a_character_knows_its_neighbours() {
        let found: Vec<_> = characters("甲,乙").map(|mark| (mark.start, mark.before, mark.after)).collect();
        assert_eq!(found, [(0, None, Some(',')), (3, Some('甲'), Some('乙')), (4, Some(','), None)]);
    }

    #[test]
    fn a_run_is_as_long_as_it_goes() {
        assert_eq!(
            runs("甲...乙.", |c| c == '.'),
            [(3..6, Some('甲'), Some('乙')), (9..10, Some('乙'), None)]
        );
    }
}
