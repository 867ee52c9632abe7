//! The page of a platform: `platform.html`.
//!
//! In: a platform of the site. Out: [`PlatformView`]: its place in the tiers, its standards, its cases.

use crate::render::evidence::SourceMark;
use crate::render::pages::entry::EntryView;
use crate::render::pieces::{KindGroup, TreeNode};
use serde::Serialize;

/// What `platform.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlatformView {
    /// The common part. `entry.facts` holds tier, form, parent, founded, brand, method.
    pub entry: EntryView,
    /// The tiers around it: from the topmost platform down to its own children, itself marked; empty when it stands alone.
    pub tree: Vec<TreeNode>,
    /// The standards that the site declares, each with what this platform shows for it.
    pub standards: Vec<Scorecard>,
    /// The cases it held, the first of them.
    pub cases: KindGroup,
}

/// A standard such as 六有, item by item.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Scorecard {
    /// Its name: 六有.
    pub name: String,
    /// How many items have evidence, and of how many, in words: 6 项中 2 项有记载.
    pub text: String,
    /// The items in their order.
    pub items: Vec<ScoreItem>,
}

/// One item of a standard.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ScoreItem {
    /// 有阵地.
    pub name: String,
    /// What the source says; `None` is "not recorded", never "no".
    pub evidence: Option<String>,
    /// Where it says so.
    pub marks: Vec<SourceMark>,
}
