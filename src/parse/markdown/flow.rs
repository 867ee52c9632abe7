//! The inline content of a document as it comes, with the rules that look beyond one piece of it.
//!
//! In: text, code, marks and elements in reading order. Out: pieces in which Chinese lines are joined, indents of
//! ideographic spaces are gone, bare addresses are links, and footnote marks that lead nowhere are faults.

use std::ops::Range;

use memchr::memchr;

use crate::fault::Fault;
use crate::hanzi::script::is_attached;
use crate::parse::body::{Link, Piece, What};
use crate::parse::excerpt::Excerpt;
use crate::parse::markdown::run::Run;
use crate::parse::markdown::signs::Signs;
use crate::parse::{autolink, cjk};
use crate::source::{FileId, Span};

/// The pieces of one document so far, and what is still undecided about them.
#[derive(Debug)]
pub(super) struct Flow<'a> {
    /// The whole file.
    source: &'a str,
    file: FileId,
    pub(super) pieces: Vec<Piece>,
    pub(super) faults: Vec<Fault>,
    /// Text whose end is not yet seen.
    run: Run<'a>,
    signs: Signs<'a>,
    /// The last character shown before the piece `settled`, `None` at the start of a block and after an image.
    before: Option<char>,
    settled: usize,
    /// The first of the pieces that are line ends waiting for the next character shown.
    open_break: Option<usize>,
    is_block_start: bool,
    is_one_line: bool,
    is_in_link: bool,
}

impl<'a> Flow<'a> {
    /// Returns an empty flow from the file `source`, which will be of about as many pieces as `expected`.
    pub(super) fn new(source: &'a str, expected: usize, file: FileId) -> Self {
        Self {
            source,
            file,
            pieces: Vec::with_capacity(expected),
            faults: Vec::new(),
            run: Run::new(source, file),
            signs: Signs::new(source),
            before: None,
            settled: 0,
            open_break: None,
            is_block_start: true,
            is_one_line: true,
            is_in_link: false,
        }
    }

