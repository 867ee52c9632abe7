//! Checks of what stands between the two `---` lines of a page, and of `casebook.yaml`.
//!
//! Their question: that the keys and values can be read as what they are meant to be; whether what they name exists
//! is `reference`'s.

use crate::check::definition::Check;

mod ambiguous_synonym;
mod bad_address;
mod bad_date;
mod bad_deadline;
mod bad_figure;
mod bad_filing;
mod bad_region;
mod expired_allowance;
mod filled_gap;
mod full_width_colon;
mod future_date;
mod long_title;
mod missing_front_matter;
mod missing_key;
mod missing_space;
mod no_summary;
mod not_a_mapping;
mod not_utf8;
mod oversized_front_matter;
mod repeated_data;
mod repeated_key;
mod repeated_term;
mod repeated_title;
mod repeated_topic;
mod short_region;
mod stale_list;
mod tab_indent;
mod title_with_stop;
mod unclosed_front_matter;
mod uneven_row;
mod unknown_check;
mod unknown_choice;
mod unknown_key;
mod unknown_term;
mod unreasoned_level;
mod unused_allowance;
mod updated_too_early;
mod wrong_type;
mod yaml_syntax;

/// The checks of this group, by name.
pub static CHECKS: &[&Check] = &[
    &ambiguous_synonym::CHECK,
    &bad_address::CHECK,
    &bad_date::CHECK,
    &bad_deadline::CHECK,
    &bad_figure::CHECK,
    &bad_filing::CHECK,
    &bad_region::CHECK,
    &expired_allowance::CHECK,
    &filled_gap::CHECK,
    &full_width_colon::CHECK,
    &future_date::CHECK,
    &long_title::CHECK,
    &missing_front_matter::CHECK,
    &missing_key::CHECK,
    &missing_space::CHECK,
    &no_summary::CHECK,
    &not_a_mapping::CHECK,
    &not_utf8::CHECK,
    &oversized_front_matter::CHECK,
    &repeated_data::CHECK,
    &repeated_key::CHECK,
    &repeated_term::CHECK,
    &repeated_title::CHECK,
    &repeated_topic::CHECK,
    &short_region::CHECK,
    &stale_list::CHECK,
    &tab_indent::CHECK,
    &title_with_stop::CHECK,
    &unclosed_front_matter::CHECK,
    &uneven_row::CHECK,
    &unknown_check::CHECK,
    &unknown_choice::CHECK,
    &unknown_key::CHECK,
    &unknown_term::CHECK,
    &unreasoned_level::CHECK,
    &unused_allowance::CHECK,
    &updated_too_early::CHECK,
    &wrong_type::CHECK,
    &yaml_syntax::CHECK,
];

/// The checks of what is allowed: they run when it is known what was found.
pub static OF_ALLOWANCES: &[&Check] = &[&expired_allowance::CHECK, &unused_allowance::CHECK];
