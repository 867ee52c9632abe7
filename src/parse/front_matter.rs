//! Where the front matter of a file ends and its body begins.
//!
//! In: a file's text. Out: the two byte ranges. A byte order mark, CRLF and blank lines before the first `---`
//! are taken as they come.

use std::ops::Range;

use crate::fault::Fault;
use crate::source::{SourceFile, Span};

/// The longest front matter that is read, in bytes: YAML readers slow down on hostile nesting.
const LIMIT: usize = 64 * 1024;

/// The two parts of a file, as byte ranges of its text.
pub(super) struct Parts {
    /// Whether there is a front matter to read.
    pub(super) is_there: bool,
    pub(super) yaml: Range<usize>,
    pub(super) body: Range<usize>,
}

/// Returns all of `text` as YAML, but for a byte order mark.
pub(super) fn whole(text: &str) -> Parts {
    let end = text.len();
    Parts { is_there: true, yaml: after_mark(text)..end, body: end..end }
}

/// Returns the parts of `file`; where there is no front matter, all of the text is body.
pub(super) fn split(file: &SourceFile, faults: &mut Vec<Fault>) -> Parts {
    let text = &file.text;
    let start = after_mark(text);
    let without = |from: usize| Parts { is_there: false, yaml: from..from, body: from..text.len() };
    let mut lines = lines_from(text, start).skip_while(|(_, line)| line.trim().is_empty());
    let Some((opening, _)) = lines.next().filter(|(_, line)| is_fence(line)) else {
        let first_line = lines_from(text, start).next().map_or(start, |(range, _)| range.end);
        faults.push(Fault::MissingFrontMatter { at: Span::new(file.id, start..first_line) });
        return without(start);
    };
    let Some((closing, _)) = lines.find(|(_, line)| is_fence(line) || line.trim_end() == "...") else {
        faults.push(Fault::UnclosedFrontMatter { at: Span::new(file.id, opening.start..opening.start + 3) });
        return without(text.len());
    };
    if closing.start - opening.end > LIMIT {
        let at = Span::new(file.id, opening.start..opening.start + 3);
        faults.push(Fault::OversizedFrontMatter { at, limit: LIMIT });
        return without(closing.end);
    }
    Parts { is_there: true, yaml: opening.end..closing.start, body: closing.end..text.len() }
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "---"
}

fn after_mark(text: &str) -> usize {
    if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}

/// Returns the lines from byte `start` on, each with its byte range, the line end included.
fn lines_from(text: &str, start: usize) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = start;
    text.get(start..).unwrap_or_default().split_inclusive('\n').map(move |line| {
        let range = at..at + line.len();
        at = range.end;
        (range, line)
    })
}
