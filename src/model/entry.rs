//! An entry: one file of content with its meaning.

use crate::hanzi::count;
use crate::hanzi::opening::opening;
use crate::hanzi::order::Place;
use crate::model::articles::Provision;
use crate::model::field::Field;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::kinds::rule::Rule;
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
    /// Where its title, or what it gives in its stead for that purpose, stands among others; marks before the first word do
    /// not count.
    pub standing: Place,
    /// What its kind says.
    pub detail: Detail,
    /// The keys that completeness counts and that were not given.
    pub absent: Vec<&'static Field>,
    /// How many keys completeness counts for its kind.
    pub expected: usize,
    /// The text.
    pub body: Body,
}

/// What stands over a part of an entry's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    /// How deep it stands; the smaller, the wider.
    pub level: u8,
    /// What it says.
    pub text: String,
    /// The piece of the body that it begins with.
    pub piece: usize,
}

impl Entry {
    /// Returns the editors' summary; where they wrote none, the first sentences of the text. `None` for an entry that has
    /// neither.
    pub fn summary(&self) -> Option<String> {
        self.summary_from(|_| true)
    }

    /// Returns the summary, its sentences from those pieces of the body that `may_tell` lets speak.
    pub fn summary_from(&self, may_tell: impl Fn(usize) -> bool) -> Option<String> {
        self.meta.summary.clone().or_else(|| self.opening(may_tell))
    }

    /// Returns the rule that this is, where its text has articles.
    pub fn rule_of_articles(&self) -> Option<&Rule> {
        self.detail.rule().filter(|rule| rule.provisions.articles().next().is_some())
    }

    /// Returns what stands over the parts of the text, in order: its headings; of a rule with articles, its divisions and
    /// the labels of its articles.
    pub fn titles(&self) -> Vec<Title> {
        let Some(rule) = self.rule_of_articles() else {
            let headings = self.body.headings().into_iter();
            return headings.map(|it| Title { level: it.level, text: it.text, piece: it.piece }).collect();
        };
        let title = |provision: &Provision| match provision {
            Provision::Division(it) => {
                Some(Title { level: it.level, text: it.title.clone(), piece: it.pieces.start })
            }
            Provision::Article(it) => {
                Some(Title { level: u8::MAX, text: it.place.in_chinese(), piece: it.pieces.start })
            }
            Provision::Other(_) => None,
        };
        rule.provisions.blocks.iter().filter_map(title).collect()
    }

    /// Returns the first sentences of the first paragraph that is more than a lead to a list.
    fn opening(&self, may_tell: impl Fn(usize) -> bool) -> Option<String> {
        let pieces = &self.body.pieces;
        let starts = (0..).zip(pieces).filter(|(at, piece)| piece.what == What::Paragraph && may_tell(*at));
        let starts = starts.map(|(at, _)| at);
        let paragraph = |start: usize| {
            let rest = pieces.get(start..)?;
            let end = rest.iter().position(|piece| piece.what == What::ParagraphEnd)?;
            let text = plain(rest.get(..end)?).replace('\n', " ");
            (!text.trim().is_empty() && !text.ends_with('：')).then(|| opening(&text, SUMMARY_LENGTH))
        };
        starts.take(3).find_map(paragraph)
    }

    /// Returns the expected keys that are not given and that the editors do not note as not recorded.
    pub fn unnoted(&self) -> impl Iterator<Item = &'static Field> {
        let is_noted = |field: &Field| self.meta.gaps.iter().any(|gap| field.is_named(&gap.key));
        self.absent.iter().copied().filter(move |field| !is_noted(field))
    }

    /// Returns how much is not recorded: what the editors note, and the other expected keys that are not given.
    pub fn gaps(&self) -> usize {
        self.meta.gaps.len() + self.unnoted().count()
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
