//! What a page rests on: its sources, the marks that lead to them, what is not recorded, and how far the evidence goes.
//!
//! In: nothing; the mapping from the site makes them. Out: views with `Serialize`. All words in them are final.

use serde::Serialize;

use crate::render::context::{DateView, Link};

/// A mark that leads to one of the page's sources.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SourceMark {
    /// The source's number on the page, from 1.
    pub number: usize,
    /// The anchor of the source on the same page, without `#`, percent-encoded.
    pub anchor: String,
    /// The source's title and place in it, for those who hover or listen.
    pub title: String,
}

/// A source as a page lists it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SourceView {
    /// Its number on the page, from 1.
    pub number: usize,
    /// Its anchor, without `#`; not encoded.
    pub anchor: String,
    /// The id the editors gave it; `None` when they gave none.
    pub id: Option<String>,
    /// Its title.
    pub title: String,
    /// Its own page on this site; `None` for none.
    pub path: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When.
    pub date: Option<DateView>,
    /// Its address outside the site.
    pub href: Option<String>,
    /// Page or line.
    pub place: Option<String>,
    /// What on this page rests on it, a phrase each: 步骤：征题; empty when it stands for the page as a whole.
    pub supports: Vec<String>,
}

/// Something that the sources do not say.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Gap {
    /// What is not recorded.
    pub label: String,
    /// Where an editor looked, finished HTML; `None` when nobody noted it.
    pub looked_in: Option<String>,
}

/// Something that the editors infer and no source says.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Inference {
    /// What is inferred.
    pub label: String,
    /// What it follows from, finished HTML.
    pub basis: String,
}

/// A change that was made after a page was published.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ChangeView {
    /// When it was made.
    pub date: DateView,
    /// What it is, a word: 更新, 更正.
    pub label: String,
    /// Whether it mends what was wrong.
    pub is_correction: bool,
    /// What was changed, finished HTML.
    pub what_html: String,
}

/// How much of what a kind can say an entry says.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Completeness {
    /// How many keys are filled.
    pub recorded: usize,
    /// How many there are.
    pub total: usize,
    /// The two in words: 已载 5 项，共 14 项.
    pub text: String,
}

/// What a case's evidence allows one to say.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Evidence {
    /// `E0`, `E1`, `E2` or `E3`.
    pub level: String,
    /// What the level means, a sentence.
    pub meaning: String,
    /// All four levels in order, for the scale.
    pub scale: Vec<EvidenceLevel>,
}

/// A rung of the evidence scale.
#[derive(Clone, Debug, Default, Serialize)]
pub struct EvidenceLevel {
    /// `E0` … `E3`.
    pub level: String,
    /// In a few words: 题目与地点.
    pub label: String,
    /// Whether the case reaches it.
    pub is_reached: bool,
}

/// A place where something is cited.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Mention {
    /// The citing entry; its path leads to the very place where there is one.
    pub by: Link,
    /// The citing sentence, plain text; `None` when the citation stands in the front matter.
    pub sentence: Option<String>,
    /// What is cited, in words: 第五条第二款.
    pub cited: String,
}
