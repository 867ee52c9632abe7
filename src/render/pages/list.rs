//! A list of entries in pages: `list.html`.
//!
//! In: entries in their order. Out: [`ListView`], one for each page of the list.

use crate::render::pager::Pager;
use crate::render::pieces::{Card, CountLink};
use serde::Serialize;

/// What `list.html` is given: all cases, all awards, the cases of a topic, a year, a region, a status.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ListView {
    /// A text above the list, finished HTML; empty for none.
    pub intro_html: String,
    /// How many entries the whole list has, in words: 共 12 个案例.
    pub total_text: String,
    /// Other lists that narrow or widen this one, as plain links; groups without choices are left out.
    pub filters: Vec<FilterGroup>,
    /// The entries of this page; empty only when the whole list is.
    pub cards: Vec<Card>,
    /// The pages of the list.
    pub pager: Pager,
}

/// Lists along one line: by topic, by year.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FilterGroup {
    /// 按主题.
    pub label: String,
    /// The lists; this very list is among them when it is one.
    pub items: Vec<FilterItem>,
}

/// One list along a line.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FilterItem {
    /// The list.
    pub link: CountLink,
    /// Whether it is this list.
    pub is_current: bool,
}
