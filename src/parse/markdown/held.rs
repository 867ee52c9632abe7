//! What is gathered from several events before it is a piece: code blocks, blocks of raw HTML, images.
//!
//! In: the text of their events. Out: their pieces.

use std::ops::Range;

use crate::fault::Fault;
use crate::parse::body::{self, What};
use crate::parse::cjk;
use crate::parse::escape::escape;
use crate::parse::markdown::comments;
use crate::parse::markdown::flow::Flow;
use crate::parse::markdown::run::Run;

/// What is being gathered.
pub(super) enum Held<'a> {
    Nothing,
    Code(Code),
    Html(Run<'a>),
    Image(Image),
}

/// A code block.
pub(super) struct Code {
    pub(super) language: String,
    pub(super) code: String,
}

impl Code {
    pub(super) fn write(self, at: Range<usize>, flow: &mut Flow) {
        let mut html = String::with_capacity(self.code.len() + 48);
        html.push_str("<pre><code");
        if !self.language.is_empty() {
            html.push_str(" class=\"language-");
            escape(&self.language, &mut html);
            html.push('"');
        }
        html.push('>');
        escape(&self.code, &mut html);
        if !self.code.is_empty() && !self.code.ends_with('\n') {
            html.push('\n');
        }
        html.push_str("</code></pre>\n");
        flow.block(What::Markup(html.into()), at);
    }
}

/// An image whose alternative text is being read.
pub(super) struct Image {
    target: String,
    title: String,
    alt: String,
    /// Whether a line has ended since the last character.
    is_broken: bool,
    /// The images inside this one that are still open.
    inside: usize,
}

impl Image {
    pub(super) fn new(target: String, title: String) -> Self {
        Self { target, title, alt: String::new(), is_broken: false, inside: 0 }
    }

    /// Notes that an image opens inside this one; only its text counts.
    pub(super) fn open(&mut self) {
        self.inside += 1;
    }

    /// Notes that an image closes; returns whether it was this one.
    pub(super) fn close(&mut self) -> bool {
        let is_this = self.inside == 0;
        self.inside = self.inside.saturating_sub(1);
        is_this
    }

    pub(super) fn push(&mut self, text: &str) {
        let Some(after) = text.chars().next() else { return };
        if self.is_broken && !self.alt.chars().next_back().is_some_and(|before| cjk::joins(before, after)) {
            self.alt.push(' ');
        }
        self.is_broken = false;
        self.alt.push_str(text);
    }

    pub(super) fn end_line(&mut self) {
        self.is_broken = true;
    }

    pub(super) fn write(self, at: Range<usize>, flow: &mut Flow) {
        let Self { target, title, alt, .. } = self;
        flow.opaque(What::Image(Box::new(body::Image { target, title, alt })), at);
    }
}

/// Writes a block of raw HTML: what is not comment in it becomes a paragraph, and is reported.
pub(super) fn write_html(block: &Run<'_>, at: Range<usize>, flow: &mut Flow) {
    let html = block.as_str();
    let parts = comments::outside(html);
    let mut lines = parts.iter().flat_map(|part| lines(html, part.clone())).peekable();
    if lines.peek().is_none() {
        return;
    }
    flow.faults.push(Fault::RawHtml { at: flow.span(at.clone()) });
    flow.block(What::Paragraph, at.clone());
    while let Some(line) = lines.next() {
        let end = block.place(&line).end;
        for (part, is_tag) in tags(html, line) {
            let (text, place) = (html.get(part.clone()).unwrap_or_default(), block.place(&part));
            if is_tag { flow.html(text, place) } else { flow.literal(text, place) }
        }
        if lines.peek().is_some() {
            flow.soft_break(end..end);
        }
    }
    flow.block(What::ParagraphEnd, at);
}

/// Returns the lines of the bytes `part` of `html` that are not blank, without the blanks around them.
fn lines(html: &str, part: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut start = part.start;
    html.get(part).unwrap_or_default().split_inclusive('\n').filter_map(move |line| {
        let indent = line.len() - line.trim_ascii_start().len();
        let text = start + indent..start + indent + line.trim_ascii().len();
        start += line.len();
        (!text.is_empty()).then_some(text)
    })
}

/// Returns the parts of the bytes `line` of `html`, each with whether it is a tag: from `<` to the next `>`.
fn tags(html: &str, line: Range<usize>) -> impl Iterator<Item = (Range<usize>, bool)> {
    let mut start = line.start;
    let end = line.end;
    std::iter::from_fn(move || {
        let rest = html.get(start..end).filter(|rest| !rest.is_empty())?;
        let is_tag = rest.starts_with('<');
        let length = if is_tag { rest.find('>').map(|at| at + 1) } else { rest.find('<') };
        let part = start..start + length.unwrap_or(rest.len());
        start = part.end;
        Some((part, is_tag))
    })
}
