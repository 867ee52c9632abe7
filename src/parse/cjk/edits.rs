//! Where a CommonMark parser needs help.
//!
//! In: a Markdown text. Out: the sentinels it needs, by place. They make a run of `*` or `~~` open and close emphasis
//! wherever the CommonMark CJK-friendly amendments §6.2 say so, and keep two things from the parser: a single `~`
//! (`3~5人` strikes nothing out), and delimiters inside a bare address (`https://example.cn/_a_`).

use std::ops::Range;

use memchr::memchr3;

use crate::hanzi::script::is_cjk;
use crate::parse::autolink::{self, Form};
use crate::parse::cjk::sentinels::Put;

/// A sentinel to be put into the text, in the place of a delimiter or before the byte `at`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) at: usize,
    pub(super) put: Put,
}

/// Returns the sentinels that `text` needs, in order.
pub(super) fn edits(text: &str) -> Vec<Edit> {
    let bytes = text.as_bytes();
    let mut edits = Vec::new();
    let mut addresses = None;
    let mut from = 0;
    while let Some(run) = next_run(bytes, from) {
        from = run.end;
        let run = run.start + usize::from(is_escaped(bytes, run.start))..run.end;
        let delimiter = bytes.get(run.start).copied().filter(|_| !run.is_empty());
        let addresses = addresses.get_or_insert_with(|| Addresses::of(text));
        match delimiter {
            None => {}
            Some(byte) if addresses.contain(&run) => hide(byte, run, &mut edits),
            Some(b'~') if run.len() == 1 => hide(b'~', run, &mut edits),
            Some(b'~') if run.len() > 2 => {}
            Some(byte) => pad(text, byte, run, &mut edits),
        }
    }
    edits
}

/// Returns the next run of one delimiter character from `from` on.
fn next_run(bytes: &[u8], from: usize) -> Option<Range<usize>> {
    let start = from + memchr3(b'*', b'_', b'~', bytes.get(from..)?)?;
    let run = bytes.get(start..)?;
    let length = run.iter().take_while(|byte| run.first() == Some(byte)).count();
    Some(start..start + length)
}

/// Returns whether the character at `at` follows an odd number of backslashes.
fn is_escaped(bytes: &[u8], at: usize) -> bool {
    let before = bytes.get(..at).unwrap_or_default();
    before.iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
}

/// Puts a stand-in for each character of the run.
fn hide(delimiter: u8, run: Range<usize>, edits: &mut Vec<Edit>) {
    let put = match delimiter {
        b'*' => Put::Star,
        b'_' => Put::Underscore,
        _ => Put::Tilde,
    };
    edits.extend(run.map(|at| Edit { at, put }));
}

/// Puts sentinels around the run where its neighbours need them.
fn pad(text: &str, delimiter: u8, run: Range<usize>, edits: &mut Vec<Edit>) {
    let mut backwards = text.get(..run.start).unwrap_or_default().chars().rev();
    let forwards = text.get(run.end..).unwrap_or_default().chars().next();
    let (Some(before), Some(after)) = (backwards.next(), forwards) else { return };
    if before.is_whitespace() || after.is_whitespace() {
        return;
    }
    // A selector is looked through: it belongs to the character before it.
    let selected = matches!(before, '\u{fe00}'..='\u{fe0e}').then(|| backwards.next()).flatten();
    if delimiter != b'_' && (is_cjk(after) || is_cjk_sequence(before, selected)) {
        // CommonMark takes a run for opening and closing at once where neither neighbour is space or punctuation.
        // A neighbouring delimiter run in turn goes on seeing the punctuation it saw.
        let needed = [
            (is_delimiter(before), run.start, Put::Punctuation),
            (!before.is_alphanumeric(), run.start, Put::Neutral),
            (!after.is_alphanumeric(), run.end, Put::Neutral),
            (is_delimiter(after), run.end, Put::Punctuation),
        ];
        edits.extend(
            needed.into_iter().filter(|(is_needed, ..)| *is_needed).map(|(_, at, put)| Edit { at, put }),
        );
    } else if selected.is_some_and(|c| !c.is_alphanumeric() && !c.is_whitespace()) {
        edits.push(Edit { at: run.start, put: Put::Punctuation });
    }
}

/// Returns whether `before`, and the character it selects the form of, count as CJK (amendments §2.1 and §6.2).
fn is_cjk_sequence(before: char, selected: Option<char>) -> bool {
    let is_full_width = before == '\u{fe01}' && matches!(selected, Some('‘' | '’' | '“' | '”'));
    is_cjk(before)
        || matches!(before, '\u{e0100}'..='\u{e01ef}')
        || is_full_width
        || selected.is_some_and(is_cjk)
}

const fn is_delimiter(c: char) -> bool {
    matches!(c, '*' | '_' | '~')
}

/// The bare web addresses of a text, asked for in order.
struct Addresses {
    spans: Vec<Range<usize>>,
    passed: usize,
}

impl Addresses {
    fn of(text: &str) -> Self {
        let web = autolink::find(text).into_iter().filter(|address| address.form != Form::Mail);
        let spans = web.map(|address| {
            // The source still holds the cells of tables, code spans and escapes, where an address ends too.
            let written = text.get(address.at.clone()).unwrap_or_default();
            let end = written.find(['|', '`', '\\']).unwrap_or(written.len());
            address.at.start..address.at.start + end
        });
        Self { spans: spans.collect(), passed: 0 }
    }

    /// Returns whether `run` lies in an address; runs come in ascending order.
    fn contain(&mut self, run: &Range<usize>) -> bool {
        let rest = self.spans.get(self.passed..).unwrap_or_default();
        self.passed += rest.iter().take_while(|span| span.end <= run.start).count();
        self.spans.get(self.passed).is_some_and(|span| span.start <= run.start && run.end <= span.end)
    }
}
