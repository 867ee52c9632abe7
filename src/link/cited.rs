//! What is looked through for citations, and what is found.
//!
//! In: nothing; `citations` makes [`Citations`] of a [`Text`]. Out: the types.

use std::collections::BTreeMap;

use crate::link::id::EntryId;
use crate::link::links::{CitingValue, TextLink};
use crate::model::citations::Citation;
use crate::model::prose::Block;

/// The citations in the running text of one entry.
#[derive(Debug, Default)]
pub(super) struct Citations {
    /// The links, by the place of their piece.
    pub(super) within: BTreeMap<usize, Vec<TextLink>>,
    /// The values of the front matter that cite, in the order of the values.
    pub(super) values: Vec<CitingValue>,
    /// What of other pages is cited, in order.
    pub(super) cited: Vec<RuleCitation>,
}

/// One citation of a rule on another page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RuleCitation {
    /// The rule.
    pub(super) rule: EntryId,
    /// The place, `None` for the rule as a whole or a chapter of it.
    pub(super) place: Option<Citation>,
    /// The sentence it is cited in.
    pub(super) sentence: String,
}

/// The running text of an entry.
pub(super) struct Text<'t> {
    /// The values of its front matter that are sentences.
    pub(super) values: &'t [Block],
    /// The blocks of its body.
    pub(super) body: &'t [Block],
}
