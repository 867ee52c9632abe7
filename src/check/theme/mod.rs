//! Checks of the templates that a site puts in the place of the theme's.
//!
//! Their question: that each can be used.

mod engine_words;

group! {
    bad_template,
    missing_asset,
    unknown_template,
    unused_asset,
    unused_phrase,
}
