//! The page of a year: `year.html`.
//!
//! In: the entries dated in a year. Out: [`YearView`].

use crate::render::context::Link;
use crate::render::pieces::KindGroup;
use serde::Serialize;

/// What `year.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct YearView {
    /// How many entries the year has, in words.
    pub total_text: String,
    /// Its entries by kind; kinds without any are left out.
    pub groups: Vec<KindGroup>,
    /// The year before it that has entries.
    pub previous: Option<Link>,
    /// The year after it that has entries.
    pub next: Option<Link>,
}
