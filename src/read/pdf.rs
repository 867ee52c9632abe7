//! The text of a PDF (ISO 32000).
//!
//! In: its bytes. Out: the text of every page, the author its properties name, and whether it could not be looked into:
//! a locked file, a broken one, or pages that are pictures. The owner of the PDF reader, which gives up on some broken
//! files by panicking; that ends the page and nothing else.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::sync::Once;

use pdf_extract::{Document, PlainTextOutput, decode_text_string, output_doc_page};
use unicode_normalization::UnicodeNormalization as _;

use super::attachment::Attachment;
use crate::source::{Part, Unread};

thread_local! {
    /// Whether this thread is in the reader, where a panic is no fault of this program and needs no word.
    static IS_READING: Cell<bool> = const { Cell::new(false) };
}

/// Looks into the file.
pub(super) fn pdf(bytes: &[u8]) -> Attachment {
    let Some(Some(mut document)) = quietly(|| Document::load_mem(bytes).ok()) else {
        return Attachment::unread(Unread::Broken);
    };
    if document.is_encrypted() && quietly(|| document.decrypt("").is_ok()) != Some(true) {
        return Attachment::unread(Unread::Locked);
    }
    let mut found = Attachment { people: author(&document).into_iter().collect(), ..Attachment::default() };
    let pages = quietly(|| document.get_pages().into_keys().collect::<Vec<u32>>()).unwrap_or_default();
    let mut silent = 0;
    for page in pages.iter().copied() {
        match quietly(|| text(&document, page)).flatten() {
            Some(text) if text.chars().any(char::is_alphanumeric) => {
                found.parts.push((Part::Page(page), text))
            }
            Some(_) => silent += 1,
            None => found.unread = Some(Unread::Broken),
        }
    }
    if pages.is_empty() {
        found.unread = Some(Unread::Broken);
    } else if silent == pages.len() {
        found.unread = Some(Unread::Picture);
    }
    found
}

/// Returns the text of a page; what stands for the same character in another shape is that character again.
fn text(document: &Document, page: u32) -> Option<String> {
    let mut text = String::new();
    output_doc_page(document, &mut PlainTextOutput::new(&mut text), page).ok()?;
    Some(text.nfkc().collect())
}

fn author(document: &Document) -> Option<String> {
    let properties = document.trailer.get_deref(b"Info", document).ok()?.as_dict().ok()?;
    let author = decode_text_string(properties.get(b"Author").ok()?).ok()?;
    Some(author.trim().to_owned()).filter(|author| !author.is_empty())
}

/// Returns what `work` returns; `None` when it panics, of which nothing is printed.
fn quietly<T>(work: impl FnOnce() -> T) -> Option<T> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |panicked| {
            if !IS_READING.get() {
                usual(panicked);
            }
        }));
    });
    IS_READING.set(true);
    let done = catch_unwind(AssertUnwindSafe(work));
    IS_READING.set(false);
    done.ok()
}

#[cfg(test)]
mod tests {
    use super::{pdf, quietly};
    use crate::source::Unread;

    #[test]
    fn a_reader_that_gives_up_ends_its_page_alone() {
        assert_eq!(quietly(|| Vec::<u8>::new()[1]), None);
        assert_eq!(quietly(|| 1), Some(1));
    }

    #[test]
    fn a_broken_file_is_said_to_be_so() {
        for bytes in [&b"%PDF-1.4"[..], b"%PDF-1.4\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF", b""] {
            assert_eq!(pdf(bytes).unread, Some(Unread::Broken), "{bytes:?}");
        }
    }
}
