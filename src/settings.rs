//! What a run is told from outside the site's files: the one place the day and the flags come in.

use jiff::civil::Date;

/// The settings of one run; equal settings and equal files give equal bytes.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The day that decides which pages are due and which checks of age apply.
    pub today: Date,
    /// Whether drafts and pages dated in the future are built too.
    pub with_drafts: bool,
    /// Whether warnings count as errors.
    pub is_strict: bool,
    /// An address that takes the place of the configuration's `base_url`.
    pub base_url: Option<String>,
}
