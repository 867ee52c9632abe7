//! How long a step may take.
//!
//! In: a term as a rule words it (三个月内, 5 个工作日), and two dates of a case. Out: the last day, and whether it was
//! kept. The day it counts from is not counted, and a month ends on the day of the same number or on its last (Civil
//! Code of the PRC §201–§203). Nothing is said to be late that could have been in time: dates are known to the
//! month or the year only, a term that ends on a day of rest ends on the working day after it, and the holidays of
//! each year are not known to the program.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan as _};

use crate::hanzi::number;
use crate::model::date::PartialDate;

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// How many units, at least 1.
    pub count: u32,
    /// What is counted.
    pub unit: Unit,
}

/// What a term counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Calendar days.
    Day,
    /// Days on which offices work.
    WorkingDay,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

/// Whether a term was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// For certain.
    Kept,
    /// It was not, and this many days at the least were too many.
    Late(u32),
    /// The dates are not known well enough.
    Unsure,
}

/// Words of the units, the longer before the shorter.
const UNITS: [(&str, Unit); 22] = [
    ("个工作日", Unit::WorkingDay),
    ("工作日", Unit::WorkingDay),
    ("working days", Unit::WorkingDay),
    ("working day", Unit::WorkingDay),
    ("自然日", Unit::Day),
    ("个星期", Unit::Week),
    ("星期", Unit::Week),
    ("个月", Unit::Month),
    ("months", Unit::Month),
    ("month", Unit::Month),
    ("weeks", Unit::Week),
    ("week", Unit::Week),
    ("years", Unit::Year),
    ("year", Unit::Year),
    ("days", Unit::Day),
    ("day", Unit::Day),
    ("周年", Unit::Year),
    ("周", Unit::Week),
    ("月", Unit::Month),
    ("年", Unit::Year),
    ("日", Unit::Day),
    ("天", Unit::Day),
];

/// The longest public holiday, in days, with the weekend it is joined to.
const LONGEST_HOLIDAY: i32 = 9;

/// How many days of a weekend are worked in turn for one holiday.
const WORKED_IN_TURN: u32 = 2;

/// The times of the year in which a public holiday can lie, as month and day of the first and the last day; those
/// that go by the moon with all days they can fall on.
const HOLIDAYS: [((i8, i8), (i8, i8)); 8] = [
    ((1, 1), (1, 3)),
    ((1, 19), (2, 29)),
    ((4, 2), (4, 7)),
    ((4, 28), (5, 5)),
    ((5, 26), (6, 27)),
    ((9, 5), (9, 30)),
    ((10, 1), (10, 10)),
    ((12, 29), (12, 31)),
];

impl Term {
    /// Reads `30日`, `三个月内`, `5 个工作日`, `半年`, `2 weeks`; `None` for what is no length of time.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_lowercase();
        let text = ["以内", "之内", "内"].iter().find_map(|end| text.strip_suffix(end)).unwrap_or(&text);
        match text.trim() {
            "半年" => return Some(Self { count: 6, unit: Unit::Month }),
            "半个月" | "半月" => return Some(Self { count: 15, unit: Unit::Day }),
            _ => {}
        }
        let (number, unit) =
            UNITS.iter().find_map(|(word, unit)| Some((text.trim().strip_suffix(word)?, *unit)))?;
        let number = number.trim();
        let count = if number == "两" { 2 } else { number::parse(number)? };
        (1..=10_000).contains(&count).then_some(Self { count, unit })
    }

    /// Returns the last day of the term that begins on `from`; `None` for working days, whose last day the program
    /// cannot know.
    pub fn last_day(self, from: Date) -> Option<Date> {
        let count = i64::from(self.count);
        let length: Span = match self.unit {
            Unit::WorkingDay => return None,
            Unit::Day => count.days(),
            Unit::Week => count.weeks(),
            Unit::Month => count.months(),
            Unit::Year => count.years(),
        };
        from.checked_add(length).ok()
    }

    /// Returns whether what began on `from` was done by `done` in time.
    pub fn judge(self, from: PartialDate, done: PartialDate) -> Timing {
        if done.last_day() < from.first_day() {
            return Timing::Unsure;
        }
        if self.holds(from.first_day(), done.last_day()) {
            return Timing::Kept;
        }
        match self.overrun(from.last_day(), done.first_day()) {
            0 => Timing::Unsure,
            days => Timing::Late(days),
        }
    }

    /// Returns whether `done` is in time for certain.
    fn holds(self, from: Date, done: Date) -> bool {
        match self.last_day(from) {
            Some(last) => done <= last,
            None => {
                let most = days_after(from, done).filter(|day| !is_weekend(*day)).count() as u32;
                most + WORKED_IN_TURN <= self.count || days_after(from, done).count() as u32 <= self.count
            }
        }
    }

    /// Returns by how many days, working days for a term of them, `done` is too late at the least.
    pub fn overrun(self, from: Date, done: Date) -> u32 {
        match self.last_day(from) {
            Some(last) => days_after(put_off(last), done).count() as u32,
            None => {
                let is_sure = |day: &Date| !is_weekend(*day) && !may_be_holiday(*day);
                (days_after(from, done).filter(is_sure).count() as u32).saturating_sub(self.count)
            }
        }
    }
}

