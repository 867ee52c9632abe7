//! The search page: `search.html`.
//!
//! In: the site. Out: [`SearchView`]: where to look without a script. What a script finds it shows itself.

use serde::Serialize;

use crate::render::pages::ways::{
    WayIn, by_honour, by_kind, by_letter, by_place, by_step, by_topic, by_year,
};
use crate::render::views::Views;

/// What `search.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SearchView {
    /// The ways to look that need no script; none is empty.
    pub ways: Vec<WayIn>,
}

impl SearchView {
    /// Returns the ways to look.
    pub fn of(views: &Views<'_>) -> Self {
        let ways = [by_letter, by_place, by_topic, by_kind, by_year, by_step, by_honour];
        Self { ways: ways.into_iter().filter_map(|way| way(views)).collect() }
    }
}
