//! A Markdown body as casebook's other rooms see it: a flat, balanced stream of pieces.
//!
//! In: nothing; `markdown` makes it. Out: [`Body`]. Whatever needs no meaning later is finished HTML already
//! ([`What::Open`], [`What::Close`], [`What::Markup`]); what a later stage reads or changes has a variant of its own.

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
    /// Where it was written; for an opening piece, the whole element.
    pub at: Span,
}

/// What a piece is. HTML in it is finished and safe; other text is plain and still to be escaped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Opens an element that no later stage looks into, by its name: `ul`, `td`, `strong`.
    Open(&'static str),
    /// Opens an element with attributes, finished HTML: `<ol start="3">`; closed by [`What::Close`].
    OpenWith(String),
    /// Closes the element of that name.
    Close(&'static str),
    /// Finished HTML that opens nothing: `<hr>`, `<br>`, a code block, a check box.
    Markup(String),
    /// Running text, plain; lines that belong together in Chinese are joined.
    Text(String),
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
    Link {
        /// The target as written, escapes and entities undone, percent-encoding not.
        target: String,
        /// The title, empty for none.
        title: String,
    },
    /// Closes it.
    LinkEnd,
    /// An image.
    Image {
        /// The target as for a link.
        target: String,
        /// The title, empty for none.
        title: String,
        /// The text that stands for it, plain.
        alt: String,
    },
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

    /// Returns whether the body says nothing.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }
}

/// Returns the plain text of `pieces`, blocks parted by newlines, images by their alternative text.
pub fn plain(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for piece in pieces {
        match &piece.what {
            What::Text(run) | What::Code(run) => text.push_str(run),
            What::Image { alt, .. } => text.push_str(alt),
            What::SoftBreak => text.push(' '),
            What::ParagraphEnd | What::HeadingEnd { .. } if !text.is_empty() => text.push('\n'),
            _ => {}
        }
    }
    text.truncate(text.trim_end().len());
    text
}