    /// Returns the bytes `range` of the file as they were written.
    pub(super) fn written(&self, range: Range<usize>) -> &'a str {
        self.source.get(range).unwrap_or_default()
    }

    /// Returns the bytes `range` of the file.
    pub(super) fn bytes(&self, range: Range<usize>) -> &'a [u8] {
        self.source.as_bytes().get(range).unwrap_or_default()
    }

    /// Returns the bytes `range` of the file as a span.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, range)
    }

    /// Lets `look` go through the file and add to the faults.
    pub(super) fn look(&mut self, look: impl FnOnce(&'a str, FileId, &mut Vec<Fault>)) {
        look(self.source, self.file, &mut self.faults);
    }

    /// Returns whether no line has ended in this block yet.
    pub(super) const fn is_one_line(&self) -> bool {
        self.is_one_line
    }

    /// Returns an empty run of text from the same file.
    pub(super) fn another_run(&self) -> Run<'a> {
        self.run.another()
    }

    /// Ends the block so far and adds `what`, which opens, closes or is one.
    pub(super) fn block(&mut self, what: What, at: Range<usize>) {
        self.run.trim_end();
        self.flush();
        if matches!(what, What::ParagraphEnd)
            && matches!(self.pieces.last(), Some(Piece { what: What::Paragraph, .. }))
        {
            // Nothing but blanks or a comment was in it.
            self.pieces.pop();
        } else {
            self.add(what, at);
        }
        self.begin_line();
        self.is_block_start = true;
        self.is_one_line = true;
    }

    /// Adds `what`, which shows no character of its own: the edge of an inline element, a footnote mark.
    pub(super) fn inline(&mut self, what: What, at: Range<usize>) {
        self.flush();
        match what {
            What::Link(_) => self.is_in_link = true,
            What::LinkEnd => self.is_in_link = false,
            _ => {}
        }
        self.add(what, at);
    }

    /// Adds `what`, which is no character and parts those before from those behind: an image, a hard line break.
    pub(super) fn opaque(&mut self, what: What, at: Range<usize>) {
        self.flush();
        self.add(what, at);
        self.begin_line();
        self.is_block_start = false;
        self.is_one_line = false;
    }

    /// Ends the text so far and returns its pieces; what follows begins anew with the pieces `instead`.
    pub(super) fn exchange(&mut self, instead: Vec<Piece>) -> Vec<Piece> {
        self.flush();
        let pieces = std::mem::replace(&mut self.pieces, instead);
        self.begin_line();
        pieces
    }

    /// Adds running text, the bytes `at` of the file as they are written.
    pub(super) fn written_text(&mut self, at: Range<usize>) {
        let indent = if self.is_block_start { cjk::indent(self.written(at.clone())) } else { 0 };
        let at = at.start + indent..at.end;
        if !at.is_empty() {
            if self.open_break.is_some() {
                self.end_break(self.written(at.clone()));
            }
            self.is_block_start = false;
            self.run.push_written(at);
        }
    }

    /// Adds running text that is written otherwise than it reads, at the bytes `at` of the file.
    pub(super) fn text(&mut self, text: &str, at: Range<usize>) {
        let indent = if self.is_block_start { cjk::indent(text) } else { 0 };
        let text = text.get(indent..).unwrap_or_default();
        if !text.is_empty() {
            self.end_break(text);
            self.is_block_start = false;
            self.run.push(text, at);
        }
    }

    /// Adds text in which nothing is looked for.
    pub(super) fn literal(&mut self, text: &str, at: Range<usize>) {
        self.flush();
        if !text.is_empty() {
            self.end_break(text);
            self.is_block_start = false;
            self.add(What::Text(Excerpt::from(text)), at);
        }
    }

    /// Adds a tag of raw HTML, or what begins like one.
    pub(super) fn html(&mut self, tag: &str, at: Range<usize>) {
        self.flush();
        self.end_break(tag);
        self.is_block_start = false;
        self.add(What::Html(Excerpt::from(tag)), at);
    }

    /// Adds a code span.
    pub(super) fn code(&mut self, code: &str, at: Range<usize>) {
        self.flush();
        self.end_break(code);
        self.is_block_start = false;
        self.add(What::Code(code.to_owned()), at);
    }

    /// Adds a line end, which the next character may take away again.
    pub(super) fn soft_break(&mut self, at: Range<usize>) {
        self.flush();
        if self.open_break.is_none() {
            self.settle();
            self.open_break = Some(self.pieces.len());
        }
        self.is_one_line = false;
        self.add(What::SoftBreak, at);
    }

    fn add(&mut self, what: What, at: Range<usize>) {
        let at = self.span(at);
        self.pieces.push(Piece { what, at });
    }

    /// Forgets what stands before.
    fn begin_line(&mut self) {
        self.open_break = None;
        self.before = None;
        self.settled = self.pieces.len();
    }

    /// Finds the last character shown so far.
    fn settle(&mut self) {
        let since = self.pieces.get(self.settled..).unwrap_or_default();
        let last = |text: &str| text.chars().rev().find(|c| !is_attached(*c) || *c == cjk::NO_WIDTH);
        let shown = since.iter().rev().find_map(|piece| match &piece.what {
            What::Text(text) | What::Html(text) => last(text),
            What::Code(code) => last(code),
            _ => None,
        });
        self.before = shown.or(self.before);
        self.settled = self.pieces.len();
    }

    /// Settles the line ends that wait for the next character shown, the first of `text`.
    fn end_break(&mut self, text: &str) {
        let Some(first) = self.open_break.take() else { return };
        let Some((before, after)) = self.before.zip(text.chars().next()) else { return };
        if cjk::joins(before, after) {
            let mut kept = first;
            for at in first..self.pieces.len() {
                if self.pieces.get(at).is_some_and(|piece| !matches!(piece.what, What::SoftBreak)) {
                    self.pieces.swap(kept, at);
                    kept += 1;
                }
            }
            self.pieces.truncate(kept);
            self.settled = first;
        }
    }

    /// Turns the text gathered so far into pieces.
    pub(super) fn flush(&mut self) {
        match self.run.stretch() {
            Some(at) if !self.signs.stand_in(at) => self.run.take_all(&mut self.pieces),
            None if self.run.is_empty() => {}
            _ => self.flush_signs(),
        }
    }

    /// Turns text into pieces that may hold what is to be found in it.
    fn flush_signs(&mut self) {
        let text = self.run.as_str();
        if memchr(b'[', text.as_bytes()).is_some() {
            self.note_dangling_marks();
            self.note_broken_links();
        }
        if memchr(b'*', self.run.as_str().as_bytes()).is_some() {
            self.note_stray_emphasis();
        }
        if self.is_in_link {
            self.run.take_all(&mut self.pieces);
        } else {
            self.link_addresses();
        }
    }

    /// Turns text into pieces, its bare addresses into links.
    fn link_addresses(&mut self) {
        let (run, pieces) = (&self.run, &mut self.pieces);
        let text = run.as_str();
        let mut written = 0;
        for autolink::Address { at, form } in autolink::find(text) {
            run.write(&(written..at.start), pieces);
            let address = text.get(at.clone()).unwrap_or_default();
            let mut target = String::with_capacity(form.prefix().len() + address.len());
            target.push_str(form.prefix());
            target.push_str(address);
            let place = Span::new(self.file, run.place(&at));
            let link = Link { target, title: String::new() };
            pieces.push(Piece { what: What::Link(Box::new(link)), at: place });
            run.write(&at, pieces);
            pieces.push(Piece { what: What::LinkEnd, at: place });
            written = at.end;
        }
        run.write(&(written..text.len()), pieces);
        self.run.clear();
    }

    /// Reports links left in the text, whose target stands in full-width brackets or behind a space.
    fn note_broken_links(&mut self) {
        let text = self.run.as_str();
        let mut found = Vec::new();
        for (end, _) in text.match_indices(']').filter(|(end, _)| has_open_bracket(text, *end)) {
            let behind = text.get(end + 1..).unwrap_or_default();
            let Some((length, target)) = bracketed_target(behind) else { continue };
            let at = self.run.place(&(end + 1..end + 1 + length));
            if self.written(at.clone()) == behind.get(..length).unwrap_or_default() {
                found.push(Fault::BrokenLink { at: self.span(at), target: target.to_owned() });
            }
        }
        self.faults.extend(found);
    }

    /// Reports the first `**` left in the text; asterisks behind a backslash are meant so, and so are those of a number
    /// that is masked.
    fn note_stray_emphasis(&mut self) {
        let stray = stray_emphasis(self.run.as_str()).map(|range| self.run.place(&range));
        if let Some(at) = stray.filter(|at| !self.written(0..at.start).ends_with('\\')) {
            let at = self.span(at);
            self.faults.push(Fault::StrayEmphasis { at });
        }
    }

    /// Reports footnote marks left in the text, which the parser found no footnote for; escaped ones are meant so.
    fn note_dangling_marks(&mut self) {
        let text = self.run.as_str();
        for (start, _) in text.match_indices('[') {
            let Some(label) = text.get(start..).and_then(mark_label) else { continue };
            let at = self.run.place(&(start..start + "[^]".len() + label.len()));
            if !self.written(0..at.start).ends_with('\\') {
                let at = self.span(at);
                self.faults.push(Fault::DanglingFootnote { at, label: label.to_owned() });
            }
        }
    }
}

