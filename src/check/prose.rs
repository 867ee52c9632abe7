//! The running text of a site, page by page.
//!
//! In: the entries of a site. Out: [`Page`]s of [`Block`]s; and the [`edit`] that mends a part of one.

use std::ops::Range;

use rayon::prelude::*;

use crate::check::diagnostic::Edit;
use crate::link::site::Site;
use crate::model::entry::Entry;
use crate::model::prose::{Block, blocks};

/// The text of one entry.
#[derive(Clone, Debug)]
pub struct Page<'s> {
    /// The entry, or the introduction of a list.
    pub entry: &'s Entry,
    /// The blocks of its body in reading order; none is empty.
    pub blocks: Vec<Block>,
}

/// Returns the running text of everything written in `site`.
pub fn pages(site: &Site) -> Vec<Page<'_>> {
    let written: Vec<&Entry> = site.written().collect();
    written.into_par_iter().map(|entry| Page { entry, blocks: blocks(&entry.body) }).collect()
}

/// Returns the edit that writes `text` for the bytes `range` of `block`; `None` unless they were written in one go, exactly
/// as they read.
pub fn edit(block: &Block, range: Range<usize>, text: impl Into<String>) -> Option<Edit> {
    block.exact_place(range).map(|at| Edit { at, text: text.into() })
}
