//! Digits as people write them, whatever stands between.
//!
//! In: a text and the place of a digit in it. Out: [`Run`]: the digits from there on, in groups that a space, a dash
//! or a dot parts. Full-width and Han digits count like Arabic ones; what nobody sees (zero-width characters,
//! Markdown's emphasis, HTML tags and entities) parts nothing.

use std::ops::Range;

/// A digit and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digit {
    /// 0–9, or 10 for the `X` that ends some ID numbers.
    pub value: u8,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// What parts two groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// White space within a line.
    Space,
    /// A hyphen or dash of any length, or an underscore.
    Dash,
    /// A full stop or a middle dot.
    Dot,
    /// A bracket, with or without a space.
    Bracket,
    /// The end of a line, once.
    Line,
}

/// Digits with nothing visible between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The digits, at least one.
    pub digits: Vec<Digit>,
    /// What parts it from the group after it; `None` for the last.
    pub gap: Option<Gap>,
}

impl Group {
    /// Returns how many digits it has.
    pub fn len(&self) -> usize {
        self.digits.len()
    }

    /// Returns whether it has none; never so in a [`Run`].
    pub fn is_empty(&self) -> bool {
        self.digits.is_empty()
    }

    /// Returns the bytes from its first digit to its last.
    pub fn range(&self) -> Range<usize> {
        let start = self.digits.first().map_or(0, |digit| digit.start);
        start..self.digits.last().map_or(start, |digit| digit.end)
    }
}

/// Groups of digits in a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// The groups, in order.
    pub groups: Vec<Group>,
    /// Where the text goes on: past the last digit.
    pub end: usize,
}

/// What a piece of text is to a run.
enum Unit {
    Digit(u8),
    Nothing,
    Gap(Gap),
    End,
}

/// How far an HTML tag within a number may reach, in bytes.
const TAG_REACH: usize = 120;

/// How many digits an ID number has before its `X`.
const BEFORE_X: usize = 17;

impl Run {
    /// Reads the run that begins at byte `start` of `text`; without groups when no digit stands there.
    pub fn read(text: &str, start: usize) -> Self {
        let mut run = Self { groups: Vec::new(), end: start };
        let mut at = start;
        let mut gap: Option<Gap> = None;
        while let Some((unit, len)) = unit(text, at, run.trailing_digits()) {
            match unit {
                Unit::Digit(value) => {
                    run.push(Digit { value, start: at, end: at + len }, gap.take());
                    run.end = at + len;
                }
                Unit::Nothing => {}
                Unit::Gap(next) => match joined(gap, next) {
                    Some(both) => gap = Some(both),
                    None => break,
                },
                Unit::End => break,
            }
            at += len;
        }
        run
    }

    fn push(&mut self, digit: Digit, gap: Option<Gap>) {
        match (self.groups.last_mut(), gap) {
            (Some(last), None) => last.digits.push(digit),
            (Some(last), gap) => {
                last.gap = gap;
                self.groups.push(Group { digits: vec![digit], gap: None });
            }
            (None, _) => self.groups.push(Group { digits: vec![digit], gap: None }),
        }
    }

    /// Returns how many digits the last groups have, as far as an `X` cares.
    fn trailing_digits(&self) -> usize {
        let mut count = 0;
        for group in self.groups.iter().rev() {
            count += group.len();
            if count >= BEFORE_X {
                break;
            }
        }
        count
    }
}

/// Returns what two gaps in a row make, `None` when that parts more than one number: two dashes, an empty line.
fn joined(gap: Option<Gap>, next: Gap) -> Option<Gap> {
    match (gap, next) {
        (None, next) => Some(next),
        (Some(Gap::Line), Gap::Line) => None,
        (Some(gap), Gap::Space) => Some(gap),
        (Some(Gap::Space), next) => Some(next),
        (Some(Gap::Bracket), Gap::Bracket) | (Some(Gap::Bracket), Gap::Dash) => Some(Gap::Bracket),
        (Some(Gap::Dash), Gap::Dash) => Some(Gap::Dash),
        _ => None,
    }
}

/// Returns what stands at byte `at` and how many bytes it takes; `None` at the end of the text.
fn unit(text: &str, at: usize, digits_before: usize) -> Option<(Unit, usize)> {
    let rest = text.get(at..)?;
    let c = rest.chars().next()?;
    let len = c.len_utf8();
    if let Some(value) = digit(c) {
        return Some((Unit::Digit(value), len));
    }
    Some(match c {
        'X' | 'x' | 'Ｘ' | 'ｘ' if digits_before >= BEFORE_X => (Unit::Digit(10), len),
        '<' => tag(rest),
        '&' => entity(rest),
        '*' => stars(rest),
        '~' if rest.starts_with("~~") => (Unit::Nothing, 2),
        '\n' => (Unit::Gap(Gap::Line), len),
        _ => (other(c), len),
    })
}

