//! Plain text and Markdown in whatever encoding.
//!
//! In: bytes. Out: a [`Reading`] from whose text the bytes can be had back.

use crate::import::encoding::{Decoded, decode};
use crate::import::reading::{Coding, Reading, Unreadable};
use crate::import::text::Form;

/// Reads a text.
pub(super) fn read(bytes: &[u8], is_markdown: bool) -> Result<Reading, Unreadable> {
    let Decoded { text, encoding, has_mark, broken, patch } = decode(bytes, None);
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    let strange = text
        .chars()
        .filter(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}'))
        .count();
    // A text has hardly a place that cannot be read, let alone one in ten.
    if (strange + broken) * 10 > text.chars().count() {
        return Err(Unreadable::Binary);
    }
    Ok(Reading {
        text,
        form: if is_markdown { Form::Markdown } else { Form::Plain },
        format: if is_markdown { "markdown" } else { "text" },
        coding: Some(Coding { encoding, has_mark, patch }),
        found: Vec::new(),
        remarks: Vec::new(),
        pictures: Vec::new(),
    })
}
