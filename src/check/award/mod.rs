//! Checks of awards: who gave what to whom, and when.
//!
//! Their question: that an honour is one honour, given by somebody, to somebody who was there.

group! {
    grade_in_category,
    level_against_issuer,
    level_as_issuer,
    no_issuer,
    repeated_award,
    repeated_recipient,
    year_before_holder,
    year_in_future,
}
