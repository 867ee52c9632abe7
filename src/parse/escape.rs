//! Text → HTML that shows it as it is.
//!
//! In: any text. Out: the same with the four characters written as references that mean something to HTML, both
//! between tags and in an attribute in double quotes. Every piece of HTML casebook itself makes goes through here.

use crate::parse::scan;

/// Appends `text` to `out`, escaped.
pub fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = scan::first(rest.as_bytes(), is_marked) {
        let (plain, marked) = rest.split_at(at);
        out.push_str(plain);
        let mut after = marked.chars();
        out.push_str(match after.next() {
            Some('&') => "&amp;",
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            _ => "&quot;",
        });
        rest = after.as_str();
    }
    out.push_str(rest);
}

/// Returns whether `byte` means something to HTML; every comparison is made, as [`scan`] wants it.
const fn is_marked(byte: u8) -> bool {
    // `"` and `&` differ in one bit, and so do `<` and `>`.
    (byte & !0b100 == b'"') | (byte & !0b10 == b'<')
}

/// Returns `text`, escaped.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn markup_becomes_text_and_han_stays() {
        assert_eq!(escaped("《规则》<b a=\"1\">&"), "《规则》&lt;b a=&quot;1&quot;&gt;&amp;");
    }
}
