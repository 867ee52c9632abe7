//! Which documents are looked into, and by whom.
//!
//! In: the bytes of a copied file and its name. Out: what is in it, as the reader of its form finds it.

use super::attachment::Attachment;
use super::office::office;
use super::pdf::pdf;
use crate::source::Unread;

/// The largest document that is looked into, in bytes.
pub(super) const LARGEST: u64 = 128 * 1024 * 1024;

/// The ends of the names of documents that are zip archives inside.
const ZIPPED: [&str; 3] = ["docx", "xlsx", "pptx"];

/// What a file is, as far as its first bytes tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A PDF.
    Pdf,
    /// A zip archive: what office programs write, and archives.
    Zip,
    /// The older form of office programs, and the locked newer one.
    Compound,
    /// Another archive.
    Archive,
}

/// Returns what a file that begins with `head` is, `None` for what is no document.
pub(super) fn form(head: &[u8]) -> Option<Form> {
    match head {
        [b'%', b'P', b'D', b'F', ..] => Some(Form::Pdf),
        [b'P', b'K', 3 | 5, 4 | 6, ..] => Some(Form::Zip),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Some(Form::Compound),
        [b'R', b'a', b'r', b'!', ..] | [b'7', b'z', 0xbc, 0xaf, ..] | [0x1f, 0x8b, ..] => Some(Form::Archive),
        _ => None,
    }
}

/// Looks into the file of `form` with these bytes, whose name is `name`.
pub(super) fn document(form: Form, bytes: &[u8], name: &str) -> Attachment {
    let end = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    match form {
        Form::Pdf => pdf(bytes),
        Form::Zip => office(bytes),
        // A locked document of the newer form is wrapped in the older one.
        Form::Compound if ZIPPED.contains(&end.as_str()) => Attachment::unread(Unread::Locked),
        Form::Compound => Attachment::unread(Unread::OldForm),
        Form::Archive => Attachment::unread(Unread::Archive),
    }
}

#[cfg(test)]
mod tests {
    use super::{Form, document, form};
    use crate::source::Unread;

    #[test]
    fn a_document_is_known_by_its_first_bytes_and_not_by_its_name() {
        assert_eq!(form(b"%PDF-1.7\n"), Some(Form::Pdf));
        assert_eq!(form(b"PK\x03\x04.."), Some(Form::Zip));
        assert_eq!(form(b"\xd0\xcf\x11\xe0\xa1\xb1"), Some(Form::Compound));
        assert_eq!(form(b"Rar!\x1a"), Some(Form::Archive));
        assert_eq!(form(b"<html>"), None);
    }

    #[test]
    fn what_cannot_be_opened_is_said_to_be_so() {
        let unread = |form, name| document(form, b"", name).unread;
        assert_eq!(unread(Form::Compound, "static/名单.DOCX"), Some(Unread::Locked));
        assert_eq!(unread(Form::Compound, "static/名单.xls"), Some(Unread::OldForm));
        assert_eq!(unread(Form::Archive, "static/a.rar"), Some(Unread::Archive));
        assert_eq!(unread(Form::Pdf, "static/a.pdf"), Some(Unread::Broken));
        assert_eq!(unread(Form::Zip, "static/a.docx"), Some(Unread::Broken));
    }
}
