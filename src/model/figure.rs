//! Numbers as sources print them: a value, how sure it is, and the form in which it was written.
//!
//! In: `311`, `41.3万`, `98%以上`, `40多万`, `160余`, `约200`, `一半以上`. Out: [`Figure`]. Words of
//! approximation follow GB/T 15835—2011 §4.2 and §5.5. Nothing is ever printed but what was written.

use crate::hanzi::number;

/// A number with its bound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// As written.
    pub text: String,
    /// The value in thousandths, so that sums are exact: 41.3万 is 413 000 000.
    pub thousandths: i64,
    /// How sure the value is.
    pub bound: Bound,
    /// Whether it is a share of a whole (`98%`, `一半`); the value is then in thousandths of a per cent.
    pub is_share: bool,
}

/// How sure a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bound {
    /// Exactly the value.
    Exact,
    /// The value or more: 以上, 不少于, 至少.
    AtLeast,
    /// More than the value: 余, 多, 逾, 超过.
    MoreThan,
    /// The value or less: 以下, 以内, 至多.
    AtMost,
    /// Near the value: 约, 近, 左右.
    About,
}

impl Bound {
    /// Returns the bound's name in data files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::AtLeast => "at_least",
            Self::MoreThan => "more_than",
            Self::AtMost => "at_most",
            Self::About => "about",
        }
    }
}

const BEFORE: [(&str, Bound); 17] = [
    ("不少于", Bound::AtLeast),
    ("不低于", Bound::AtLeast),
    ("至少", Bound::AtLeast),
    ("最少", Bound::AtLeast),
    ("不超过", Bound::AtMost),
    ("不多于", Bound::AtMost),
    ("至多", Bound::AtMost),
    ("最多", Bound::AtMost),
    ("超过", Bound::MoreThan),
    ("多于", Bound::MoreThan),
    ("逾", Bound::MoreThan),
    ("超", Bound::MoreThan),
    ("大约", Bound::About),
    ("约", Bound::About),
    ("近", Bound::About),
    ("将近", Bound::About),
    ("过", Bound::MoreThan),
];

const AFTER: [(&str, Bound); 8] = [
    ("以上", Bound::AtLeast),
    ("及以上", Bound::AtLeast),
    ("以下", Bound::AtMost),
    ("以内", Bound::AtMost),
    ("左右", Bound::About),
    ("上下", Bound::About),
    ("余", Bound::MoreThan),
    ("多", Bound::MoreThan),
];

impl Figure {
    /// Reads one figure; `None` for a text that is none.
    pub fn read(text: &str) -> Option<Self> {
        let mut rest = text.trim();
        let mut bound = Bound::Exact;
        for (word, meant) in BEFORE {
            if let Some(after) = rest.strip_prefix(word) {
                (rest, bound) = (after.trim_start(), meant);
                break;
            }
        }
        for (word, meant) in AFTER {
            if let Some(before) = rest.strip_suffix(word) {
                (rest, bound) = (before.trim_end(), meant);
                break;
            }
        }
        let (rest, inner) = without_inner_bound(rest);
        let (thousandths, is_share) = value(rest)?;
        let bound = if bound == Bound::Exact { inner.unwrap_or(bound) } else { bound };
        Some(Self { text: text.trim().to_owned(), thousandths, bound, is_share })
    }

    /// Returns the value as a plain decimal number: `413000`, `63.5`; no exponent, no trailing zeros.
    pub fn decimal(&self) -> String {
        decimal(self.thousandths)
    }

    /// Returns the least that the figure can mean, in thousandths; `None` where it only says how much at most, or about.
    pub fn least(&self) -> Option<i64> {
        match self.bound {
            Bound::Exact | Bound::AtLeast => Some(self.thousandths),
            Bound::MoreThan => self.thousandths.checked_add(1),
            Bound::AtMost | Bound::About => None,
        }
    }

    /// Returns the most that the figure can mean, in thousandths; `None` where it only says how much at least, or about.
    pub fn most(&self) -> Option<i64> {
        matches!(self.bound, Bound::Exact | Bound::AtMost).then_some(self.thousandths)
    }

    /// Returns whether the figure is certainly more than `other`: both counts or both shares, and the least of the one
    /// above the most of the other. 160余 is more than 160; 约200 is more than nothing.
    pub fn exceeds(&self, other: &Self) -> bool {
        self.is_share == other.is_share
            && self.least().zip(other.most()).is_some_and(|(least, most)| least > most)
    }

    /// Returns the value when it is a whole number.
    pub fn whole(&self) -> Option<i64> {
        (self.thousandths % 1000 == 0).then_some(self.thousandths / 1000)
    }
}

