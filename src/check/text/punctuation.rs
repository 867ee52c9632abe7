//! What checks of punctuation have in common: runs of marks, what Chinese text begins and ends with, one finding a block
//! with all its mends.
//!
//! In: the marks of a block. Out: runs of them, edits, a fix.

use std::ops::Range;

use crate::check::diagnostic::{Edit, Fix};
use crate::check::mark::Mark;
use crate::check::page::edit;
use crate::hanzi::script::is_han;
use crate::model::prose::Block;

/// Returns the runs of `marks` that `is_part` takes, each with the character before it and the one after it.
pub(super) fn runs(marks: &[Mark], is_part: impl Fn(char) -> bool) -> impl Iterator<Item = Series> {
    let mut parts = marks.iter().filter(move |mark| is_part(mark.c)).peekable();
    std::iter::from_fn(move || {
        let first = parts.next()?;
        let (mut range, mut after) = (first.range(), first.after);
        while let Some(next) = parts.next_if(|next| next.start == range.end) {
            (range.end, after) = (next.range().end, next.after);
        }
        Some((range, first.before, after))
    })
}

/// The bytes of a run of marks, the character before it and the one after it.
pub(super) type Series = (Range<usize>, Option<char>, Option<char>);

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
    use super::runs;
    use crate::check::mark::marks;

    #[test]
    fn a_run_is_as_long_as_it_goes() {
        let marks: Vec<_> = marks("甲...乙.").collect();
        assert_eq!(
            runs(&marks, |c| c == '.').collect::<Vec<_>>(),
            [(3..6, Some('甲'), Some('乙')), (9..10, Some('乙'), None)]
        );
    }
}
