//! The page of a topic: `topic.html`.
//!
//! In: a term of the site's topics. Out: [`TopicView`].

use crate::render::pieces::{CountLink, KindGroup};
use serde::Serialize;

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
