//! Checks of what stands between the two `---` lines of a page, and of `casebook.yaml`.
//!
//! Their question: that the keys and values can be read as what they are meant to be; whether what they name exists
//! is `reference`'s.

use crate::check::definition::Check;

group! {
    ambiguous_synonym,
    bad_address,
    bad_date,
    bad_deadline,
    bad_figure,
    bad_filing,
    bad_region,
    expired_allowance,
    filled_gap,
    full_width_colon,
    future_date,
    long_title,
    missing_front_matter,
    missing_key,
    missing_space,
    no_summary,
    not_a_mapping,
    not_utf8,
    oversized_front_matter,
    repeated_data,
    repeated_key,
    repeated_term,
    repeated_title,
    repeated_topic,
    short_region,
    stale_list,
    tab_indent,
    title_with_stop,
    unclosed_front_matter,
    uneven_row,
    unfit_summary,
    unknown_check,
    unknown_choice,
    unknown_key,
    unknown_term,
    unreasoned_level,
    unused_allowance,
    updated_too_early,
    wrong_type,
    yaml_syntax,
}

/// The checks of what is allowed: they run when it is known what was found.
pub static OF_ALLOWANCES: &[&Check] = &[&expired_allowance::CHECK, &unused_allowance::CHECK];
