//! Addresses of the public site: the one place that encodes, decodes and relates them.
//!
//! In: paths in plain Unicode. Out: [`Route`] and the `href` strings made from it. Han stays Han in a route, in the
//! output's folder names and in the links of pages, which are UTF-8 (RFC 3987 §2.2; a browser encodes them by itself):
//! percent-encoded it takes three times the room. Absolute addresses are percent-encoded (RFC 3986 §2.1).

use std::borrow::Cow;

use memchr::memchr;
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, percent_encode_byte, utf8_percent_encode};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// What besides controls may not stand raw in a path of an `href`: RFC 3986 `pchar` and `/` are kept.
const FORBIDDEN: &[u8] = b" \"#%<>?[\\]^`{|}";
const PATH: &AsciiSet = &path_set();

const fn path_set() -> AsciiSet {
    let mut set = CONTROLS.add(FORBIDDEN[0]);
    let mut at = 1;
    while at < FORBIDDEN.len() {
        set = set.add(FORBIDDEN[at]);
        at += 1;
    }
    set
}

/// For each byte, whether it stands raw in any address: a table, as every target is looked through.
const IS_PLAIN: [bool; 256] = {
    let mut is_plain = [false; 256];
    let mut byte = 0;
    while byte < is_plain.len() {
        is_plain[byte] = matches!(byte as u8, b'a'..=b'z' | b'A'..=b'Z' | b'-'..=b':' | b'_' | b'#');
        byte += 1;
    }
    is_plain
};

/// The address of one page or file within the site, in plain Unicode (NFC), without a leading slash.
///
/// A page ends in `/` (`cases/nongke-shucai/`; the home page is empty), a file does not (`data/cases.json`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route(String);

impl Route {
    /// The home page.
    pub const ROOT: Self = Self(String::new());

    /// Returns the route of the page at `path`; a missing last `/` is added, Unicode is normalised to NFC.
    pub fn page(path: &str) -> Self {
        let mut path = nfc(path.trim_matches('/'));
        if !path.is_empty() {
            path.push('/');
        }
        Self(path)
    }

    /// Returns the route of the file at `path`, Unicode normalised to NFC.
    pub fn file(path: &str) -> Self {
        Self(nfc(path.trim_start_matches('/')))
    }

    /// Returns the route as plain Unicode, without a leading slash.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the output file that answers this route: `cases/a/` is `cases/a/index.html`.
    pub fn output_path(&self) -> String {
        if self.0.is_empty() || self.0.ends_with('/') {
            format!("{}index.html", self.0)
        } else {
            self.0.clone()
        }
    }

    /// Returns the route that the output file at `path` answers.
    pub fn of_output(path: &str) -> Self {
        match path.strip_suffix("index.html") {
            Some(page) if page.is_empty() || page.ends_with('/') => Self::page(page),
            _ => Self::file(path),
        }
    }

    /// Returns the route of the page `number` of a list that begins here; page 1 is the list itself.
    pub fn numbered(&self, number: usize) -> Self {
        if number <= 1 { self.clone() } else { Self(format!("{}page/{number}/", self.0)) }
    }

    /// Returns the route of the first page of the list that this is a page of; itself for any other page.
    pub fn first(&self) -> Self {
        let list = self.0.trim_end_matches('/').rsplit_once("page/");
        let is_number = |(list, number): &(&str, &str)| {
            (list.is_empty() || list.ends_with('/')) && number.parse::<usize>().is_ok_and(|number| number > 1)
        };
        list.filter(is_number).map_or_else(|| self.clone(), |(list, _)| Self(list.to_owned()))
    }

    /// Returns the route of the page `name` directly below this page.
    pub fn child(&self, name: &str) -> Self {
        Self::page(&format!("{}{name}", self.0))
    }

    /// Returns the route one folder above; `None` for the home page.
    pub fn above(&self) -> Option<Self> {
        let path = self.0.trim_end_matches('/');
        if path.is_empty() {
            return None;
        }
        Some(Self(path.rfind('/').and_then(|at| path.get(..=at)).unwrap_or_default().to_owned()))
    }

