//! Checks of reported figures.
//!
//! Their question: that a number can be read for what it counts; it is never mended, and never added up with what it
//! is unlike.

group! {
    below_yearly_plan,
    conflicting_figure,
    more_on_file,
    no_period,
    no_unit,
    repeated_figure,
    share_over_whole,
    unlike_unit,
    value_in_name,
}
