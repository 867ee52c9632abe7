//! The home page: `home.html`.
//!
//! In: the site as a whole. Out: [`HomeView`]: what this is, how many of what, what is new, and the ways in.

use crate::render::pieces::{Card, Count, CountLink};
use serde::Serialize;

/// What `home.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct HomeView {
    /// The text of the home page's own file, finished HTML that begins at `<h2>`; empty for none.
    pub body_html: String,
    /// How many entries of each kind, invented ones not counted.
    pub counts: Vec<Count>,
    /// The entry shown first and large: the newest case, or one that the site chooses.
    pub lead: Option<Card>,
    /// The newest entries of every kind, without `lead`.
    pub newest: Vec<Card>,
    /// Ways in: by place, by topic, by year, by honour; none is empty.
    pub ways: Vec<WayIn>,
    /// Whether any invented example is among the entries.
    pub has_samples: bool,
}

/// A way into the collection.
#[derive(Clone, Debug, Default, Serialize)]
pub struct WayIn {
    /// 按地区.
    pub label: String,
    /// Where all of it is.
    pub path: String,
    /// The largest or newest of it.
    pub items: Vec<CountLink>,
}
