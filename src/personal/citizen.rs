//! Citizens' ID numbers.
//!
//! In: digits. Out: whether they are an ID number by GB 11643—1999: a place, a day of birth, and a check digit by
//! ISO 7064 MOD 11-2; or one of the 15 digits that went before (GB 11643—1989), which have no check digit.

/// The provinces by the first two digits (GB/T 2260), with 83 for residents from Taiwan.
const PROVINCES: [u8; 35] = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54,
    61, 62, 63, 64, 65, 71, 81, 82, 83,
];

/// The weights of the first 17 digits, by ISO 7064 MOD 11-2.
const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/// Returns whether `digits` are an ID number of 18 places; 10 stands for `X`.
pub fn is_citizen_number(digits: &[u8]) -> bool {
    let [_, _, _, _, _, _, y1, y2, y3, y4, m1, m2, d1, d2, _, _, _, check] = *digits else { return false };
    let year = [y1, y2, y3, y4].iter().fold(0, |year, &digit| year * 10 + u16::from(digit));
    (1850..2100).contains(&year)
        && is_place(digits)
        && is_day(i16::try_from(year).unwrap_or_default(), two(m1, m2), two(d1, d2))
        && check == check_digit(digits)
}

/// Returns whether `digits` may be an ID number of 15 places: a place and a day of the twentieth century.
pub fn is_old_citizen_number(digits: &[u8]) -> bool {
    let [_, _, _, _, _, _, y1, y2, m1, m2, d1, d2, _, _, _] = *digits else { return false };
    is_place(digits) && is_day(1900 + i16::from(two(y1, y2)), two(m1, m2), two(d1, d2))
}

/// Returns whether `code` is the code of a province (GB/T 2260).
pub fn is_province(code: u8) -> bool {
    PROVINCES.contains(&code)
}

fn is_place(digits: &[u8]) -> bool {
    let [p1, p2, c1, c2, t1, t2, ..] = *digits else { return false };
    is_province(two(p1, p2)) && (two(c1, c2) <= 70 || two(c1, c2) == 90) && two(t1, t2) > 0
}

fn two(tens: u8, ones: u8) -> u8 {
    tens * 10 + ones
}

fn is_day(year: i16, month: u8, day: u8) -> bool {
    let part = |value: u8| i8::try_from(value).unwrap_or_default();
    jiff::civil::Date::new(year, part(month), part(day)).is_ok()
}

fn check_digit(digits: &[u8]) -> u8 {
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(&digit, weight)| u32::from(digit) * weight).sum();
    u8::try_from((12 - sum % 11) % 11).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{is_citizen_number, is_old_citizen_number};

    fn digits(text: &str) -> Vec<u8> {
        text.chars().map(|c| c.to_digit(10).map_or(10, |digit| u8::try_from(digit).unwrap())).collect()
    }

    #[test]
    fn the_check_digit_the_day_and_the_place_must_all_be_right() {
        assert!(is_citizen_number(&digits("11010519491231002X")));
        assert!(!is_citizen_number(&digits("110105194912310021")));
        assert!(!is_citizen_number(&digits("110105194902310024")));
        assert!(!is_citizen_number(&digits("990105194912310027")));
        assert!(!is_citizen_number(&digits("11010519491231002")));
    }

    #[test]
    fn the_old_number_needs_a_day_and_a_place() {
        assert!(is_old_citizen_number(&digits("510303000101001")));
        assert!(!is_old_citizen_number(&digits("510303001301001")));
        assert!(!is_old_citizen_number(&digits("860303000101001")));
    }
}
