//! The finished site in memory.
//!
//! In: what `pages/` and `files/` rendered. Out: [`Output`], complete and in one order; `publish` writes it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use crate::link::routes::SEARCH;
use crate::pictures::prints::Print;
use crate::settings::Share;

/// What made a site: the program and its version.
pub const GENERATOR: &str = concat!("casebook ", env!("CARGO_PKG_VERSION"));

/// Everything a build writes, by path within the output folder (with `/`, plain Unicode, never absolute, no `..`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// The files; sorted by path.
    pub files: BTreeMap<String, Content>,
    /// The paths of those files of the site that other shares of the work make, as far as they are known here: the files
    /// of the search index are known only to the share that makes them.
    pub elsewhere: BTreeSet<String>,
    share: Share,
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
    /// What a share of the work has written.
    Made(Made),
}

/// A file that a share of the work has written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// Where it lies.
    pub disk: PathBuf,
    /// The BLAKE3 hash of its bytes in lower-case hexadecimal.
    pub blake3: String,
}

impl Default for Output {
    fn default() -> Self {
        Self::of(Share::WHOLE)
    }
}

impl Output {
    /// Returns an empty output of `share` of the work.
    pub fn of(share: Share) -> Self {
        Self { files: BTreeMap::new(), elsewhere: BTreeSet::new(), share }
    }

    /// Returns an output of the whole with these `files`.
    pub fn with(files: BTreeMap<String, Content>) -> Self {
        Self { files, ..Self::default() }
    }

    /// Returns the share of the work that this is the output of.
    pub fn share(&self) -> Share {
        self.share
    }

    /// Returns whether the file at `path` is made in this share. Each file is a piece of work of its own, but for those of
    /// the search, which are made together.
    pub fn has(&self, path: &str) -> bool {
        self.share.has(unit(path))
    }

    /// Puts `bytes` at `path`; returns whether the place was free.
    pub fn put(&mut self, path: String, bytes: impl Into<Vec<u8>>) -> bool {
        let mut bytes = bytes.into();
        // What was written piece by piece has room for more, which would be held for every file until it is published.
        bytes.shrink_to_fit();
        self.files.insert(path, Content::Bytes(bytes)).is_none()
    }

    /// Puts what `make` makes at `path`, where it is made in this share; else it is known to be made elsewhere.
    pub fn make<B: Into<Vec<u8>>>(&mut self, path: String, make: impl FnOnce() -> B) {
        if self.has(&path) {
            self.put(path, make());
        } else {
            self.elsewhere.insert(path);
        }
    }

    /// Puts what lies ready at `path`, as [`make`](Self::make) does.
    pub fn hold(&mut self, path: String, content: Content) {
        if self.has(&path) {
            self.files.insert(path, content);
        } else {
            self.elsewhere.insert(path);
        }
    }

    /// Returns the paths of the whole site, as far as they are known, each once, in no order.
    pub fn paths(&self) -> impl Iterator<Item = &String> {
        self.files.keys().chain(&self.elsewhere)
    }
}

/// Returns what the work is called to which the file at `path` belongs.
fn unit(path: &str) -> &str {
    // As disks see it that take letters of both cases for the same.
    match path.split_once('/') {
        Some((folder, _)) if folder.eq_ignore_ascii_case(SEARCH) => SEARCH,
        _ => path,
    }
}
