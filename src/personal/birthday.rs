//! Days of birth beside names.
//!
//! In: a text and a word for birth in it. Out: the whole date before or behind it, where it is said of a person by name
//! or stands behind the label of a form. A year or a month of birth names nobody.

use std::ops::Range;

use crate::personal::around::{after, before};
use crate::personal::person::name_within;

/// Returns the bytes of the date beside the word at `word`.
pub fn birthday(text: &str, word: &Range<usize>) -> Option<Range<usize>> {
    let (lead, rest) = (before(text, word.start), after(text, word.end));
    let said = text.get(word.clone())?;
    let behind = rest.trim_start_matches([':', '：', ' ', '\u{3000}', '于', '*', '|', '是', '为']);
    if let Some(len) = whole_date(behind) {
        let start = word.end + (rest.len() - behind.len());
        let is_label = said.ends_with('期') && behind.len() < rest.len();
        return (is_label || name_within(lead)).then_some(start..start + len);
    }
    let lead_date = lead.trim_end_matches([' ', '\u{3000}']);
    let start = lead_date
        .char_indices()
        .rev()
        .take(16)
        .filter(|(at, _)| lead_date.get(*at..).is_some_and(|date| whole_date(date) == Some(date.len())));
    let (at, _) = start.last()?;
    let end = word.start - (lead.len() - lead_date.len());
    name_within(lead.get(..at)?).then(|| end - (lead_date.len() - at)..end)
}

/// Returns how many bytes of `text` a date with its day takes: 1965年3月2日, 1965-03-02, 1965.3.2.
fn whole_date(text: &str) -> Option<usize> {
    let mut rest = text;
    let (year, after) = digits(rest)?;
    rest = after.trim_start().strip_prefix(['年', '-', '.', '/'])?;
    let (month, after) = digits(rest.trim_start())?;
    rest = after.trim_start().strip_prefix(['月', '-', '.', '/'])?;
    let (day, after) = digits(rest.trim_start())?;
    rest = after.strip_prefix(['日', '号']).unwrap_or(after);
    let is_date = (1900..=2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    is_date.then_some(text.len() - rest.len())
}

fn digits(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, rest) = text.split_at_checked(end)?;
    Some((number.parse().ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::birthday;

    fn found(text: &str) -> Option<&str> {
        let start = text.find("出生").or_else(|| text.find("生于"))?;
        let len = if text.get(start..)?.starts_with("出生日期") { 12 } else { 6 };
        birthday(text, &(start..start + len)).and_then(|range| text.get(range))
    }

    #[test]
    fn a_day_of_birth_is_found_beside_a_name_or_behind_its_label() {
        for (text, day) in [
            ("王小甲，1965年3月2日出生，", "1965年3月2日"),
            ("王小甲，女，生于1965年3月2日", "1965年3月2日"),
            ("出生日期：1985-05-01", "1985-05-01"),
        ] {
            assert_eq!(found(text), Some(day), "{text}");
        }
        for text in [
            "王小甲，1965年3月出生",
            "王小甲，生于1965年",
            "2023年5月1日出生人口登记上线",
            "出生日期一栏不填",
            "项目生于2020年1月1日",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