    /// Returns the way from this page to the site's root: `""`, `"../"`, `"../../"`, …
    pub fn to_root(&self) -> String {
        "../".repeat(self.0.matches('/').count())
    }

    /// Returns an `href` from this page to `target`, naming `index.html` so that it also opens from a disk.
    pub fn href_to(&self, target: &Self) -> String {
        format!("{}{}", self.to_root(), target.root_href())
    }

    /// Returns the route's output file as a link relative to the site's root.
    pub fn root_href(&self) -> String {
        href(&self.output_path())
    }

    /// Returns the absolute address below `base`, which ends in `/`; percent-encoded, without `index.html`.
    pub fn absolute(&self, base: &str) -> String {
        format!("{base}{}", encode_path(&self.0))
    }

    /// Returns the form under which two routes are the same place on some disk: lower case, NFC.
    pub fn folded(&self) -> String {
        if self.0.is_ascii() { self.0.to_ascii_lowercase() } else { nfc(&self.0.to_lowercase()) }
    }
}

/// Returns `text` in NFC, which nearly all text is already.
pub fn nfc(text: &str) -> String {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text.to_owned(),
        IsNormalized::No | IsNormalized::Maybe => text.nfc().collect(),
    }
}

/// Returns `path` as the path or the fragment of a link in a page: what ASCII may not stand raw there is
/// percent-encoded, all other characters stay.
pub fn href(path: &str) -> String {
    let is_raw = |byte: u8| !byte.is_ascii_control() && !FORBIDDEN.contains(&byte);
    if path.bytes().all(is_raw) {
        return path.to_owned();
    }
    let mut href = String::with_capacity(path.len() + 16);
    for c in path.chars() {
        match u8::try_from(c) {
            Ok(byte) if byte.is_ascii() && !is_raw(byte) => href.push_str(percent_encode_byte(byte)),
            _ => href.push(c),
        }
    }
    href
}

/// Returns `path` with everything percent-encoded that may not stand raw in an address.
pub fn encode_path(path: &str) -> String {
    utf8_percent_encode(path, PATH).to_string()
}

/// Returns `target`, an address as an editor wrote it, as an `href`: what may not stand raw in one is percent-encoded,
/// what has a meaning in it (`%`, `?`, `#`, `&`) stays.
pub fn encode_target(target: &str) -> String {
    const TARGET: &AsciiSet = &PATH.remove(b'%').remove(b'?').remove(b'#');
    // Most are names of files and plain addresses.
    if target.bytes().all(|byte| IS_PLAIN[usize::from(byte)]) {
        return target.to_owned();
    }
    Cow::from(utf8_percent_encode(target, TARGET)).into_owned()
}

/// Returns `text` with its percent-encoding undone, and as it is where that would not be UTF-8.
pub fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8().map_or_else(|_| text.to_owned(), |decoded| decoded.into_owned())
}

/// Returns whether `text` can be one part of a path: neither empty nor `.` or `..`, without slash, backslash and
/// control characters.
pub fn is_part(text: &str) -> bool {
    let parts_or_hides = |c: char| matches!(c, '/' | '\\') || c.is_control();
    !matches!(text, "" | "." | "..") && !text.contains(parts_or_hides)
}

/// Returns whether `text`, percent-encoded or not, is a path within the site: parts between single slashes, with or
/// without one at either end.
pub fn is_path(text: &str) -> bool {
    let path = decode(text);
    let within = path.strip_prefix('/').unwrap_or(&path);
    let within = within.strip_suffix('/').unwrap_or(within);
    !is_external(&path) && within.split('/').all(is_part)
}

/// Returns `text` as one part of a path: what cannot stand there stands full-width.
pub fn part(text: &str) -> String {
    let is_dots = matches!(text, "." | "..");
    let wide = |c: char| match c {
        '/' => '／',
        '\\' => '＼',
        '.' if is_dots => '．',
        c if c.is_control() => ' ',
        c => c,
    };
    text.chars().map(wide).collect()
}

