//! Checks of the templates that a site puts in the place of the theme's.
//!
//! Their question: that each can be used.

use crate::check::definition::Check;

mod engine_words;
mod bad_template;
mod unknown_template;

/// The checks of this group, by name.
pub static CHECKS: &[&Check] = &[&bad_template::CHECK, &unknown_template::CHECK];
