//! A tree of names: all regions, all topics, all platforms by tier: `tree.html`.
//!
//! In: a tree of the site. Out: [`TreeView`].

use crate::render::pieces::TreeNode;
use serde::Serialize;

/// What `tree.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TreeView {
    /// A text above the tree, finished HTML; empty for none.
    pub intro_html: String,
    /// What the tree holds, in words: 共 9 个平台.
    pub total_text: String,
    /// The trees: one for regions and topics, one a tier for platforms.
    pub groups: Vec<TreeGroup>,
}

/// A tree with a heading of its own.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TreeGroup {
    /// Its heading; `None` when the page has one tree only.
    pub label: Option<String>,
    /// Its roots, in order.
    pub nodes: Vec<TreeNode>,
}