/// Returns the first two or three asterisks in `text` that are not more and mask no part of a number, as in `138 **** **00`.
fn stray_emphasis(text: &str) -> Option<Range<usize>> {
    let mut from = 0;
    while let Some(start) = text.get(from..)?.find('*').map(|at| from + at) {
        let behind = text.get(start..)?.trim_start_matches('*');
        let end = text.len() - behind.len();
        let beside = [text.get(..start)?.chars().next_back(), behind.chars().next()];
        let is_masking = beside.iter().flatten().any(char::is_ascii_alphanumeric)
            && beside.iter().flatten().all(|c| c.is_ascii_alphanumeric() || c.is_whitespace());
        if (2..=3).contains(&(end - start)) && !is_masking {
            return Some(start..end);
        }
        from = end;
    }
    None
}

/// Returns whether `[` stands before the byte `end` of `text` on its line, and no other `]` between.
fn has_open_bracket(text: &str, end: usize) -> bool {
    let before = text.get(..end).unwrap_or_default();
    before
        .rfind(['[', ']', '\n'])
        .is_some_and(|at| before.get(at..).is_some_and(|rest| rest.starts_with('[')))
}

/// Returns the length of the brackets that `text` begins with, a space before them allowed or they being full-width,
/// and what is in them, where that is an address or a file.
fn bracketed_target(text: &str) -> Option<(usize, &str)> {
    let inside = text.trim_start_matches(' ').strip_prefix(['(', '（'])?;
    let end = inside.find(['(', '（', ')', '）', ' ', '\n'])?;
    let (target, close) = inside.split_at(end);
    let bracket = close.chars().next().filter(|c| matches!(c, ')' | '）'))?;
    let is_target = ["https://", "http://", "#", "./", "../"].iter().any(|head| target.starts_with(head))
        || target.rsplit_once('.').is_some_and(|(name, end)| {
            !name.is_empty()
                && ["md", "jpg", "jpeg", "png", "svg", "pdf"].contains(&end.to_ascii_lowercase().as_str())
        });
    (is_target && target.len() > 1).then(|| (text.len() - close.len() + bracket.len_utf8(), target))
}

/// Returns the label of the footnote mark `[^label]` that `text` begins with.
fn mark_label(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("[^")?;
    let end = rest.find(|c: char| c == '[' || c == ']' || c.is_whitespace()).filter(|end| *end > 0)?;
    let (label, after) = rest.split_at(end);
    after.starts_with(']').then_some(label)
}
