//! The elements of Markdown that a theme may write itself, and the templates that write them.
//!
//! In: nothing. Out: [`Hook`]; `hooks` fills their templates.

/// An element that a theme may write itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hook {
    /// A quotation.
    Blockquote,
    /// The text of a footnote.
    Footnote,
    /// A mark that leads to a footnote.
    FootnoteMark,
    /// A heading.
    Heading,
    /// An image.
    Image,
    /// A link, those of citations too.
    Link,
    /// A table.
    Table,
}

impl Hook {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Blockquote,
        Self::Footnote,
        Self::FootnoteMark,
        Self::Heading,
        Self::Image,
        Self::Link,
        Self::Table,
    ];

    /// Returns the template that writes it.
    pub const fn template(self) -> &'static str {
        match self {
            Self::Blockquote => "markdown/blockquote.html",
            Self::Footnote => "markdown/footnote.html",
            Self::FootnoteMark => "markdown/footnote-mark.html",
            Self::Heading => "markdown/heading.html",
            Self::Image => "markdown/image.html",
            Self::Link => "markdown/link.html",
            Self::Table => "markdown/table.html",
        }
    }
}
