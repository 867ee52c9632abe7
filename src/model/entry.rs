//! An entry: one file of content with its meaning.

use crate::model::field::Field;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::meta::Meta;
use crate::model::record::Record;
use crate::parse::body::Body;
use crate::source::{FileId, Span};

/// One file of content.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its kind.
    pub kind: Kind,
    /// Its id, unique within the kind; for a free page its path, `about/history`.
    pub id: String,
    /// Its file.
    pub file: FileId,
    /// The file's path from the site's root.
    pub path: String,
    /// The folder of its bundle from the site's root, ending in `/`; `None` for a single file.
    pub bundle: Option<String>,
    /// Whether its front matter could be read; where not, a fault says why, and what is not there may well be.
    pub is_read: bool,
    /// Its front matter as read by its kind's table: what a value says and where it stands.
    pub record: Record,
    /// What every kind can say.
    pub meta: Meta,
    /// What its kind says.
    pub detail: Detail,
    /// The keys that completeness counts and that were not given.
    pub absent: Vec<&'static Field>,
    /// How many keys completeness counts for its kind.
    pub expected: usize,
    /// The text.
    pub body: Body,
}

impl Entry {
    /// Returns the point at which the file begins.
    pub fn start(&self) -> Span {
        Span::start_of(self.file)
    }

    /// Returns the folder that relative links start from, from the site's root, ending in `/`.
    pub fn folder(&self) -> &str {
        self.path.rfind('/').and_then(|slash| self.path.get(..=slash)).unwrap_or_default()
    }
}