fn other(c: char) -> Unit {
    match c {
        '`' | '\\' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' => Unit::Nothing,
        '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{20e3}' | '\u{34f}' => {
            Unit::Nothing
        }
        '\u{180e}' | '\u{3164}' => Unit::Nothing,
        ' ' | '\t' | '\r' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
            Unit::Gap(Gap::Space)
        }
        '-' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2500}' | '\u{30fc}' | '\u{fe58}' => {
            Unit::Gap(Gap::Dash)
        }
        '\u{fe63}' | '\u{ff0d}' | '\u{ff3f}' | '\u{2043}' => Unit::Gap(Gap::Dash),
        '.' | '·' | '•' | '．' | '・' | '‧' => Unit::Gap(Gap::Dot),
        '(' | ')' | '（' | '）' | '[' | ']' => Unit::Gap(Gap::Bracket),
        _ => Unit::End,
    }
}

/// Returns the value of an Arabic, full-width or Han digit, in the plain or in the formal form; 幺 is a one read aloud.
pub fn digit(c: char) -> Option<u8> {
    let from = |zero: char| u8::try_from(u32::from(c) - u32::from(zero)).ok();
    Some(match c {
        '0'..='9' => return from('0'),
        '０'..='９' => return from('０'),
        '〇' | '零' | '○' => 0,
        '一' | '壹' | '幺' => 1,
        '二' | '贰' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// Two stars are bold and three bold and slanted; more stand for digits that somebody took out.
fn stars(rest: &str) -> (Unit, usize) {
    let count = rest.bytes().take_while(|&byte| byte == b'*').count();
    if count < 4 { (Unit::Nothing, count) } else { (Unit::End, count) }
}

/// A tag within a line parts nothing; one that ends a line or a cell does.
fn tag(rest: &str) -> (Unit, usize) {
    let Some(end) = rest.bytes().take(TAG_REACH).position(|byte| byte == b'>') else { return (Unit::End, 1) };
    let name = rest.get(1..end).unwrap_or_default().trim_start_matches('/');
    let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    let unit = match name {
        "br" => Unit::Gap(Gap::Line),
        "a" | "abbr" | "b" | "bdi" | "bdo" | "cite" | "code" | "del" | "em" | "font" | "i" | "ins"
        | "kbd" | "mark" | "q" | "s" | "samp" | "small" | "span" | "strong" | "sub" | "sup" | "tspan"
        | "u" | "var" | "wbr" => Unit::Nothing,
        _ => Unit::End,
    };
    (unit, end + 1)
}

/// An entity is what it stands for.
fn entity(rest: &str) -> (Unit, usize) {
    let Some(end) = rest.bytes().take(12).position(|byte| byte == b';') else { return (Unit::End, 1) };
    let name = rest.get(1..end).unwrap_or_default();
    let code = name.strip_prefix('#').and_then(|number| match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => number.parse().ok(),
    });
    let c = code.and_then(char::from_u32).or_else(|| named(name));
    let unit = c.map_or(Unit::End, |c| digit(c).map_or_else(|| other(c), Unit::Digit));
    (unit, end + 1)
}

fn named(name: &str) -> Option<char> {
    Some(match name {
        "nbsp" => '\u{a0}',
        "ensp" => '\u{2002}',
        "emsp" => '\u{2003}',
        "thinsp" => '\u{2009}',
        "zwj" | "zwnj" | "shy" | "ZeroWidthSpace" => '\u{200b}',
        "ndash" | "mdash" | "minus" | "hyphen" => '\u{2013}',
        "middot" => '·',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Gap, Run};

    /// Returns the digits of each group.
    fn groups(text: &str) -> Vec<String> {
        let written = |value: u8| char::from_digit(value.into(), 10).unwrap_or('X');
        let run = Run::read(text, 0);
        run.groups
            .iter()
            .map(|group| group.digits.iter().map(|digit| written(digit.value)).collect())
            .collect()
    }

    #[test]
    fn every_script_of_digits_is_read() {
        assert_eq!(groups("1２三〇伍"), ["12305"]);
        assert_eq!(groups("&#49;&#x32;3"), ["123"]);
    }

    #[test]
    fn what_nobody_sees_parts_nothing() {
        assert_eq!(groups("138\u{200b}**0013**<b>80</b>\\00"), ["13800138000"]);
        assert_eq!(groups("1\u{fe0f}\u{20e3}2\u{fe0f}\u{20e3}"), ["12"]);
    }

    #[test]
    fn a_space_a_dash_or_a_dot_parts_groups_and_anything_else_ends_the_run() {
        assert_eq!(groups("138 0013—8000.5，6"), ["138", "0013", "8000", "5"]);
        assert_eq!(groups("(0813)".trim_start_matches('(')), ["0813"]);
        assert_eq!(groups("138****8000"), ["138"]);
        assert_eq!(groups("1\n2\n\n3"), ["1", "2"]);
        assert_eq!(groups("12</td><td>3"), ["12"]);
        let gap = |text| Run::read(text, 0).groups.first().and_then(|group| group.gap);
        assert_eq!(gap("0813）2"), Some(Gap::Bracket));
        assert_eq!(gap("0813 - 2"), Some(Gap::Dash));
    }

    #[test]
    fn an_x_is_a_digit_only_at_the_end_of_an_id_number() {
        assert_eq!(groups("51030319000101001X"), ["51030319000101001X"]);
        assert_eq!(groups("3X"), ["3"]);
    }
}
