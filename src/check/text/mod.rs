//! Checks of the running text of a page.
//!
//! Their question: that what is written is what a reader sees.

use crate::check::definition::Check;

mod broken_link;
mod dangling_footnote;
mod extra_cell;
mod full_width_mark;
mod indented_prose;
mod listed_term;
mod raw_html;
mod repeated_anchor;
mod run_together_list;
mod run_together_paragraphs;
mod stray_emphasis;
mod unsafe_scheme;
mod unused_definition;
mod year_as_number;

/// The checks of this group, by name.
pub static CHECKS: &[&Check] = &[
    &broken_link::CHECK,
    &dangling_footnote::CHECK,
    &extra_cell::CHECK,
    &full_width_mark::CHECK,
    &indented_prose::CHECK,
    &listed_term::CHECK,
    &raw_html::CHECK,
    &repeated_anchor::CHECK,
    &run_together_list::CHECK,
    &run_together_paragraphs::CHECK,
    &stray_emphasis::CHECK,
    &unsafe_scheme::CHECK,
    &unused_definition::CHECK,
    &year_as_number::CHECK,
];
