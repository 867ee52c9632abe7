//! Checks of rules: dates, force, numbers, and whether the text is what it is said to be.
//!
//! Their question: that the life of a document makes sense.

group! {
    bare_division,
    broken_numbering,
    digest_with_articles,
    document_number,
    effective_before_adopted,
    full_text_without_articles,
    number_without_issuer,
    number_year,
    overdue_trial,
    repeated_number,
    superseded_in_force,
    supersedes_circle,
    supersedes_later,
}
