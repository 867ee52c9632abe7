//! A finding as every report shows it.
//!
//! In: what a check found. Out: [`Diagnostic`], complete: code, level, place, words in both languages, and a fix
//! where there is one.

use crate::lang::Text;
use crate::source::{FileId, Sources, Span};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Not reported.
    Allow,
    /// Reported; fails a build only under `--strict`.
    Warn,
    /// Reported; nothing is published.
    Deny,
}

impl Level {
    /// The words for a level in `casebook.yaml`, from light to heavy.
    pub const WORDS: [&str; 3] = ["allow", "warn", "deny"];

    /// Returns the level that `word` stands for in `casebook.yaml`, `None` for any other word.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "allow" => Some(Self::Allow),
            "warn" => Some(Self::Warn),
            "deny" => Some(Self::Deny),
            _ => None,
        }
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// `group/name` of the check.
    pub code: &'static str,
    /// [`Level::Warn`] or [`Level::Deny`]; what is allowed makes no diagnostic.
    pub level: Level,
    /// Where it is.
    pub at: Span,
    /// The file that it is about: that of `at`, or one that is named there.
    pub about: FileId,
    /// What is wrong, naming the thing as the editor wrote it.
    pub message: Text,
    /// A word beside the mark, such as what stands there instead.
    pub label: Option<Text>,
    /// How to mend it, beginning with a verb.
    pub help: Text,
    /// Other places that belong to it, each with a word.
    pub related: Vec<(Span, Text)>,
    /// A mend that a program can make.
    pub fix: Option<Fix>,
    /// Whether what is marked is somebody's own: a report shows it masked, wherever it comes into view.
    pub is_private: bool,
}

impl Diagnostic {
    /// Returns what findings are ordered by: the file's path, the line, the code, and then the place in the line.
    pub fn order(&self, sources: &Sources) -> (FileId, usize, &'static str, u32) {
        let start = self.at.start;
        let line = sources.file(self.at.file).map_or(1, |file| file.position(start as usize).line);
        (self.at.file, line, self.code, start)
    }
}

/// A mend of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// Whether it can be applied unseen; a fix that would guess at a fact never is.
    pub is_certain: bool,
    /// The edits, in order, not overlapping.
    pub edits: Vec<Edit>,
}

impl Fix {
    /// Returns the fix that can be applied unseen.
    pub fn certain(edit: Edit) -> Self {
        Self { is_certain: true, edits: vec![edit] }
    }

    /// Returns the fix that an editor has to agree to.
    pub fn likely(edit: Edit) -> Self {
        Self { is_certain: false, edits: vec![edit] }
    }
}

/// One replaced run of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; an empty span inserts.
    pub at: Span,
    /// What takes its place.
    pub text: String,
}
