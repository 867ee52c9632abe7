//! A Markdown body as casebook's other rooms see it: a flat, balanced stream of pieces.
//!
//! In: nothing; `markdown` makes it. Out: [`Body`]. Whatever needs no meaning later is finished HTML already
//! ([`What::Open`], [`What::Close`], [`What::Markup`]); what a later stage reads or changes has a variant of its own.

use std::borrow::Cow;
use std::ops::Range;

use crate::parse::excerpt::Excerpt;
use crate::source::Span;

/// The body of one document.
#[derive(Clone, Debug, Default)]
pub struct Body {
    /// The pieces in reading order; every opening piece has its closing one.
    pub pieces: Vec<Piece>,
}

/// One piece of a body.
#[derive(Clone, Debug)]
pub struct Piece {
    /// What it is.
    pub what: What,
    /// Where it was written; for an opening and a closing piece, the whole element.
    pub at: Span,
}

impl Piece {
    /// Returns where the bytes `range` of a text piece were written: exactly where it was written as it reads, and
    /// otherwise (an escape, an entity) the whole piece.
    pub fn place(&self, range: Range<usize>) -> Span {
        match &self.what {
            What::Text(text) if text.len() == self.at.range().len() => {
                let start = self.at.range().start;
                Span::new(self.at.file, start + range.start..start + range.end)
            }
            _ => self.at,
        }
    }
}

/// What a piece is. HTML in it is finished and safe; other text is plain and still to be escaped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Opens an element that no later stage looks into, by its name: `ul`, `td`, `strong`.
    Open(&'static str),
    /// Opens an element with attributes, finished HTML: `<ol start="3">`; closed by [`What::Close`].
    OpenWith(Cow<'static, str>),
    /// Closes the element of that name.
    Close(&'static str),
    /// Finished HTML that opens nothing: `<hr>`, `<br>`, a code block, a check box.
    Markup(Cow<'static, str>),
    /// Running text, plain, as long as it was written without a gap: an escape, an entity or a line end begins a new
    /// piece. Lines that belong together in Chinese are pieces side by side with no [`What::SoftBreak`] between them.
    Text(Excerpt),
    /// A tag of raw HTML as it was written, plain: shown so, unless the site admits it and it is an element by then.
    Html(Excerpt),
    /// A code span, plain.
    Code(String),
    /// A line end in the source that stays one (between Latin words): written as a newline.
    SoftBreak,
    /// Opens a paragraph.
    Paragraph,
    /// Closes it.
    ParagraphEnd,
    /// Opens a heading.
    Heading {
        /// 1–6, as written.
        level: u8,
        /// Its anchor, unique in the body: Han stays Han.
        anchor: String,
    },
    /// Closes it.
    HeadingEnd {
        /// As in the opening piece.
        level: u8,
    },
    /// Opens a link.
    Link(Box<Link>),
    /// Closes it.
    LinkEnd,
    /// An image.
    Image(Box<Image>),
    /// A reference to a footnote.
    FootnoteMark {
        /// The footnote's number in order of first reference, from 1.
        number: usize,
        /// Which reference to that footnote this is, from 1.
        repeat: usize,
    },
    /// Opens the text of a footnote; footnotes stand at the end of the body in the order of their numbers.
    Footnote {
        /// Its number, from 1.
        number: usize,
        /// How many references lead to it.
        references: usize,
    },
    /// Closes it.
    FootnoteEnd,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The target as written, escapes and entities undone, percent-encoding not; bare addresses have their `http://` or
    /// `mailto:`. Empty where it was unsafe.
    pub target: String,
    /// The title, empty for none.
    pub title: String,
}

/// A picture in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The target as for a link.
    pub target: String,
    /// The title, empty for none.
    pub title: String,
    /// The text that stands for it, plain.
    pub alt: String,
}

/// A heading with the text it bears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadingLine {
    /// 1–6.
    pub level: u8,
    /// Its anchor.
    pub anchor: String,
    /// Its text, plain.
    pub text: String,
    /// Where it was written.
    pub at: Span,
    /// The place of its opening piece in [`Body::pieces`].
    pub piece: usize,
}

impl Body {
    /// Returns the headings in order, with their plain text.
    pub fn headings(&self) -> Vec<HeadingLine> {
        let mut found = Vec::new();
        for (piece, Piece { what, at }) in self.pieces.iter().enumerate() {
            if let What::Heading { level, anchor } = what {
                let inside = self.pieces.get(piece + 1..).unwrap_or_default();
                let end = inside.iter().position(|p| matches!(p.what, What::HeadingEnd { .. }));
                let text = plain(inside.get(..end.unwrap_or(0)).unwrap_or_default());
                found.push(HeadingLine { level: *level, anchor: anchor.clone(), text, at: *at, piece });
            }
        }
        found
    }

    /// Returns the place of the first footnote's text in [`Body::pieces`]: what stands before is the body proper.
    pub fn notes(&self) -> usize {
        let first = self.pieces.iter().position(|piece| matches!(piece.what, What::Footnote { .. }));
        first.unwrap_or(self.pieces.len())
    }

    /// Returns whether the body says nothing.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }
}

/// Returns whether the element `name` stands within a line and parts no text.
pub fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "em" | "strong"
            | "del"
            | "sup"
            | "sub"
            | "label"
            | "ins"
            | "u"
            | "mark"
            | "small"
            | "kbd"
            | "q"
            | "ruby"
            | "rb"
            | "rt"
            | "rp"
    )
}

/// Returns the plain text of `pieces`, blocks parted by newlines, images by their alternative text.
pub fn plain(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for piece in pieces {
        match &piece.what {
            What::Text(run) | What::Html(run) => text.push_str(run),
            What::Code(run) => text.push_str(run),
            What::Image(image) => text.push_str(&image.alt),
            What::SoftBreak => text.push(' '),
            what if ends_line(what) && !text.is_empty() && !text.ends_with('\n') => text.push('\n'),
            _ => {}
        }
    }
    text.truncate(text.trim_end().len());
    text
}

/// Returns whether what follows `what` stands on a line of its own.
fn ends_line(what: &What) -> bool {
    match what {
        What::Close(name) => matches!(*name, "li" | "td" | "th" | "dt" | "dd"),
        What::Open(name) => matches!(*name, "ul" | "ol" | "blockquote" | "dl"),
        What::Markup(html) => html.starts_with("<br>") || html.starts_with("<hr>"),
        What::OpenWith(_) | What::ParagraphEnd | What::HeadingEnd { .. } | What::FootnoteEnd => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Piece, What, plain};
    use crate::source::{FileId, Span};

    fn piece(what: What, range: std::ops::Range<usize>) -> Piece {
        Piece { what, at: Span::new(FileId(0), range) }
    }

    #[test]
    fn cells_and_items_stand_on_lines_of_their_own() {
        let whats = [
            What::Open("li"),
            What::Text("甲".into()),
            What::Open("ul"),
            What::Open("li"),
            What::Text("乙".into()),
            What::Close("li"),
            What::Close("ul"),
            What::Close("li"),
            What::Open("li"),
            What::Text("丙".into()),
            What::Close("li"),
        ];
        let pieces: Vec<Piece> = whats.into_iter().map(|what| piece(what, 0..0)).collect();
        assert_eq!(plain(&pieces), "甲\n乙\n丙");
    }

    #[test]
    fn a_place_within_text_is_exact_only_where_the_text_was_written_as_it_reads() {
        assert_eq!(piece(What::Text("甲乙".into()), 10..16).place(3..6).range(), 13..16);
        assert_eq!(piece(What::Text("<".into()), 10..14).place(0..1).range(), 10..14);
    }
}
