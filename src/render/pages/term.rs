//! The page of a term: `term.html`; and the term as the glossary shows it.
//!
//! In: a term of the site. Out: [`TermView`], [`TermRow`]: what it means, as far as the sources say, and where it is used.

use serde::Serialize;

use crate::link::backlinks::Mention;
use crate::link::id::EntryId;
use crate::model::kinds::Detail;
use crate::model::kinds::term::{Explained, number_of};
use crate::render::context::Link;
use crate::render::evidence;
use crate::render::pages::entry::EntryView;
use crate::render::running_text::RunningText;
use crate::render::views::Views;
use crate::url::Route;

/// What `term.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TermView {
    /// The common part.
    pub entry: EntryView,
    /// The term as the glossary shows it.
    pub term: TermRow,
    /// Where it is used, each with its sentence.
    pub mentions: Vec<evidence::Mention>,
}

/// A term.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TermRow {
    /// The word.
    pub term: Link,
    /// Whose word it is, the narrowest place; `None` where it is nobody's own.
    pub region: Option<Link>,
    /// What it means, by its source.
    pub definition: Option<String>,
    /// What a number-word stands for.
    pub items: Vec<String>,
    /// Other forms of the word.
    pub synonyms: Vec<String>,
    /// `fully`, `partly` or `not`.
    pub explained: &'static str,
    /// How far the sources explain it, in words; for a number-word told by its number.
    pub explained_text: String,
}

impl TermView {
    /// Returns the view of the term `id`.
    pub fn of(views: &Views<'_>, id: EntryId) -> Self {
        let Some(linked) = views.linked(id) else { return Self::default() };
        let mention = |mention: &Mention| evidence::Mention {
            by: views.link(mention.from),
            sentence: Some(mention.sentence.to_string()),
            cited: String::new(),
        };
        Self {
            entry: EntryView::of(views, id, Vec::new(), &|_| Vec::new()),
            term: TermRow::of(views, id, views.site.routes.entry(id)),
            mentions: linked.back.mentions.iter().map(mention).collect(),
        }
    }
}

impl TermRow {
    /// Returns the term `id` as it is shown on `page`.
    pub fn of(views: &Views<'_>, id: EntryId, page: &Route) -> Self {
        let Some(linked) = views.linked(id) else { return Self::default() };
        let words = RunningText::on(views, linked, page);
        let (meta, Detail::Term(term)) = (&linked.entry.meta, &linked.entry.detail) else {
            return Self::default();
        };
        let explained = term.explained(&meta.title);
        let text = format!("term.explained_{}", explained.name());
        let number = number_of(&meta.title).unwrap_or_default();
        Self {
            term: views.link(id),
            region: views.region(&meta.region).pop(),
            definition: words.given(term.definition.as_ref()),
            items: term.items.iter().map(|item| words.value(item)).collect(),
            synonyms: term.synonyms.clone(),
            explained: explained.name(),
            explained_text: match explained {
                Explained::Partly => {
                    views.phrases.fill(&text, &[("number", &number), ("n", &term.items.len())])
                }
                Explained::Fully | Explained::Not => views.say(&text),
            },
        }
    }
}