/// Returns `thousandths` of one as a plain decimal number.
pub fn decimal(thousandths: i64) -> String {
    let (sign, value) = if thousandths < 0 { ("-", -thousandths) } else { ("", thousandths) };
    let (whole, part) = (value / 1000, value % 1000);
    if part == 0 {
        return format!("{sign}{whole}");
    }
    format!("{sign}{whole}.{}", format!("{part:03}").trim_end_matches('0'))
}

/// Takes 多 or 余 out of the middle: `40多万`, `十余万`, `1200余`.
fn without_inner_bound(text: &str) -> (String, Option<Bound>) {
    match text.char_indices().find(|(_, c)| matches!(c, '多' | '余')) {
        Some((at, _)) if at > 0 => (text.replacen(['多', '余'], "", 1), Some(Bound::MoreThan)),
        _ => (text.to_owned(), None),
    }
}

/// Returns the value in thousandths and whether it is a share.
fn value(text: String) -> Option<(i64, bool)> {
    match text.as_str() {
        "一半" | "半数" | "半" => return Some((50_000, true)),
        "全部" => return Some((100_000, true)),
        _ => {}
    }
    if let Some(number) = text.strip_suffix(['%', '％']) {
        return Some((amount(number)?, true));
    }
    if let Some(number) = text.strip_prefix("百分之") {
        return Some((amount(number)?, true));
    }
    Some((amount(&text)?, false))
}

/// Returns the amount in thousandths: digits with an optional part and unit (`2.7万`), or a Han numeral (`一百二十`).
fn amount(text: &str) -> Option<i64> {
    let text: String = text.chars().filter(|c| !matches!(c, ',' | '，' | ' ')).collect();
    let (digits, unit) = match text.chars().last()? {
        '亿' => (text.trim_end_matches('亿'), 100_000_000),
        '万' => (text.trim_end_matches('万'), 10_000),
        '千' => (text.trim_end_matches('千'), 1000),
        '百' => (text.trim_end_matches('百'), 100),
        _ => (text.as_str(), 1),
    };
    if digits.is_empty() {
        return (unit > 1).then_some(unit * 1000);
    }
    let thousandths =
        decimal_thousandths(digits).or_else(|| number::parse(digits).map(|whole| i64::from(whole) * 1000))?;
    thousandths.checked_mul(unit)
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

#[cfg(test)]
mod tests {
    use super::{Bound, Figure};

    #[test]
    fn figures_are_read_as_sources_print_them() {
        for (text, value, bound, is_share) in [
            ("311", "311", Bound::Exact, false),
            ("1,715", "1715", Bound::Exact, false),
            ("41.3万", "413000", Bound::Exact, false),
            ("2.7万", "27000", Bound::Exact, false),
            ("40多万", "400000", Bound::MoreThan, false),
            ("160余", "160", Bound::MoreThan, false),
            ("1200余", "1200", Bound::MoreThan, false),
            ("约200", "200", Bound::About, false),
            ("近百", "100", Bound::About, false),
            ("逾千", "1000", Bound::MoreThan, false),
            ("百余", "100", Bound::MoreThan, false),
            ("98%", "98", Bound::Exact, true),
            ("98%以上", "98", Bound::AtLeast, true),
            ("百分之八十八", "88", Bound::Exact, true),
            ("一半以上", "50", Bound::AtLeast, true),
            ("过半", "50", Bound::MoreThan, true),
            ("十余万", "100000", Bound::MoreThan, false),
            ("不少于28", "28", Bound::AtLeast, false),
            ("４以上", "4", Bound::AtLeast, false),
            ("一百二十左右", "120", Bound::About, false),
        ] {
            let figure = Figure::read(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(
                (figure.decimal().as_str(), figure.bound, figure.is_share),
                (value, bound, is_share),
                "{text}"
            );
            assert_eq!(figure.text, text);
        }
    }

    #[test]
    fn only_what_is_certain_is_more() {
        let read = |text| Figure::read(text).unwrap();
        for (more, less) in
            [("5", "4"), ("160余", "160"), ("4以上", "3"), ("41.3万", "不超过41万"), ("99%", "98%")]
        {
            assert!(read(more).exceeds(&read(less)) && !read(less).exceeds(&read(more)), "{more}");
        }
        for (one, other) in
            [("4", "4"), ("约200", "100"), ("200", "约100"), ("200", "100余"), ("4以上", "4"), ("98%", "3")]
        {
            assert!(!read(one).exceeds(&read(other)), "{one}");
        }
    }

    #[test]
    fn what_is_no_figure_is_none() {
        for text in ["", "很多", "若干", "1.2345", "3.", "多", "约", "一二三四五六七八九", "-3", "3人"]
        {
            assert_eq!(Figure::read(text), None, "{text}");
        }
    }
}
