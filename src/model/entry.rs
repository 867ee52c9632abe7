//! An entry: one file of content with its meaning.

use crate::hanzi::count;
use crate::hanzi::opening::opening;
use crate::model::field::Field;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::meta::Meta;
use crate::model::record::Record;
use crate::parse::body::{Body, What, plain};
use crate::source::{FileId, Span};

/// The most characters of a summary that is made from the text.
const SUMMARY_LENGTH: usize = 120;

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
    /// Returns the editors' summary; where they wrote none, the first sentences of the text. `None` for an entry that has
    /// neither.
    pub fn summary(&self) -> Option<String> {
        self.meta.summary.clone().or_else(|| self.opening())
    }

    /// Returns the first sentences of the first paragraph that is more than a lead to a list.
    fn opening(&self) -> Option<String> {
        let pieces = &self.body.pieces;
        let starts = (0..).zip(pieces).filter(|(_, piece)| piece.what == What::Paragraph).map(|(at, _)| at);
        let paragraph = |start: usize| {
            let rest = pieces.get(start..)?;
            let end = rest.iter().position(|piece| piece.what == What::ParagraphEnd)?;
            let text = plain(rest.get(..end)?).replace('\n', " ");
            (!text.trim().is_empty() && !text.ends_with('：')).then(|| opening(&text, SUMMARY_LENGTH))
        };
        starts.take(3).find_map(paragraph)
    }

    /// Returns how long the text is, footnotes included: Han characters one by one, other writing by the word.
    pub fn length(&self) -> usize {
        count::length(&plain(&self.body.pieces))
    }

    /// Returns the point at which the file begins.
    pub fn start(&self) -> Span {
        Span::start_of(self.file)
    }

    /// Returns the folder that relative links start from, from the site's root, ending in `/`.
    pub fn folder(&self) -> &str {
        self.path.rfind('/').and_then(|slash| self.path.get(..=slash)).unwrap_or_default()
    }
}
