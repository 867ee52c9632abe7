//! Checks of awards: who gave what to whom, and when.
//!
//! Their question: that an honour is one honour, given by somebody, to somebody who was there.

use crate::check::definition::Check;

mod grade_in_category;
mod level_against_issuer;
mod level_as_issuer;
mod no_issuer;
mod repeated_award;
mod repeated_recipient;
mod year_before_holder;
mod year_in_future;

/// The checks of this group, by name.
pub static CHECKS: &[&Check] = &[
    &grade_in_category::CHECK,
    &level_against_issuer::CHECK,
    &level_as_issuer::CHECK,
    &no_issuer::CHECK,
    &repeated_award::CHECK,
    &repeated_recipient::CHECK,
    &year_before_holder::CHECK,
    &year_in_future::CHECK,
];
