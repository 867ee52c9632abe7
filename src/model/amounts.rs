//! The numbers in figures: 2.7万, 一百二十, 三分之二, 1/3, 八成, 3倍, 翻一番, 10—20万, 数百.
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
    /// Whether it says how many times something else it is.
    pub(super) is_multiple: bool,
}

impl Value {
    const fn of(thousandths: i64, is_share: bool) -> Self {
        Self { thousandths, to: None, below: None, is_share, is_multiple: false }
    }

    const fn times(thousandths: i64) -> Self {
        Self { is_multiple: true, ..Self::of(thousandths, false) }
    }
}

/// Reads what is left of a figure without the words of its bound.
pub(super) fn value(text: &str) -> Option<Value> {
    match text {
        "一半" | "半数" | "半" => return Some(Value::of(50_000, true)),
        "全部" => return Some(Value::of(100_000, true)),
        "零" | "〇" => return Some(Value::of(0, false)),
        _ => {}
    }
    if let Some(times) = text.strip_suffix('倍') {
        let times = value(times.trim_end()).filter(|times| !times.is_share && !times.is_multiple)?;
        return Some(Value { is_multiple: true, ..times });
    }
    if let Some(doublings) = text.strip_prefix('翻').and_then(|text| text.strip_suffix('番')) {
        return doubled(doublings);
    }
    range(text)
        .or_else(|| several(text))
        .or_else(|| single(text).map(|(value, is_share)| Value::of(value, is_share)))
}

/// Reads how often something doubled: 翻番 and 翻一番 are twice as much, 翻两番 four times.
fn doubled(times: &str) -> Option<Value> {
    let times = if times.is_empty() { 1 } else { number::parse(times)? };
    Some(Value::times(1000 << u64::from(times).min(20)))
}

/// Reads one number: its value in thousandths and whether it is a share.
fn single(text: &str) -> Option<(i64, bool)> {
    if let Some(number) = text.strip_suffix(['%', '％']).or_else(|| text.strip_prefix("百分之")) {
        return Some((amount(number)?, true));
    }
    if let Some((whole, part)) = text.split_once("分之") {
        let (whole, part) = (amount(whole).filter(|&whole| whole > 0)?, amount(part)?);
        return fraction(part, whole);
    }
    if let Some((part, whole)) = text.split_once(['/', '／']) {
        let (part, whole) = (amount(part)?, amount(whole).filter(|&whole| whole > 0)?);
        // What is more than a whole is no share: 2023/5.
        return fraction(part, whole).filter(|_| part <= whole);
    }
    if let Some(thousandths) = text.strip_suffix('‰') {
        return Some((amount(thousandths)? / 10, true));
    }
    if let Some(tenths) = text.strip_suffix('成') {
        return Some((amount(tenths)?.checked_mul(10)?, true));
    }
    Some((amount(text)?, false))
}

/// Returns `part` of `whole` as a share, rounded to the nearest: two thirds are 66.667 per cent.
fn fraction(part: i64, whole: i64) -> Option<(i64, bool)> {
    Some((part.checked_mul(100_000)?.checked_add(whole / 2)? / whole, true))
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

/// Reads two Han digits side by side as the ends of a range: 两三百, 三四十, 七八, and 三五, which is said so too.
fn neighbours(text: &str) -> Option<(String, String)> {
    let mut chars = text.chars();
    let (first, second, unit) = (chars.next()?, chars.next()?, chars.as_str());
    let digit = |c: char| number::parse(&String::from(c)).filter(|&digit| digit < 10 && !c.is_ascii());
    let is_next = digit(first)? + 1 == digit(second)? || (first, second) == ('三', '五');
    let is_unit = unit.is_empty() || unit.starts_with(['十', '百', '千', '万', '亿']);
    (is_next && is_unit).then(|| (format!("{first}{unit}"), format!("{second}{unit}")))
}

/// Reads 数百, 几十, 数万, 数以千计: more than one of the unit and less than ten; 十几, 二十几: less than ten more; and
/// 成千上万: more than a thousand.
fn several(text: &str) -> Option<Value> {
    match text {
        "成千上万" => return Some(Value { below: Some(i64::MAX), ..Value::of(1_000_000, false) }),
        "成百上千" => return Some(Value { below: Some(i64::MAX), ..Value::of(100_000, false) }),
        _ => {}
    }
    if let Some(tens) = text.strip_suffix('几').filter(|tens| tens.ends_with(['十', '廿', '卅'])) {
        let tens = amount(tens)?;
        return Some(Value { below: Some(tens + 10_000), ..Value::of(tens, false) });
    }
    let counted = text.strip_prefix("数以").and_then(|text| text.strip_suffix('计'));
    let unit = counted.or_else(|| text.strip_prefix("好几")).or_else(|| text.strip_prefix(['数', '几']))?;
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
