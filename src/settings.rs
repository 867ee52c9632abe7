//! What a run is told from outside the site's files: the one place the day and the flags come in.

use std::fmt;

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

/// A share of the work of a build, of which all the shares together make the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    number: u32,
    of: u32,
}

impl Share {
    /// The one share of a build that makes the whole site.
    pub const WHOLE: Self = Self { number: 1, of: 1 };

    /// Returns the share `number`, from 1, of `of`; `None` where there is no such share.
    pub fn new(number: u32, of: u32) -> Option<Self> {
        (1..=of).contains(&number).then_some(Self { number, of })
    }

    /// Returns which of the shares it is, from 1.
    pub fn number(self) -> u32 {
        self.number
    }

    /// Returns how many shares there are.
    pub fn of(self) -> u32 {
        self.of
    }

    /// Returns whether it is the whole.
    pub fn is_whole(self) -> bool {
        self.of == 1
    }

    /// Returns whether the work called `name` is done in this share. It is done in exactly one of all, the same whatever
    /// other work there is; of much work each has about as much.
    pub fn has(self, name: &str) -> bool {
        if self.is_whole() {
            return true;
        }
        let hash = blake3::hash(name.as_bytes());
        let number = hash.as_bytes().iter().take(8).fold(0, |sum, byte| (sum << 8) | u64::from(*byte));
        number % u64::from(self.of) == u64::from(self.number - 1)
    }
}

impl fmt::Display for Share {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}/{}", self.number, self.of)
    }
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

#[cfg(test)]
mod tests {
    use super::Share;

    #[test]
    fn every_piece_of_work_is_in_one_share_and_no_share_has_much_more_than_another() {
        for of in [1, 2, 3, 7] {
            let shares: Vec<Share> = (1..=of).filter_map(|number| Share::new(number, of)).collect();
            let mut counts = vec![0_usize; shares.len()];
            for number in 0..7000 {
                let name = format!("cases/{number}/index.html");
                let owners: Vec<usize> = (0..shares.len()).filter(|&at| shares[at].has(&name)).collect();
                let [owner] = owners[..] else { panic!("{name}: {owners:?}") };
                counts[owner] += 1;
            }
            let fair = 7000 / counts.len();
            assert!(counts.iter().all(|count| count.abs_diff(fair) <= fair / 5), "{counts:?}");
        }
    }

    #[test]
    fn there_is_no_share_beside_those_that_are_counted() {
        for (number, of) in [(0, 1), (2, 1), (0, 0), (1, 0)] {
            assert_eq!(Share::new(number, of), None, "{number}/{of}");
        }
    }
}
