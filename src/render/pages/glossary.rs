//! The glossary: all terms, those that the sources explain first: `glossary.html`.
//!
//! In: the terms of the site. Out: [`GlossaryView`].

use serde::Serialize;

use crate::link::id::EntryId;
use crate::model::kind::Kind;
use crate::model::kinds::term::Explained;
use crate::render::pages::term::TermRow;
use crate::render::views::Views;

/// What `glossary.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct GlossaryView {
    /// A text above the terms, finished HTML; empty for none.
    pub intro_html: String,
    /// How many terms there are, in words.
    pub total_text: String,
    /// The terms by how far they are explained; none is empty.
    pub groups: Vec<GlossaryGroup>,
}

/// Terms that are explained alike.
#[derive(Clone, Debug, Default, Serialize)]
pub struct GlossaryGroup {
    /// Its anchor, without `#`: `explained-not`.
    pub anchor: String,
    /// 来源没有解释的.
    pub label: String,
    /// Whether the sources say anything of what they mean.
    pub is_explained: bool,
    /// The terms, in the order of the list.
    pub terms: Vec<TermRow>,
}

impl GlossaryView {
    /// Returns the glossary, with the introduction of the list of terms above it.
    pub fn of(views: &Views<'_>, intro_html: String) -> Self {
        let (ids, page) = (views.site.list(Kind::Term), &views.site.routes.list(Kind::Term));
        let terms: Vec<TermRow> = ids.iter().map(|&id: &EntryId| TermRow::of(views, id, page)).collect();
        let group = |explained: Explained| GlossaryGroup {
            anchor: format!("explained-{}", explained.name()),
            label: views.say(&format!("glossary.{}", explained.name())),
            is_explained: explained != Explained::Not,
            terms: terms.iter().filter(|term| term.explained == explained.name()).cloned().collect(),
        };
        let mut groups: Vec<GlossaryGroup> = Explained::ALL.into_iter().map(group).collect();
        groups.retain(|group| !group.terms.is_empty());
        Self { intro_html, total_text: views.count("count.term", ids.len()), groups }
    }
}
