//! The numbers in figures: 2.7万, 一百二十, 三分之二, 八成, 10—20万, 数百.
//!
//! In: a figure without the words of its bound. Out: its value in thousandths, and the upper end of a range.

use crate::hanzi::number;

/// What stands between the ends of a range (GB/T 15834—2011).
const DASHES: [&str; 9] = ["——", "—", "–", "－", "-", "～", "~", "至", "到"];

/// What stands in a figure besides its bound.
pub(super) struct Value {
    /// The value, of a range its lower end, in thousandths; of a share in thousandths of a per cent.
    pub(super) thousandths: i64,
    /// The upper end of a range.
    pub(super) to: Option<i64>,
    /// Below what 数百 and the like lie for certain.
    pub(super) below: Option<i64>,
    /// Whether it is a share.
    pub(super) is_share: bool,
}

impl Value {
    const fn of(thousandths: i64, is_share: bool) -> Self {
        Self { thousandths, to: None, below: None, is_share }
    }
}

/// Reads what is left of a figure without the words of its bound.
pub(super) fn value(text: &str) -> Option<Value> {
    match text {
        "一半" | "半数" | "半" => return Some(Value::of(50_000, true)),
        "全部" => return Some(Value::of(100_000, true)),
        _ => {}
    }
    range(text)
        .or_else(|| several(text))
        .or_else(|| single(text).map(|(value, is_share)| Value::of(value, is_share)))
}

/// Reads one number: its value in thousandths and whether it is a share.
fn single(text: &str) -> Option<(i64, bool)> {
    if let Some(number) = text.strip_suffix(['%', '％']).or_else(|| text.strip_prefix("百分之")) {
        return Some((amount(number)?, true));
    }
    if let Some((whole, part)) = text.split_once("分之") {
        let (whole, part) = (amount(whole).filter(|&whole| whole > 0)?, amount(part)?);
        // Rounded to the nearest: two thirds are 66.667 per cent.
        return Some(((part.checked_mul(100_000)?.checked_add(whole / 2)?) / whole, true));
    }
    if let Some(tenths) = text.strip_suffix('成') {
        return Some((amount(tenths)?.checked_mul(10)?, true));
    }
    Some((amount(text)?, false))
}

/// Reads a range: `2—3`, `10—20万`, `60%～70%`, `两三百`.
fn range(text: &str) -> Option<Value> {
    let ends = DASHES.iter().find_map(|dash| text.split_once(dash));
    let (low, high) = match ends {
        Some((low, high)) => (low.trim().to_owned(), high.trim().to_owned()),
        None => neighbours(text)?,
    };
    let (high_value, is_share) = single(&high)?;
    // What follows the upper number holds for the lower: 10—20万, 60～70%.
    let digits = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c) || matches!(c, '.' | '．');
    let unit = high.trim_start_matches(digits);
    let shared = low.chars().all(digits).then(|| single(&format!("{low}{unit}"))).flatten();
    let (low_value, is_low_share) = match shared {
        Some(shared) if shared.0 < high_value => shared,
        _ => single(&low)?,
    };
    let is_range = low_value < high_value && is_share == is_low_share;
    is_range.then_some(Value { to: Some(high_value), ..Value::of(low_value, is_share) })
}

/// Reads two Han digits side by side as the ends of a range: 两三百, 三四十, 两三.
fn neighbours(text: &str) -> Option<(String, String)> {
    let mut chars = text.chars();
    let (first, second, unit) = (chars.next()?, chars.next()?, chars.as_str());
    let digit = |c: char| number::parse(&String::from(c)).filter(|&digit| digit < 10 && !c.is_ascii());
    let is_next = digit(first)? + 1 == digit(second)?;
    let is_unit = unit.starts_with(['十', '百', '千', '万', '亿']) || (unit.is_empty() && first == '两');
    (is_next && is_unit).then(|| (format!("{first}{unit}"), format!("{second}{unit}")))
}

/// Reads 数百, 几十, 数万: more than one of the unit and less than ten; and 十几, 二十几: less than ten more.
fn several(text: &str) -> Option<Value> {
    if let Some(tens) = text.strip_suffix('几').filter(|tens| tens.ends_with('十')) {
        let tens = amount(tens)?;
        return Some(Value { below: Some(tens + 10_000), ..Value::of(tens, false) });
    }
    let unit = text.strip_prefix(['数', '几'])?;
    let one = if unit.starts_with('十') { amount(&format!("一{unit}")) } else { amount(unit) };
    let one = one.filter(|_| unit.starts_with(['十', '百', '千', '万', '亿']))?;
    Some(Value { below: Some(one.checked_mul(10)?), ..Value::of(one, false) })
}

/// Returns the amount in thousandths: digits with an optional part and units (`2.7万`, `3百万`), or a Han numeral (`一百二十`).
fn amount(text: &str) -> Option<i64> {
    let text: String = text.chars().filter(|c| !matches!(c, ',' | '，' | ' ')).collect();
    if let Some(value) =
        decimal_thousandths(&text).or_else(|| number::parse(&text).map(|whole| i64::from(whole) * 1000))
    {
        return Some(value);
    }
    let last = text.chars().next_back()?;
    let unit = match last {
        '亿' => 100_000_000,
        '万' => 10_000,
        '千' => 1000,
        '百' => 100,
        _ => return None,
    };
    let digits = text.strip_suffix(last)?;
    if digits.is_empty() {
        return Some(unit * 1000);
    }
    amount(digits)?.checked_mul(unit)
}

/// Reads `311`, `41.3`, `２７`; no more than three decimals, as a fourth could not be kept.
fn decimal_thousandths(text: &str) -> Option<i64> {
    let ascii: String = text
        .chars()
        .map(|c| match c {
            '０'..='９' => char::from_u32(u32::from(c) - 0xFF10 + 0x30).unwrap_or(c),
            '．' => '.',
            other => other,
        })
        .collect();
    let (whole, part) = ascii.split_once('.').unwrap_or((&ascii, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_digits(whole) || !is_digits(part) || part.len() > 3 || ascii.ends_with('.') {
        return None;
    }
    let part: i64 = format!("{part:0<3}").parse().ok()?;
    whole.parse::<i64>().ok()?.checked_mul(1000)?.checked_add(part)
}
