//! Han numerals as rules write them: 第二十五条, 第一百零三条.
//!
//! In: text. Out: values, and texts again. GB/T 15835—2011 sets Han numerals for the numbering of articles.

const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// Returns the value of `text` when all of it is one number: Han (`二十五`, `一百零三`, `二〇二三`), Arabic (`25`),
/// full-width (`２５`), or Arabic with Han units (`1千零1`, `3百`); `None` for anything else, and for values of 100 000
/// and more.
pub fn parse(text: &str) -> Option<u32> {
    if text.contains(['廿', '卅']) {
        return parse(&text.replace('廿', "二十").replace('卅', "三十"));
    }
    let digits: Option<String> = text.chars().map(to_ascii_digit).collect();
    if let Some(digits) = digits.filter(|d| !d.is_empty()) {
        return digits.parse().ok().filter(|n| (1..100_000).contains(n));
    }
    let (mut total, mut digit, mut last_unit) = (0, None, u32::MAX);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let unit = match c {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            '万' => 10_000,
            '零' | '〇' if digit.is_none() && total > 0 => continue,
            _ if is_arabic(c) && digit.is_none() => {
                let mut value = to_ascii_digit(c)?.to_digit(10)?;
                while let Some(next) = chars.next_if(|next| is_arabic(*next)) {
                    value = value.checked_mul(10)?.checked_add(to_ascii_digit(next)?.to_digit(10)?)?;
                }
                // Nobody writes 1十, and a group has no more than a unit holds.
                digit = Some(value)
                    .filter(|value| *value > 0 && chars.peek() != Some(&'十') && *value < last_unit);
                digit?;
                continue;
            }
            _ => {
                let value = han_digit(c).filter(|&v| v > 0 && digit.is_none())?;
                digit = Some(value);
                continue;
            }
        };
        if unit >= last_unit || (digit.is_none() && unit != 10) {
            return None;
        }
        total += digit.take().unwrap_or(1).checked_mul(unit).filter(|value| *value < 100_000)?;
        last_unit = unit;
    }
    let value = total + digit.unwrap_or(0);
    (1..100_000).contains(&value).then_some(value)
}

/// Returns the number that `text` begins with and what follows it: the longest run of numerals, in brackets (`（一）`, `(1)`,
/// `㈠`) or not, with no more than a space beside Arabic ones (`第 5 条`).
pub fn leading(text: &str) -> Option<(u32, &str)> {
    let text = text.strip_prefix(' ').unwrap_or(text);
    if let Some((value, rest)) = enclosed(text) {
        return Some((value, rest));
    }
    let (inner, is_bracketed) = match text.strip_prefix(['（', '(']) {
        Some(inner) => (inner, true),
        None => (text, false),
    };
    let end = inner.find(|c| !is_numeral(c)).unwrap_or(inner.len());
    let (digits, rest) = inner.split_at_checked(end)?;
    let value = parse(digits)?;
    if is_bracketed {
        return rest.strip_prefix(['）', ')']).map(|rest| (value, rest));
    }
    Some((value, rest.strip_prefix(' ').unwrap_or(rest)))
}

/// Reads one of the characters that are a number in brackets: ㈠, ⑴.
fn enclosed(text: &str) -> Option<(u32, &str)> {
    let mut chars = text.chars();
    let c = u32::from(chars.next()?);
    let value = [0x3220..=0x3229, 0x2474..=0x2487].into_iter().find(|range| range.contains(&c));
    value.map(|range| (c - range.start() + 1, chars.as_str()))
}

/// Returns whether `c` can stand in a number that [`parse`] reads.
pub fn is_numeral(c: char) -> bool {
    to_ascii_digit(c).is_some() || matches!(c, '十' | '廿' | '卅' | '百' | '千' | '万' | '两')
}

/// Returns `value` in Han numerals: `二十五`, `一百零三`, `十`.
pub fn to_han(value: u32) -> String {
    let mut text = String::new();
    let mut needs_zero = false;
    for (unit, name) in [(10_000, "万"), (1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = value / unit % 10;
        if digit == 0 {
            needs_zero |= !text.is_empty();
            continue;
        }
        if needs_zero {
            text.push('零');
            needs_zero = false;
        }
        if !(unit == 10 && digit == 1 && text.is_empty()) {
            text.extend(DIGITS.get(digit as usize));
        }
        text.push_str(name);
    }
    if text.is_empty() { "零".to_owned() } else { text }
}

fn is_arabic(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

fn han_digit(c: char) -> Option<u32> {
    match c {
        '〇' => Some(0),
        '两' => Some(2),
        _ => DIGITS.iter().position(|&d| d == c).and_then(|at| u32::try_from(at).ok()),
    }
}

/// Returns an Arabic, full-width or Han digit as an ASCII one, `None` for anything else.
fn to_ascii_digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')),
        '两' => None,
        _ => han_digit(c).and_then(|digit| char::from_digit(digit, 10)),
    }
}

#[cfg(test)]
mod tests {
    use super::{leading, parse, to_han};

    #[test]
    fn every_number_of_a_rule_survives_there_and_back() {
        for value in 1..10_000 {
            assert_eq!(parse(&to_han(value)), Some(value), "{}", to_han(value));
        }
    }

    #[test]
    fn the_forms_people_write_are_read() {
        for (text, value) in [
            ("25", 25),
            ("２５", 25),
            ("十", 10),
            ("二〇二三", 2023),
            ("一百零三", 103),
            ("一百一十", 110),
            ("两百", 200),
            ("1千零1", 1001),
            ("3百", 300),
            ("１千２百", 1200),
            ("2万", 20_000),
            ("廿五", 25),
            ("卅", 30),
        ] {
            assert_eq!(parse(text), Some(value), "{text}");
        }
    }

    #[test]
    fn a_number_is_read_at_the_start_of_a_text() {
        for (text, value, rest) in [
            ("五条", 5, "条"),
            ("二十五条第二款", 25, "条第二款"),
            (" 5 条", 5, "条"),
            ("（一）项", 1, "项"),
            ("(12)项", 12, "项"),
            ("㈢项", 3, "项"),
            ("⑵项", 2, "项"),
        ] {
            assert_eq!(leading(text), Some((value, rest)), "{text}");
        }
        assert_eq!(leading("条"), None);
        assert_eq!(leading("（一项"), None);
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", "百", "十百", "五条", "零", "二十十", "1十", "1千2千", "12万3456789", "3百4百"]
        {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
