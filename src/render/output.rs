//! The finished site in memory.
//!
//! In: what `pages/` and `files/` rendered. Out: [`Output`], complete and in one order; `publish` writes it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::pictures::prints::Print;

/// What made a site: the program and its version.
pub const GENERATOR: &str = concat!("casebook ", env!("CARGO_PKG_VERSION"));

/// Everything a build writes, by path within the output folder (with `/`, plain Unicode, never absolute, no `..`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Output {
    /// The files; sorted by path.
    pub files: BTreeMap<String, Content>,
}

/// What one output file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The bytes of this file of the disk, read when it is published.
    Copy(PathBuf),
    /// A smaller copy of a picture, made when it is published.
    Print(Print),
}

impl Output {
    /// Puts `bytes` at `path`; returns whether the place was free.
    pub fn put(&mut self, path: String, bytes: impl Into<Vec<u8>>) -> bool {
        self.files.insert(path, Content::Bytes(bytes.into())).is_none()
    }
}
