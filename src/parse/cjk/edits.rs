//! Where a CommonMark parser needs help.
//!
//! In: a Markdown text. Out: the sentinels it needs, by place. They make a run of `*` or `~~` open and close emphasis
//! wherever the CommonMark CJK-friendly amendments §6.2 say so, and keep two things from the parser: a single `~`
//! (`3~5人` strikes nothing out), and delimiters inside a bare address (`https://example.cn/_a_`).

use std::collections::VecDeque;
use std::ops::Range;

use memchr::{memchr2, memchr3};

use crate::hanzi::script::{is_cjk, is_letter_or_digit};
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
    let mut addresses = Addresses::default();
    let mut from = 0;
    while let Some(run) = next_run(bytes, from) {
        if edits.capacity() == 0 {
            edits.reserve(text.len() / 32);
        }
        from = run.end;
        let run = run.start + usize::from(is_escaped(bytes, run.start))..run.end;
        let delimiter = bytes.get(run.start).copied().filter(|_| !run.is_empty());
        match delimiter {
            None => {}
            Some(byte) if addresses.contain(&run, text) => hide(byte, run, &mut edits),
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
    let (delimiter, behind) = bytes.get(start..)?.split_first()?;
    let again = behind.iter().take_while(|byte| *byte == delimiter).count();
    Some(start..start + 1 + again)
}

/// Returns whether the character at `at` follows an odd number of backslashes.
fn is_escaped(bytes: &[u8], at: usize) -> bool {
    let before = bytes.get(..at).unwrap_or_default();
    before.last() == Some(&b'\\') && before.iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
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
        if !is_letter_or_digit(before) {
            if is_delimiter(before) {
                edits.push(Edit { at: run.start, put: Put::Punctuation });
            }
            edits.push(Edit { at: run.start, put: Put::Neutral });
        }
        if !is_letter_or_digit(after) {
            edits.push(Edit { at: run.end, put: Put::Neutral });
            if is_delimiter(after) {
                edits.push(Edit { at: run.end, put: Put::Punctuation });
            }
        }
    } else if selected.is_some_and(|c| !is_letter_or_digit(c) && !c.is_whitespace()) {
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

/// The bare web addresses of the stretch of text last asked for: what stands between white space and characters that
/// are not ASCII. An address lies within one stretch, and most runs of delimiters have nothing of one before them.
#[derive(Default)]
struct Addresses {
    stretch: Range<usize>,
    spans: VecDeque<Range<usize>>,
}

impl Addresses {
    /// Returns whether `run` lies in an address of `text`; runs come in ascending order.
    fn contain(&mut self, run: &Range<usize>, text: &str) -> bool {
        let bytes = text.as_bytes();
        if run.start >= self.stretch.end {
            let before = bytes.get(self.stretch.end..run.start).unwrap_or_default();
            let length = before.iter().rev().take_while(|byte| is_solid(**byte)).count();
            if length < "www.".len() {
                return false;
            }
            let start = run.start - length;
            if memchr2(b':', b'.', bytes.get(start..run.start).unwrap_or_default()).is_none() {
                // No address has begun, and none goes on from before a delimiter that is none of it.
                self.stretch = run.start..run.start;
                return false;
            }
            self.read(start, text);
        }
        while self.spans.front().is_some_and(|span| span.end <= run.start) {
            self.spans.pop_front();
        }
        self.spans.front().is_some_and(|span| span.start <= run.start && run.end <= span.end)
    }

    /// Reads the stretch that begins at `start`.
    fn read(&mut self, start: usize, text: &str) {
        let rest = text.get(start..).unwrap_or_default();
        let length = rest.bytes().take_while(|byte| is_solid(*byte)).count();
        let stretch = rest.get(..length).unwrap_or_default();
        let web = autolink::find(stretch).filter(|address| address.form != Form::Mail);
        self.spans.clear();
        self.spans.extend(web.map(|address| {
            // The source still holds the cells of tables, code spans and escapes, where an address ends too.
            let written = stretch.get(address.at.clone()).unwrap_or_default();
            let end = written.find(['|', '`', '\\']).unwrap_or(written.len());
            start + address.at.start..start + address.at.start + end
        }));
        self.stretch = start..start + length;
    }
}

const fn is_solid(byte: u8) -> bool {
    byte.is_ascii() && !byte.is_ascii_whitespace()
}
