//! Telephone numbers of people and offices.
//!
//! In: digits. Out: whether they are a mobile or a landline number of mainland China, by the Ministry's numbering
//! plan. Hotlines, 400 and 800 numbers have other forms and are none.

/// Returns whether `digits` are a mobile number: eleven places in a range that is given out.
pub fn is_mobile(digits: &[u8]) -> bool {
    let [1, second, third, _, _, _, _, _, _, _, _] = *digits else { return false };
    match second {
        3 | 8 => true,
        4 => matches!(third, 0 | 1 | 4..=9),
        5 | 9 => third != 4,
        6 => matches!(third, 2 | 5..=7),
        7 => third != 9,
        _ => false,
    }
}

/// Returns the mobile number in `digits` behind the code of the country or a leading 0, and `digits` when they are one.
pub fn mobile(digits: &[u8]) -> Option<&[u8]> {
    let bare = match digits {
        [0, 0, 8, 6, rest @ ..] | [8, 6, rest @ ..] if rest.len() == 11 => rest,
        [0, rest @ ..] if rest.len() == 11 => rest,
        _ => digits,
    };
    is_mobile(bare).then_some(bare)
}

/// How groups of a mobile number are usually cut; anything else needs a word before it that says what it is.
const CUTS: [&[usize]; 8] =
    [&[11], &[3, 4, 4], &[3, 8], &[7, 4], &[3, 3, 5], &[3, 5, 3], &[3, 2, 2, 2, 2], &[1, 2, 4, 4]];

/// Returns whether `lengths` are a usual cut of a mobile number, or digit by digit.
pub fn is_usual_cut(lengths: &[usize]) -> bool {
    CUTS.contains(&lengths) || lengths.iter().all(|&length| length == 1)
}

/// Returns whether `code` is the code of an area: 010, 02x, or three digits from 03xx to 09xx.
pub fn is_area_code(code: &[u8]) -> bool {
    match *code {
        [0, 1, 0] => true,
        [0, 2, third] => third != 6,
        [0, 3..=9, third, _] => third > 0 || matches!(code, [0, 8, 0, _]),
        _ => false,
    }
}

/// Returns whether `number` may be a subscriber's in the area `code`: of seven or eight places, not beginning with 0, 1 or 9.
pub fn is_subscriber(number: &[u8]) -> bool {
    matches!(number, [2..=8, ..]) && matches!(number.len(), 7 | 8)
}

/// Returns `digits` parted into the code of an area and a number, when they are both in one.
pub fn landline(digits: &[u8]) -> Option<(&[u8], &[u8])> {
    let code = if matches!(digits, [0, 1 | 2, ..]) { 3 } else { 4 };
    let (code, number) = digits.split_at_checked(code)?;
    (is_area_code(code) && is_subscriber(number)).then_some((code, number))
}

#[cfg(test)]
mod tests {
    use super::{is_mobile, landline, mobile};

    fn digits(text: &str) -> Vec<u8> {
        text.bytes().map(|byte| byte - b'0').collect()
    }

    #[test]
    fn a_mobile_number_lies_in_a_range_that_is_given_out() {
        for number in ["13800000000", "14500000000", "16600000000", "17300000000", "19900000000"] {
            assert!(is_mobile(&digits(number)), "{number}");
        }
        for number in ["12345678901", "15400000000", "16300000000", "19400000000", "1380000000"] {
            assert!(!is_mobile(&digits(number)), "{number}");
        }
        assert!(mobile(&digits("8613800000000")).is_some());
        assert!(mobile(&digits("013800000000")).is_some());
    }

    #[test]
    fn a_landline_has_an_area_and_a_subscriber() {
        assert!(landline(&digits("08132000001")).is_some());
        assert!(landline(&digits("01062000001")).is_some());
        assert!(landline(&digits("08131000001")).is_none());
        assert!(landline(&digits("4001234567")).is_none());
    }
}
