//! The formats that articles come in, one file each.
//!
//! In: a file's name and bytes. Out: a [`Reading`]. The bytes say what a file is where they can; the name decides only between
//! plain text, Markdown and HTML.

mod markdown;
mod plain;
mod tokens;
mod page;
mod html;
mod word;
mod docx;

use crate::import::reading::{Reading, Unreadable};

/// Reads a file.
///
/// # Errors
///
/// When it is of a kind that is not read here, or holds nothing.
pub fn read(name: &str, bytes: &[u8]) -> Result<Reading, Unreadable> {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
    if let Some(unreadable) = unreadable(bytes, &extension) {
        return Err(unreadable);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return docx::read(bytes);
    }
    if matches!(extension.as_str(), "html" | "htm" | "xhtml" | "shtml" | "mht") || is_page(bytes) {
        return html::read(bytes);
    }
    plain::read(bytes, matches!(extension.as_str(), "md" | "markdown"))
}

/// Returns why a file is not read, by the bytes that it begins with.
fn unreadable(bytes: &[u8], extension: &str) -> Option<Unreadable> {
    const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    match bytes {
        [b'%', b'P', b'D', b'F', ..] => Some(Unreadable::Pdf),
        // Word keeps a document with a password in the same container as its old format.
        _ if bytes.starts_with(OLE) && extension == "docx" => Some(Unreadable::BrokenDocument),
        _ if bytes.starts_with(OLE) || bytes.starts_with(b"{\\rtf") => Some(Unreadable::OldOffice),
        [0xff, 0xd8, 0xff, ..] | [0x89, b'P', b'N', b'G', ..] | [b'G', b'I', b'F', b'8', ..] => {
            Some(Unreadable::Picture)
        }
        _ => None,
    }
}

/// Returns whether a text begins as a page does, whatever its name.
fn is_page(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(512)).unwrap_or_default();
    let head = String::from_utf8_lossy(head).trim_start_matches('\u{feff}').trim_start().to_ascii_lowercase();
    ["<!doctype html", "<html", "<head", "<body"].iter().any(|tag| head.starts_with(tag))
}
