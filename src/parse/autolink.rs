//! Bare addresses in running text.
//!
//! In: text without markup. Out: the places that are web or e-mail addresses (GFM §6.9), with one rule more: an
//! address ends before the first character that is not ASCII, as Chinese puts no space after it.

use std::ops::Range;

use memchr::memchr3_iter;

use crate::parse::scan;

/// An address found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Its bytes in the text.
    pub at: Range<usize>,
    /// What it is written as.
    pub form: Form,
}

/// How an address is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// With its scheme: `https://example.cn`.
    Web,
    /// Without: `www.example.cn`.
    Www,
    /// `name@example.cn`.
    Mail,
}

impl Form {
    /// Returns what goes before the address to make a link target.
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Web => "",
            Self::Www => "http://",
            Self::Mail => "mailto:",
        }
    }
}

/// Returns the addresses in `text`, in order, not overlapping.
pub fn find(text: &str) -> impl Iterator<Item = Address> {
    let bytes = text.as_bytes();
    // Where to look on, and where the last address ended.
    let (mut from, mut floor) = (0, 0);
    std::iter::from_fn(move || {
        while let Some(at) = next_sign(bytes, from) {
            from = at + 1;
            let address = match bytes.get(at) {
                Some(b':') => web(bytes, at, floor),
                Some(b'@') => mail(bytes, at, floor),
                _ => www(bytes, at, floor),
            };
            if let Some(address) = address {
                floor = address.at.end;
                from = floor.max(from);
                return Some(address);
            }
        }
        None
    })
}

/// Returns the next byte from `from` on that an address is known by: the `:` of `://`, `@`, or the `w` of `www.`.
pub fn next_sign(bytes: &[u8], from: usize) -> Option<usize> {
    let is_sign = |at: &usize| {
        let ahead = |words: &[u8]| bytes.get(*at..).is_some_and(|rest| rest.starts_with(words));
        ahead(b"@") || ahead(b"://") || ahead(b"www.")
    };
    memchr3_iter(b':', b'@', b'w', bytes.get(from..)?).map(|at| from + at).find(is_sign)
}

/// Reads `http://…` or `https://…` around the `:` at `colon`.
fn web(bytes: &[u8], colon: usize, floor: usize) -> Option<Address> {
    if bytes.get(colon + 1..colon + 3)? != b"//" {
        return None;
    }
    let before = bytes.get(floor..colon)?;
    let letters = before.iter().rev().take(6).take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let start = colon - letters;
    let scheme = bytes.get(start..colon)?;
    if !scheme.eq_ignore_ascii_case(b"http") && !scheme.eq_ignore_ascii_case(b"https") {
        return None;
    }
    domain(bytes.get(colon + 3..)?)?;
    let end = end(bytes, start);
    (end > colon + 3).then_some(Address { at: start..end, form: Form::Web })
}

/// Reads `www.…` at `start`; what stands before must be white space, `*`, `_`, `~`, `(` or not ASCII.
fn www(bytes: &[u8], start: usize, floor: usize) -> Option<Address> {
    let is_boundary = bytes.get(floor..start)?.last().is_none_or(|byte| {
        !byte.is_ascii() || byte.is_ascii_whitespace() || matches!(byte, b'*' | b'_' | b'~' | b'(')
    });
    let is_www = is_boundary && bytes.get(start..start + 4)? == b"www.";
    if !is_www || domain(bytes.get(start..)?)? < 1 {
        return None;
    }
    let end = end(bytes, start);
    (end > start + 4).then_some(Address { at: start..end, form: Form::Www })
}

/// Reads an e-mail address around the `@` at `at`.
fn mail(bytes: &[u8], at: usize, floor: usize) -> Option<Address> {
    let is_local = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'+' | b'-' | b'_');
    let local = bytes.get(floor..at)?.iter().rev().take_while(is_local).count();
    let rest = bytes.get(at + 1..)?;
    let mut length = rest.iter().take_while(|byte| is_domain(**byte)).count();
    while rest.get(..length)?.ends_with(b".") {
        length -= 1;
    }
    let domain = rest.get(..length)?;
    let is_whole = local > 0
        && domain.contains(&b'.')
        && domain.first().is_some_and(u8::is_ascii_alphanumeric)
        && domain.last().is_some_and(u8::is_ascii_alphanumeric);
    is_whole.then_some(Address { at: at - local..at + 1 + length, form: Form::Mail })
}

