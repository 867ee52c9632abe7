//! Checks of the running text of a page.
//!
//! Their question: that what is written is what a reader sees.

use crate::check::definition::Check;

mod broken_link;
mod claim_word;
mod compatibility_character;
mod dangling_footnote;
mod doubled_mark;
mod empty_section;
mod extra_cell;
mod false_dash;
mod false_ellipsis;
mod full_width_digit;
mod full_width_mark;
mod half_width_mark;
mod half_width_range;
mod heading_with_stop;
mod indented_prose;
mod invisible_character;
mod leftover_note;
mod listed_term;
mod long_sentence;
mod mark_between_titles;
mod marks;
mod mixed_script;
mod nested_mark;
mod numbering_mark;
mod pinyin_annotation;
mod private_character;
mod raw_html;
mod repeated_anchor;
mod repeated_block;
mod replacement_character;
mod run_together_list;
mod run_together_paragraphs;
mod space_before_mark;
mod straight_quote;
mod stray_emphasis;
mod unexplained_term;
mod unpaired_mark;
mod unsafe_scheme;
mod unused_definition;
mod year_as_number;

/// The checks of this group, by name.
pub static CHECKS: &[&Check] = &[
    &broken_link::CHECK,
    &claim_word::CHECK,
    &compatibility_character::CHECK,
    &dangling_footnote::CHECK,
    &doubled_mark::CHECK,
    &empty_section::CHECK,
    &extra_cell::CHECK,
    &false_dash::CHECK,
    &false_ellipsis::CHECK,
    &full_width_digit::CHECK,
    &full_width_mark::CHECK,
    &half_width_mark::CHECK,
    &half_width_range::CHECK,
    &heading_with_stop::CHECK,
    &indented_prose::CHECK,
    &invisible_character::CHECK,
    &leftover_note::CHECK,
    &listed_term::CHECK,
    &long_sentence::CHECK,
    &mark_between_titles::CHECK,
    &mixed_script::CHECK,
    &nested_mark::CHECK,
    &numbering_mark::CHECK,
    &pinyin_annotation::CHECK,
    &private_character::CHECK,
    &raw_html::CHECK,
    &repeated_anchor::CHECK,
    &repeated_block::CHECK,
    &replacement_character::CHECK,
    &run_together_list::CHECK,
    &run_together_paragraphs::CHECK,
    &space_before_mark::CHECK,
    &straight_quote::CHECK,
    &stray_emphasis::CHECK,
    &unexplained_term::CHECK,
    &unpaired_mark::CHECK,
    &unsafe_scheme::CHECK,
    &unused_definition::CHECK,
    &year_as_number::CHECK,
];
