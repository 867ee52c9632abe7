//! Dates as precise as they are known.
//!
//! In: what was written. Out: [`PartialDate`], which prints no more than it knows (GB/T 7408.1—2023 for the
//! written form, GB/T 15835—2011 for the printed one).

use std::fmt;

use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

/// A year, a month of a year, or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

/// Why a text is no date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoDate {
    /// The form that is certainly meant: `2023-05-25` for `2023年5月25日`; `None` when nothing is certain.
    pub meant: Option<PartialDate>,
}

impl PartialDate {
    /// Reads `2023`, `2023-05` or `2023-05-25`.
    ///
    /// # Errors
    /// [`NoDate`] for any other form and for days that do not exist; other forms that people write
    /// (`2023年5月`, `2023/5/25`, `2023.5.25`, `2023-5-25`) come back as `meant`.
    pub fn read(text: &str) -> Result<Self, NoDate> {
        let is_exact = matches!(text.len(), 4 | 7 | 10)
            && text
                .bytes()
                .enumerate()
                .all(|(at, byte)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() });
        let read = Self::read_loosely(text);
        match read {
            Some(date) if is_exact => Ok(date),
            meant => Err(NoDate { meant }),
        }
    }

    fn read_loosely(text: &str) -> Option<Self> {
        let narrow: String = text.trim().nfkc().collect();
        let text = narrow.trim_end_matches(['日', '号']);
        let parts: Vec<&str> = text.split(['-', '/', '.', '年', '月', '—']).collect();
        let parts = match parts.as_slice() {
            [rest @ .., ""] if rest.len() < 3 => rest,
            all => all,
        };
        let number =
            |part: &&str| part.parse::<i16>().ok().filter(|_| part.bytes().all(|b| b.is_ascii_digit()));
        let numbers: Vec<i16> = parts.iter().map(number).collect::<Option<_>>()?;
        let (year, month, day) = match numbers.as_slice() {
            [year] => (*year, None, None),
            [year, month] => (*year, Some(*month), None),
            [year, month, day] => (*year, Some(*month), Some(*day)),
            _ => return None,
        };
        let month = month.map(i8::try_from).transpose().ok()?;
        let day = day.map(i8::try_from).transpose().ok()?;
        let exists = Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).is_ok();
        (exists && (1000..=9999).contains(&year)).then_some(Self { year, month, day })
    }

    /// Returns the day `date`.
    pub fn of_day(date: Date) -> Self {
        Self { year: date.year(), month: Some(date.month()), day: Some(date.day()) }
    }

    /// Returns the year.
    pub fn year(self) -> i16 {
        self.year
    }

    /// Returns the first day that the date can mean.
    pub fn first_day(self) -> Date {
        Date::constant(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// Returns the last day that the date can mean.
    pub fn last_day(self) -> Date {
        let first = self.first_day();
        match (self.month, self.day) {
            (_, Some(_)) => first,
            (Some(_), None) => first.last_of_month(),
            (None, _) => first.last_of_year(),
        }
    }

    /// Returns whether every day it can mean comes before every day that `other` can mean: `2023` is not before
    /// `2023-05`, nor after it.
    pub fn is_before(self, other: Self) -> bool {
        self.last_day() < other.first_day()
    }

    /// Returns the day, `None` where only a month or a year is known.
    pub fn day(self) -> Option<Date> {
        self.day.map(|_| self.first_day())
    }

    /// Returns the date as a Chinese reader expects it: `2023年`, `2023年5月`, `2023年5月25日`.
    pub fn in_chinese(self) -> String {
        match (self.month, self.day) {
            (Some(month), Some(day)) => format!("{}年{month}月{day}日", self.year),
            (Some(month), None) => format!("{}年{month}月", self.year),
            _ => format!("{}年", self.year),
        }
    }
}

/// Writes the date as it is written in front matter: `2023`, `2023-05`, `2023-05-25`.
impl fmt::Display for PartialDate {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(formatter, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(formatter, "-{day:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{NoDate, PartialDate};

    #[test]
    fn a_date_prints_no_more_than_it_knows() {
        for (written, printed) in
            [("2023", "2023年"), ("2023-05", "2023年5月"), ("2023-05-25", "2023年5月25日")]
        {
            let date = PartialDate::read(written).unwrap();
            assert_eq!((date.to_string().as_str(), date.in_chinese().as_str()), (written, printed));
        }
    }

    #[test]
    fn other_forms_come_back_as_what_is_meant() {
        for (written, meant) in [
            ("2023年5月25日", "2023-05-25"),
            ("2023年5月", "2023-05"),
            ("2023年", "2023"),
            ("2023/5/25", "2023-05-25"),
            ("2023.05", "2023-05"),
            ("2023-5-1", "2023-05-01"),
            ("２０２３－０５－２５", "2023-05-25"),
            ("２０２３．５", "2023-05"),
        ] {
            let Err(NoDate { meant: Some(date) }) = PartialDate::read(written) else { panic!("{written}") };
            assert_eq!(date.to_string(), meant);
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_no_date() {
        for written in ["2023-02-30", "2023-13", "23", "去年", "2023-00-01", "", "2023-05-25-01", "0000"] {
            assert_eq!(PartialDate::read(written), Err(NoDate { meant: None }), "{written}");
        }
    }

    #[test]
    fn only_what_is_certain_comes_before() {
        let read = |text| PartialDate::read(text).unwrap();
        for (early, late) in [("2022", "2023"), ("2023-04", "2023-05-01"), ("2023-02-28", "2023-03")] {
            assert!(read(early).is_before(read(late)) && !read(late).is_before(read(early)), "{early}");
        }
        for (one, other) in [("2023", "2023-05"), ("2023-05", "2023-05-25"), ("2023", "2023")] {
            assert!(!read(one).is_before(read(other)) && !read(other).is_before(read(one)), "{one}");
        }
    }

    #[test]
    fn a_year_sorts_before_its_months_and_they_before_their_days() {
        let read = |text| PartialDate::read(text).unwrap();
        assert!(read("2023") < read("2023-01") && read("2023-01") < read("2023-01-01"));
    }
}