/// Returns the number of dots in the domain that `bytes` begin with, `None` when it is no valid one: no letter or
/// digit at its head, or `_` in its last two parts (GFM §6.9).
fn domain(bytes: &[u8]) -> Option<usize> {
    bytes.first().filter(|byte| byte.is_ascii_alphanumeric())?;
    let mut dots = 0;
    // Whether `_` stands in the part being read, and in the one before it.
    let (mut is_in_last, mut is_in_other) = (false, false);
    for byte in bytes.iter().take_while(|byte| is_domain(**byte)) {
        match byte {
            b'.' => {
                dots += 1;
                (is_in_last, is_in_other) = (false, is_in_last);
            }
            b'_' => is_in_last = true,
            _ => {}
        }
    }
    (!is_in_last && !is_in_other).then_some(dots)
}

const fn is_domain(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'-' | b'.' | b'0'..=b'9' | b'A'..=b'Z' | b'_')
}

/// Returns where the address that begins at `start` ends: before white space, `<`, a square bracket or whatever is not
/// ASCII, and before marks that rather belong to the sentence (GFM §6.9, extended autolink path validation).
fn end(bytes: &[u8], start: usize) -> usize {
    let rest = bytes.get(start..).unwrap_or_default();
    let is_end = |byte: u8| !byte.is_ascii_graphic() | (byte == b'<') | (byte == b'[') | (byte == b']');
    let length = scan::first(rest, is_end).unwrap_or(rest.len());
    let mut address = rest.get(..length).unwrap_or_default();
    let count = |bracket: u8| address.iter().filter(|byte| **byte == bracket).count();
    let mut unmatched = if address.contains(&b')') { count(b')').saturating_sub(count(b'(')) } else { 0 };
    while let Some((last, shorter)) = address.split_last() {
        match last {
            b'?' | b'!' | b'.' | b',' | b':' | b'*' | b'_' | b'~' | b'\'' | b'"' => address = shorter,
            b';' => address = before_entity(shorter),
            b')' if unmatched > 0 => {
                unmatched -= 1;
                address = shorter;
            }
            _ => break,
        }
    }
    start + address.len()
}

/// Returns `bytes` without the `&name` at their end that a `;` just taken away would make an entity of.
fn before_entity(bytes: &[u8]) -> &[u8] {
    let name = bytes.iter().rev().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let head = bytes.get(..bytes.len() - name).unwrap_or_default();
    if name > 0 { head.strip_suffix(b"&").unwrap_or(bytes) } else { bytes }
}

#[cfg(test)]
mod tests {
    use super::{Form, find};

    fn addresses(text: &str) -> Vec<&str> {
        find(text).map(|address| text.get(address.at).unwrap()).collect()
    }

    #[test]
    fn an_address_begins_right_after_han_and_ends_before_what_is_not_ascii() {
        assert_eq!(addresses("见https://example.cn/a，谢谢"), ["https://example.cn/a"]);
        assert_eq!(addresses("https://example.cn/a了解更多"), ["https://example.cn/a"]);
        assert_eq!(addresses("（HTTPS://example.cn）"), ["HTTPS://example.cn"]);
    }

    #[test]
    fn marks_at_the_end_belong_to_the_sentence() {
        assert_eq!(addresses("http://a.cn/b?c=1&d=2!?."), ["http://a.cn/b?c=1&d=2"]);
        assert_eq!(addresses("(http://a.cn/(b))"), ["http://a.cn/(b)"]);
        assert_eq!(addresses("http://a.cn/b&hl;"), ["http://a.cn/b"]);
        assert_eq!(addresses("http://a.cn/b;"), ["http://a.cn/b"]);
        assert_eq!(addresses("[http://a.cn/b]"), ["http://a.cn/b"]);
    }

    #[test]
    fn www_needs_a_boundary_before_it_and_no_scheme() {
        assert_eq!(find("官网www.a.cn。").next().unwrap().form, Form::Www);
        assert_eq!(addresses("xwww.a.cn awww.b.cn"), [""; 0]);
        assert_eq!(addresses("www. www.。"), [""; 0]);
    }

    #[test]
    fn a_mail_address_may_stand_right_after_han() {
        assert_eq!(addresses("邮箱zx.a+b@example.cn，"), ["zx.a+b@example.cn"]);
        assert_eq!(addresses("a@b.c. a@b a@b-.c-"), ["a@b.c"]);
    }

    #[test]
    fn other_schemes_and_bare_words_are_left_alone() {
        assert_eq!(
            addresses("javascript://a xhttp://a.cn 时间：12:30 //a.cn https://协商.cn http://"),
            [""; 0]
        );
    }

    #[test]
    fn an_underscore_may_not_stand_in_the_last_two_parts_of_a_domain() {
        assert_eq!(addresses("http://a_b.cn http://a_b.c.cn"), ["http://a_b.c.cn"]);
    }

    #[test]
    fn an_address_within_an_address_is_part_of_it() {
        assert_eq!(
            addresses("https://a.cn/?u=http://b.cn/www.c@d.cn"),
            ["https://a.cn/?u=http://b.cn/www.c@d.cn"]
        );
    }
}
