//! Checks of rules: dates, force, numbers, and whether the text is what it is said to be.
//!
//! Their question: that the life of a document makes sense.

use crate::check::definition::Check;

mod broken_numbering;
mod repeated_number;

/// The checks of this group, by name.
pub static CHECKS: &[&Check] = &[&broken_numbering::CHECK, &repeated_number::CHECK];
