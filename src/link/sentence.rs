//! The sentence that a link stands in.

use std::ops::Range;

use crate::parse::body::{Body, What, plain};

/// The marks that end a sentence (GB/T 15834—2011), with the Latin ones that stand before a space.
pub(super) const ENDS: [char; 6] = ['。', '！', '？', '；', '!', '?'];

/// Returns the sentence around the piece `at` of `body`, plain, without the white space at its ends.
pub(super) fn sentence(body: &Body, at: usize) -> String {
    let block = block_around(body, at);
    let before = plain(body.pieces.get(block.start..at).unwrap_or_default());
    let after = plain(body.pieces.get(at..block.end).unwrap_or_default());
    joined(&before, &after)
}

/// Returns the sentence of `text` that the byte `at` lies in, without the white space at its ends.
pub(super) fn sentence_at(text: &str, at: usize) -> String {
    text.split_at_checked(at).map_or_else(String::new, |(before, after)| joined(before, after))
}

/// Returns the sentence that ends in `after` what it begins in `before`.
fn joined(before: &str, after: &str) -> String {
    let start = before.rfind(ENDS).map_or(0, |end| end + before.get(end..).map_or(0, first_length));
    let end = after.find(ENDS).map_or(after.len(), |end| end + after.get(end..).map_or(0, first_length));
    let text = format!("{}{}", before.get(start..).unwrap_or_default(), after.get(..end).unwrap_or_default());
    with_closing(text.trim(), after.get(end..).unwrap_or_default())
}

fn first_length(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

/// Takes a closing quotation mark that follows the end of the sentence along with it.
fn with_closing(sentence: &str, rest: &str) -> String {
    match rest.chars().next() {
        Some(mark @ ('”' | '’' | '」')) => format!("{sentence}{mark}"),
        _ => sentence.to_owned(),
    }
}

/// Returns the pieces of the paragraph, heading, list item or cell that `at` stands in.
fn block_around(body: &Body, at: usize) -> Range<usize> {
    let before = body.pieces.get(..at).unwrap_or_default();
    let after = body.pieces.get(at..).unwrap_or_default();
    let start = before.iter().rposition(|piece| is_edge(&piece.what)).map_or(0, |edge| edge + 1);
    let end = after.iter().position(|piece| is_edge(&piece.what)).map_or(body.pieces.len(), |edge| at + edge);
    start..end
}

/// Returns whether `what` begins or ends a paragraph, heading, list item or cell.
pub(super) fn is_edge(what: &What) -> bool {
    match what {
        What::Paragraph | What::ParagraphEnd | What::Heading { .. } | What::HeadingEnd { .. } => true,
        What::Footnote { .. } | What::FootnoteEnd => true,
        What::Open(name) | What::Close(name) => {
            matches!(*name, "li" | "td" | "th" | "dd" | "dt" | "blockquote")
        }
        What::OpenWith(tag) => ["<li", "<td", "<th"].iter().any(|name| tag.starts_with(name)),
        _ => false,
    }
}
