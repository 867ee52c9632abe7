//! Bank cards.
//!
//! In: digits. Out: whether they are a card's number: of an issuer's range and length (ISO/IEC 7812-1) and right by
//! the Luhn formula (its annex B).

/// Returns whether `digits` are the number of a bank card of an issuer that is met in China.
pub fn is_bank_card(digits: &[u8]) -> bool {
    is_issued(digits) && has_luhn_digit(digits)
}

/// Returns whether `digits` have too few places for a Chinese card, so that only a word beside them tells what they are.
pub fn is_short(digits: &[u8]) -> bool {
    digits.len() < 16
}

fn is_issued(digits: &[u8]) -> bool {
    let prefix =
        |count: usize| digits.iter().take(count).fold(0, |value, &digit| value * 10 + u32::from(digit));
    match digits.len() {
        // UnionPay, and the cards of Chinese banks from before it.
        16..=19 if prefix(2) == 62 || matches!(prefix(4), 8100..=8171) => true,
        16 | 18 | 19 if matches!(prefix(4), 6013 | 6858 | 6859 | 9111 | 9558 | 9843 | 9896) => true,
        16 if matches!(prefix(2), 51..=55) || matches!(prefix(4), 2221..=2720 | 3528..=3589) => true,
        16 => prefix(1) == 4 || prefix(4) == 6011 || prefix(2) == 65,
        15 => matches!(prefix(2), 34 | 37),
        14 => matches!(prefix(2), 36 | 38) || matches!(prefix(3), 300..=305),
        _ => false,
    }
}

fn has_luhn_digit(digits: &[u8]) -> bool {
    let doubled = |(place, &digit): (usize, &u8)| {
        let value = u32::from(digit) * if place % 2 == 1 { 2 } else { 1 };
        value / 10 + value % 10
    };
    digits.iter().rev().enumerate().map(doubled).sum::<u32>() % 10 == 0
}

#[cfg(test)]
mod tests {
    use super::is_bank_card;

    fn digits(text: &str) -> Vec<u8> {
        text.bytes().map(|byte| byte - b'0').collect()
    }

    #[test]
    fn a_card_has_an_issuer_a_length_and_a_check_digit() {
        assert!(is_bank_card(&digits("6222000000000000000")) == has_zero_sum("6222000000000000000"));
        assert!(is_bank_card(&digits("4111111111111111")));
        assert!(!is_bank_card(&digits("4111111111111112")));
        assert!(!is_bank_card(&digits("9787101003048000")));
    }

    fn has_zero_sum(number: &str) -> bool {
        super::has_luhn_digit(&digits(number))
    }
}
