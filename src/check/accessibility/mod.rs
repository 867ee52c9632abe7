//! Checks of what a page is to those who do not see it, or see it otherwise.
//!
//! Their question: that a screen reader, a keyboard and a print in black and white give all that the page says (WCAG
//! 2.2, GB/T 37668—2019). What the theme makes is its own; here stands what only an editor can mend.

use crate::check::definition::Check;

mod ambiguous_link;
mod bare_address;
mod bold_heading;
mod colour_alone;
mod empty_heading;
mod empty_link;
mod headless_table;
mod missing_alt;
mod reading;
mod second_title;
mod skipped_heading;
mod vague_alt;
mod vague_link;

/// The checks of this group, by name.
pub static CHECKS: &[&Check] = &[
    &ambiguous_link::CHECK,
    &bare_address::CHECK,
    &bold_heading::CHECK,
    &colour_alone::CHECK,
    &empty_heading::CHECK,
    &empty_link::CHECK,
    &headless_table::CHECK,
    &missing_alt::CHECK,
    &second_title::CHECK,
    &skipped_heading::CHECK,
    &vague_alt::CHECK,
    &vague_link::CHECK,
];