/// Returns whether `target` names a place outside the site: a scheme (`https:`, `mailto:`) or `//host`.
pub fn is_external(target: &str) -> bool {
    target.starts_with("//") || written_scheme(target).is_some()
}

/// Returns the scheme of an absolute address in lower case, `None` for a relative one (RFC 3986 §3.1).
pub fn scheme(target: &str) -> Option<String> {
    written_scheme(target).map(str::to_ascii_lowercase)
}

/// Returns the scheme of an absolute address as it is written, `None` for a relative one (RFC 3986 §3.1).
pub fn written_scheme(target: &str) -> Option<&str> {
    let scheme = target.get(..memchr(b':', target.as_bytes())?)?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    is_scheme.then_some(scheme)
}

#[cfg(test)]
mod tests {
    use super::{Route, decode, encode_path, encode_target, href, is_external, is_part, is_path, part};

    #[test]
    fn han_stays_in_links_and_is_encoded_in_absolute_addresses() {
        let from = Route::page("cases/a");
        assert_eq!(from.href_to(&Route::page("cases/农科村")), "../../cases/农科村/index.html");
        assert_eq!(Route::page("cases/农科村").output_path(), "cases/农科村/index.html");
        let absolute = Route::page("cases/农科村").absolute("https://example.org/");
        assert_eq!(absolute, "https://example.org/cases/%E5%86%9C%E7%A7%91%E6%9D%91/");
    }

    #[test]
    fn a_further_page_of_a_list_knows_its_first() {
        let list = Route::page("cases");
        assert_eq!(list.numbered(3).first(), list);
        assert_eq!(Route::ROOT.numbered(2).first(), Route::ROOT);
        for other in ["cases/page", "page", "cases/page/two", "cases/homepage/2", "cases/page/2/more"] {
            assert_eq!(Route::page(other).first(), Route::page(other));
        }
    }

    #[test]
    fn the_home_page_is_reached_from_anywhere() {
        assert_eq!(Route::page("cases/a").href_to(&Route::page("")), "../../index.html");
        assert_eq!(Route::page("").href_to(&Route::page("")), "index.html");
    }

    #[test]
    fn encoding_is_undone_by_decoding() {
        for path in ["a b", "100%", "为什么?", "a#b", "第五条", "%E5", "", "村 #1%"] {
            assert_eq!(decode(&encode_path(path)), path);
            assert_eq!(decode(&href(path)), path);
        }
    }

    #[test]
    fn a_written_target_keeps_what_has_a_meaning() {
        assert_eq!(
            encode_target("https://a.cn/%E5?q=第 五&b#条"),
            "https://a.cn/%E5?q=%E7%AC%AC%20%E4%BA%94&b#%E6%9D%A1"
        );
    }

    #[test]
    fn decomposed_and_composed_names_are_one_route() {
        assert_eq!(Route::page("cafe\u{301}"), Route::page("caf\u{e9}"));
    }

    #[test]
    fn a_path_stays_within_the_site() {
        for path in ["old", "/old/", "/html/2023/a_b~c.shtml", "旧 址", "%E6%97%A7/", "a..b/c."] {
            assert!(is_path(path), "{path}");
        }
        for path in
            ["", "/", "..", "/../x", "a/%2e%2e/b", "//host/x", "a//b", "a\\b", "C:\\x", "https://host/"]
        {
            assert!(!is_path(path), "{path}");
        }
    }

    #[test]
    fn any_text_becomes_one_part_of_a_path() {
        for text in ["人/物", "..", ".", "a\\b", "a\0b", "养老服务", "v1.2"] {
            assert!(is_part(&part(text)), "{text}");
        }
        assert_eq!((part("人/物").as_str(), part("v1.2").as_str()), ("人／物", "v1.2"));
    }

    #[test]
    fn a_chinese_colon_makes_no_scheme() {
        assert!(is_external("mailto:a@example.org"));
        assert!(!is_external("说明：一.md"));
        assert!(!is_external("../rules/a.md#第五条"));
    }
}
