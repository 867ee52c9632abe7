//! The package of a Word document: a ZIP archive of XML and pictures (ISO/IEC 29500-2). The owner of the crate that opens it.
//!
//! In: bytes. Out: the files in them by name. What would unpack to more than a document ever holds is refused.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

/// How many bytes a file of a package has at most.
const LARGEST: u64 = 64 * 1024 * 1024;

/// An opened package.
pub(super) struct Package<'b>(ZipArchive<Cursor<&'b [u8]>>);

impl<'b> Package<'b> {
    /// Opens a package; `None` for bytes that are none.
    pub(super) fn open(bytes: &'b [u8]) -> Option<Self> {
        ZipArchive::new(Cursor::new(bytes)).ok().map(Self)
    }

    /// Returns the bytes of the file `name`; `None` when it is not there, is too large or does not unpack.
    pub(super) fn bytes(&mut self, name: &str) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let read = self.0.by_name(name).ok()?.take(LARGEST + 1).read_to_end(&mut bytes).ok()?;
        (read as u64 <= LARGEST).then_some(bytes)
    }

    /// Returns the text of the file `name`.
    pub(super) fn text(&mut self, name: &str) -> Option<String> {
        let bytes = self.bytes(name)?;
        Some(crate::import::encoding::decode(&bytes, None).text)
    }
}