/// Returns the days after `from` up to `until`, fewer than a hundred years of them.
fn days_after(from: Date, until: Date) -> impl Iterator<Item = Date> {
    from.series(1.day()).skip(1).take_while(move |day| *day <= until).take(36_525)
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

fn may_be_holiday(day: Date) -> bool {
    let day = (day.month(), day.day());
    HOLIDAYS.iter().any(|(first, last)| (*first..=*last).contains(&day))
}

/// Returns the latest day to which a term that ends on `last` can be put off.
fn put_off(last: Date) -> Date {
    let days = match last.weekday() {
        _ if may_be_holiday(last) => LONGEST_HOLIDAY,
        Weekday::Saturday => 2,
        Weekday::Sunday => 1,
        _ => 0,
    };
    last.checked_add(days.days()).unwrap_or(last)
}

#[cfg(test)]
mod tests {
    use super::{Term, Timing, Unit};
    use crate::model::date::PartialDate;

    fn judge(term: &str, from: &str, done: &str) -> Timing {
        let date = |text| PartialDate::read(text).unwrap();
        Term::read(term).unwrap().judge(date(from), date(done))
    }

    #[test]
    fn a_term_is_read_as_rules_word_it() {
        for (text, count, unit) in [
            ("30日", 30, Unit::Day),
            ("三个月内", 3, Unit::Month),
            ("5 个工作日", 5, Unit::WorkingDay),
            ("两周之内", 2, Unit::Week),
            ("半年", 6, Unit::Month),
            ("1 年", 1, Unit::Year),
            ("15天以内", 15, Unit::Day),
            ("10 working days", 10, Unit::WorkingDay),
            ("1 month", 1, Unit::Month),
        ] {
            assert_eq!(Term::read(text), Some(Term { count, unit }), "{text}");
        }
        for text in ["及时", "0日", "尽快", "月底前", "", "个月", "三", "-3日"] {
            assert_eq!(Term::read(text), None, "{text}");
        }
    }

    #[test]
    fn the_first_day_is_not_counted_and_a_month_ends_where_the_next_has_no_such_day() {
        assert_eq!(judge("30日", "2024-03-01", "2024-03-31"), Timing::Kept);
        assert_eq!(judge("1个月", "2024-07-31", "2024-08-31"), Timing::Kept);
        assert_eq!(judge("1个月", "2024-10-31", "2024-11-30"), Timing::Kept);
    }

    #[test]
    fn a_term_that_ends_on_a_day_of_rest_ends_after_it() {
        // 13 July 2024 is a Saturday.
        assert_eq!(judge("3日", "2024-07-10", "2024-07-15"), Timing::Unsure);
        assert_eq!(judge("3日", "2024-07-10", "2024-07-16"), Timing::Late(1));
        assert_eq!(judge("1个月", "2024-09-02", "2024-10-10"), Timing::Unsure);
    }

    #[test]
    fn what_is_known_to_the_month_is_late_only_when_every_day_of_it_is() {
        assert_eq!(judge("3个月", "2024-03", "2024-06"), Timing::Unsure);
        assert_eq!(judge("3个月", "2024-03", "2024-08"), Timing::Late(31));
        assert_eq!(judge("3个月", "2024-03", "2024-05"), Timing::Kept);
        assert_eq!(judge("3个月", "2024", "2024-08"), Timing::Unsure);
        assert_eq!(judge("3个月", "2024-03-15", "2024-02"), Timing::Unsure);
    }

    #[test]
    fn working_days_leave_out_weekends_and_allow_for_holidays() {
        assert_eq!(judge("5个工作日", "2024-07-08", "2024-07-12"), Timing::Kept);
        assert_eq!(judge("5个工作日", "2024-07-08", "2024-07-15"), Timing::Unsure);
        assert_eq!(judge("5个工作日", "2024-07-08", "2024-07-18"), Timing::Late(3));
        assert_eq!(judge("5个工作日", "2024-09-27", "2024-10-10"), Timing::Unsure);
        assert_eq!(judge("20个工作日", "2024-07-01", "2024-07-19"), Timing::Kept);
    }
}
