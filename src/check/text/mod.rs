//! Checks of the running text of a page.
//!
//! Their question: that what is written is what a reader sees.

use crate::check::definition::Check;

mod dangling_footnote;
mod extra_cell;
mod listed_term;
mod raw_html;
mod repeated_anchor;
mod unsafe_scheme;
mod unused_definition;

/// The checks of this group, by name.
pub static CHECKS: &[&Check] = &[
    &dangling_footnote::CHECK,
    &extra_cell::CHECK,
    &listed_term::CHECK,
    &raw_html::CHECK,
    &repeated_anchor::CHECK,
    &unsafe_scheme::CHECK,
    &unused_definition::CHECK,
];
