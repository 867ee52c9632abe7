//! The text of a PDF (ISO 32000).
//!
//! In: its bytes. Out: the text of every page, the author its properties name, and whether it could not be looked into:
//! a locked file, a broken one, one that is too large, or pages that are pictures. The owner of the PDF reader, which gives
//! up on some broken files by panicking; that ends the page and nothing else.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;

use pdf_extract::{Document, Error, PlainTextOutput, decode_text_string, output_doc_page};
use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};
use unicode_normalization::UnicodeNormalization as _;

use super::attachment::Attachment;
use super::pdf_measure::{
    Calls, MOST_PAGES, has_a_circle_above, is_within, tables_are_within, without_pictures,
};
use crate::source::{Part, Unread};

/// How much room a reading thread has for what calls itself, in bytes: a reader that goes into a file as deep as it is
/// written needs more than a thread usually has.
const STACK: usize = 32 * 1024 * 1024;

thread_local! {
    /// Whether this thread reads PDFs, where a panic is no fault of this program and needs no word.
    static IS_READING: Cell<bool> = const { Cell::new(false) };
}

/// The threads that read PDFs.
static READERS: LazyLock<Option<ThreadPool>> = LazyLock::new(|| {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |panicked| {
        if !IS_READING.get() {
            usual(panicked);
        }
    }));
    ThreadPoolBuilder::new().stack_size(STACK).start_handler(|_| IS_READING.set(true)).build().ok()
});

/// Looks into the file.
pub(super) fn pdf(bytes: &[u8]) -> Attachment {
    READERS.as_ref().map_or_else(|| read(bytes), |readers| readers.install(|| read(bytes)))
}

fn read(bytes: &[u8]) -> Attachment {
    let document = match opened(bytes) {
        Ok(document) => document,
        Err(why) => return Attachment::unread(why),
    };
    let mut found = Attachment { people: author(&document).into_iter().collect(), ..Attachment::default() };
    let pages: Vec<_> = quietly(|| document.get_pages().into_iter().collect()).unwrap_or_default();
    let calls = Calls::of(&document);
    let texts = pages.par_iter().take(MOST_PAGES).map(|&(number, page)| {
        let ends = !has_a_circle_above(&document, page) && calls.end(page);
        (number, Some(()).filter(|()| ends).and_then(|()| quietly(|| text(&document, number)).flatten()))
    });
    let mut silent = 0;
    for (page, text) in texts.collect::<Vec<_>>() {
        match text {
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
    } else if pages.len() > MOST_PAGES {
        found.unread = Some(Unread::TooLarge);
    }
    found
}

/// Returns the document, without its pictures, where it can be opened without a password and unpacks within measure.
fn opened(bytes: &[u8]) -> Result<Document, Unread> {
    if !tables_are_within(bytes) {
        return Err(Unread::TooLarge);
    }
    let mut document = match quietly(|| Document::load_mem(bytes)) {
        Some(Ok(document)) => document,
        Some(Err(Error::InvalidPassword | Error::Decryption(_) | Error::UnsupportedSecurityHandler(_))) => {
            return Err(Unread::Locked);
        }
        _ => return Err(Unread::Broken),
    };
    if document.is_encrypted() && quietly(|| document.decrypt("").is_ok()) != Some(true) {
        return Err(Unread::Locked);
    }
    without_pictures(&mut document);
    if is_within(&document) { Ok(document) } else { Err(Unread::TooLarge) }
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

/// Returns what `work` returns; `None` when it panics.
fn quietly<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}

#[cfg(test)]
mod tests {
    use super::{READERS, pdf, quietly};
    use crate::source::Unread;

    #[test]
    fn a_reader_that_gives_up_ends_its_page_alone() {
        let readers = READERS.as_ref().unwrap();
        assert_eq!(readers.install(|| quietly(|| Vec::<u8>::new()[1])), None);
        assert_eq!(readers.install(|| quietly(|| 1)), Some(1));
    }

    #[test]
    fn a_broken_file_is_said_to_be_so() {
        for bytes in [&b"%PDF-1.4"[..], b"%PDF-1.4\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF", b""] {
            assert_eq!(pdf(bytes).unread, Some(Unread::Broken), "{bytes:?}");
        }
    }
}
