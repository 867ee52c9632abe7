//! Headings that a line of dashes makes of the text above it.
//!
//! In: the heading's block and the text of its file. Out: where that line stands (CommonMark 0.31 §4.3).

use std::ops::Range;

use crate::model::prose::Block;

/// Returns the bytes of the line that makes `block` a heading; `None` for a heading that is marked by `#`.
pub(super) fn underline(block: &Block, text: &str) -> Option<Range<usize>> {
    let begin = text.get(..block.whole().range().start)?;
    if begin.rsplit('\n').next()?.contains('#') {
        return None;
    }
    let end = block.whole().range().end;
    let (rest, below) = text.get(end..)?.split_once('\n')?;
    let line = below.lines().next()?.trim_end();
    let start = end + rest.len() + 1 + (line.len() - line.trim_start().len());
    let line = line.trim_start();
    let is_underline = !line.is_empty() && ['-', '='].iter().any(|mark| line.trim_matches(*mark).is_empty());
    is_underline.then_some(start..start + line.len())
}
