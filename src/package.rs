//! Packages of office programs: ZIP archives of XML and pictures (ISO/IEC 29500-2, ISO/IEC 26300-3).
//!
//! In: bytes. Out: the files in them, by name. The owner of the crate that opens them. However little a package weighs, what
//! it unpacks to is held to a measure, so that none fills the memory.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

/// An opened package.
#[derive(Debug)]
pub struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    left: u64,
}

/// Why a file of a package was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shut {
    /// There is none of this name.
    Missing,
    /// It asks for a password.
    Locked,
    /// It does not unpack.
    Broken,
    /// With it, more would be unpacked than the package may hold.
    TooLarge,
}

impl<'b> Package<'b> {
    /// Opens a package of which at most `most` bytes are unpacked in all; `None` for bytes that are none.
    pub fn open(bytes: &'b [u8], most: u64) -> Option<Self> {
        Some(Self { archive: ZipArchive::new(Cursor::new(bytes)).ok()?, left: most })
    }

    /// Returns the names of its files, in their order; those that cannot be read as text are left out.
    pub fn names(&self) -> Vec<String> {
        self.archive.file_names().flatten().map(|name| name.into_owned()).collect()
    }

    /// Returns the bytes of the file `name`.
    ///
    /// # Errors
    ///
    /// When it is not there or cannot be unpacked.
    pub fn read(&mut self, name: &str) -> Result<Vec<u8>, Shut> {
        let mut file = self.archive.by_name(name).map_err(|error| match error {
            ZipError::FileNotFound => Shut::Missing,
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
                Shut::Locked
            }
            _ => Shut::Broken,
        })?;
        let mut bytes = Vec::new();
        let read = file.by_ref().take(self.left + 1).read_to_end(&mut bytes).map_err(|_| Shut::Broken)?;
        self.left = self.left.checked_sub(read as u64).ok_or(Shut::TooLarge)?;
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::{Package, Shut};

    fn package(files: &[(&str, usize)]) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, length) in files {
            archive.start_file(*name, SimpleFileOptions::default()).unwrap();
            archive.write_all(&vec![b'0'; *length]).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    #[test]
    fn a_package_that_unpacks_beyond_its_measure_is_shut_there() {
        let bytes = package(&[("a.xml", 600), ("b.xml", 400), ("c.xml", 1)]);
        let mut package = Package::open(&bytes, 1000).unwrap();
        assert_eq!(package.names(), ["a.xml", "b.xml", "c.xml"]);
        assert_eq!(package.read("a.xml").map(|bytes| bytes.len()), Ok(600));
        assert_eq!(package.read("b.xml").map(|bytes| bytes.len()), Ok(400));
        assert_eq!(package.read("c.xml"), Err(Shut::TooLarge));
        assert_eq!(package.read("d.xml"), Err(Shut::Missing));
        assert!(Package::open(b"PK\x03\x04", 1000).is_none());
    }

    #[test]
    fn a_file_whose_bytes_were_changed_is_broken() {
        let mut bytes = package(&[("a.xml", 600)]);
        let at = bytes.iter().position(|&byte| byte == b'l').unwrap() + 1;
        bytes[at] ^= 0xff;
        assert_eq!(Package::open(&bytes, 1000).unwrap().read("a.xml"), Err(Shut::Broken));
    }
}
