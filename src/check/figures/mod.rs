//! Checks of reported figures.
//!
//! Their question: that a number can be read for what it counts; it is never mended, and never added up with what it
//! is unlike.

use crate::check::definition::Check;

mod below_yearly_plan;
mod conflicting_figure;
mod more_on_file;
mod no_period;
mod no_unit;
mod repeated_figure;
mod share_over_whole;
mod unlike_unit;
mod value_in_name;

/// The checks of this group, by name.
pub static CHECKS: &[&Check] = &[
    &below_yearly_plan::CHECK,
    &conflicting_figure::CHECK,
    &more_on_file::CHECK,
    &no_period::CHECK,
    &no_unit::CHECK,
    &repeated_figure::CHECK,
    &share_over_whole::CHECK,
    &unlike_unit::CHECK,
    &value_in_name::CHECK,
];
