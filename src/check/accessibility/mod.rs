//! Checks of what a page is to those who do not see it, or see it otherwise.
//!
//! Their question: that a screen reader, a keyboard and a print in black and white give all that the page says (WCAG
//! 2.2, GB/T 37668—2019). What the theme makes is its own; here stands what only an editor can mend.

group! {
    ambiguous_link,
    bare_address,
    bold_heading,
    colour_alone,
    empty_heading,
    empty_link,
    headless_table,
    missing_alt,
    second_title,
    skipped_heading,
    vague_alt,
    vague_link,
}
