//! Checks of rules: dates, force, numbers, and whether the text is what it is said to be.
//!
//! Their question: that the life of a document makes sense.

use crate::check::definition::Check;

mod broken_numbering;
mod digest_with_articles;
mod document_number;
mod effective_before_adopted;
mod full_text_without_articles;
mod number_without_issuer;
mod number_year;
mod overdue_trial;
mod repeated_number;
mod superseded_in_force;
mod supersedes_circle;
mod supersedes_later;

/// The checks of this group, by name.
pub static CHECKS: &[&Check] = &[
    &broken_numbering::CHECK,
    &digest_with_articles::CHECK,
    &document_number::CHECK,
    &effective_before_adopted::CHECK,
    &full_text_without_articles::CHECK,
    &number_without_issuer::CHECK,
    &number_year::CHECK,
    &overdue_trial::CHECK,
    &repeated_number::CHECK,
    &superseded_in_force::CHECK,
    &supersedes_circle::CHECK,
    &supersedes_later::CHECK,
];
