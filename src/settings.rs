//! What a run is told from outside the site's files: the one place the day and the flags come in.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The settings of one run; equal settings and equal files give equal bytes.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The day that decides which pages are due and which checks of age apply.
    pub today: Today,
    /// Whether drafts and pages dated in the future are built too.
    pub with_drafts: bool,
    /// Whether warnings count as errors.
    pub is_strict: bool,
    /// An address that takes the place of the configuration's `base_url`.
    pub base_url: Option<String>,
}

/// The day of a run.
#[derive(Clone, Copy, Debug)]
pub enum Today {
    /// This day, wherever the site is.
    Given(Date),
    /// The day that this moment falls on in the site's time zone.
    Moment(Timestamp),
}

impl Today {
    /// Returns the day in `zone`.
    pub fn in_zone(self, zone: &TimeZone) -> Date {
        match self {
            Self::Given(date) => date,
            Self::Moment(moment) => zone.to_datetime(moment).date(),
        }
    }
}
