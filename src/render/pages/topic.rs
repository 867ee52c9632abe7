//! The page of a topic: `topic.html`.
//!
//! In: a term of the site's topics. Out: [`TopicView`].

use serde::Serialize;

use crate::render::pieces::{CountLink, KindGroup};
use crate::render::views::Views;

/// What `topic.html` is given. The wider topics are the page's crumbs.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TopicView {
    /// What the site says of the topic, plain text.
    pub description: Option<String>,
    /// Other words that are filed under it.
    pub synonyms: Vec<String>,
    /// How many entries bear it, in words.
    pub total_text: String,
    /// The topics directly beneath it.
    pub children: Vec<CountLink>,
    /// Its entries by kind; kinds without any are left out.
    pub groups: Vec<KindGroup>,
}

impl TopicView {
    /// Returns the view of the topic `number` of the vocabulary.
    pub fn of(views: &Views<'_>, number: usize) -> Self {
        let term = views.site.config.topics.terms.get(number);
        let (Some(term), Some(entries)) = (term, views.site.listing.topics.get(number)) else {
            return Self::default();
        };
        let route = views.site.routes.topic(&term.id);
        Self {
            description: term.description.clone(),
            synonyms: term.synonyms.clone(),
            total_text: views.count("count.entry", entries.len()),
            children: views.topics_beneath(Some(number)),
            groups: views.groups(entries, views.site.config.per_page, &|kind| route.child(kind.folder())),
        }
    }
}
