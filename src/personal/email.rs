//! E-mail addresses.
//!
//! In: a text and the place of an `@` in it. Out: the address around it (RFC 5321 §4.1.2, the unquoted form).

use std::ops::Range;

/// Domains that belong to nobody (RFC 2606, RFC 6761): what stands there is an example.
const NOBODYS: [&str; 8] =
    ["example.com", "example.org", "example.net", "example.cn", "example", "invalid", "test", "localhost"];

/// What ends the names of files such as `photo@2x.png`, and no domain.
const EXTENSIONS: [&str; 12] =
    ["png", "jpg", "jpeg", "gif", "svg", "webp", "css", "js", "html", "md", "pdf", "json"];

/// Returns the bytes of the e-mail address around the `@` at byte `at`, which takes `len` bytes.
pub fn email(text: &str, at: usize, len: usize) -> Option<Range<usize>> {
    let before = text.get(..at)?;
    let local = before.len() - before.trim_end_matches(is_local).len();
    let start = at - local;
    let start =
        start + (local - text.get(start..at)?.trim_start_matches(['.', '-', '_', '/', '=', '*']).len());
    let after = text.get(at + len..)?;
    let domain = after.split(|c| !is_domain(c)).next().unwrap_or_default();
    let domain = domain.trim_end_matches(['.', '-', '．']);
    let is_used = start < at && !is_login(text, start, at) && is_whole_domain(&ascii(domain));
    is_used.then(|| start..at + len + domain.len())
}

/// Returns `text` with full-width letters, digits and marks as ASCII ones, in lower case.
pub fn ascii(text: &str) -> String {
    let narrow = |c: char| match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    };
    text.chars().map(narrow).collect::<String>().to_ascii_lowercase()
}

fn is_local(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '.' | '_' | '%' | '+' | '-' | '/' | '=' | '*')
        || matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '．' | '＿' | '－')
}

fn is_domain(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '.' | '-')
        || matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '．' | '－')
}

/// `git@host:path` and `https://user@host` are ways to log in.
fn is_login(text: &str, start: usize, at: usize) -> bool {
    let before = text.get(..start).unwrap_or_default();
    text.get(start..at) == Some("git")
        || before.ends_with("://")
        || before.ends_with(':') && before.contains("://")
}

fn is_whole_domain(domain: &str) -> bool {
    let labels: Vec<&str> = domain.split('.').collect();
    let Some((last, rest)) = labels.split_last() else { return false };
    let is_top = last.len() >= 2 && last.chars().all(|c| c.is_ascii_alphabetic());
    let is_nobodys = NOBODYS.iter().any(|name| {
        domain.strip_suffix(name).is_some_and(|before| before.is_empty() || before.ends_with('.'))
    });
    let is_whole = !rest.is_empty() && rest.iter().all(|label| !label.is_empty());
    is_top && is_whole && !is_nobodys && !EXTENSIONS.contains(last)
}

#[cfg(test)]
mod tests {
    use super::{ascii, email};

    fn found(text: &str) -> Option<&str> {
        let at = text.find(['@', '＠']).unwrap();
        let len = text.get(at..).unwrap().chars().next().unwrap().len_utf8();
        email(text, at, len).and_then(|range| text.get(range))
    }

    #[test]
    fn an_address_is_found_between_han_and_at_the_end_of_a_sentence() {
        assert_eq!(found("邮箱li.m@cunmin-xieshang.cn。"), Some("li.m@cunmin-xieshang.cn"));
        assert_eq!(found("li＠ｘｘ．ｃｎ"), Some("li＠ｘｘ．ｃｎ"));
        assert_eq!(ascii("li＠ｘｘ．ｃｎ"), "li@xx.cn");
        assert_eq!(found("mailto:a@b.cn?subject=x"), Some("a@b.cn"));
    }

    #[test]
    fn examples_logins_and_file_names_are_none() {
        for text in ["a@example.com", "图@2x.png", "git@host.cn:x", "https://u@host.cn", "@media", "a@b"] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
