//! The register of what is not recorded: `gaps.html`.
//!
//! In: the gaps of all entries. Out: [`GapsView`], one for each page of the register.

use crate::render::context::Link;
use crate::render::evidence::{Completeness, Gap};
use crate::render::pager::Pager;
use serde::Serialize;

/// What `gaps.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct GapsView {
    /// How many gaps there are in how many entries, in words.
    pub total_text: String,
    /// What is missing most often; on the first page only.
    pub by_key: Vec<KeyGap>,
    /// The entries of this page, by kind and title.
    pub entries: Vec<EntryGaps>,
    /// The pages of the register.
    pub pager: Pager,
}

/// How often a key is not recorded.
#[derive(Clone, Debug, Default, Serialize)]
pub struct KeyGap {
    /// The kind's word: 案例.
    pub kind_label: String,
    /// The key's: 参与人次.
    pub label: String,
    /// In how many entries.
    pub count: usize,
}

/// What one entry does not say.
#[derive(Clone, Debug, Default, Serialize)]
pub struct EntryGaps {
    /// The entry.
    pub entry: Link,
    /// The kind's word.
    pub kind_label: String,
    /// How much it says.
    pub completeness: Completeness,
    /// What it does not.
    pub gaps: Vec<Gap>,
}
