//! What a character is to East Asian typesetting.
//!
//! In: a character. Out: whether it is written in the square of Han, belongs to Hangul, or is shared between scripts.

use unicode_width::UnicodeWidthChar;

/// Returns whether `c` is an East Asian character: wide, full-width or half-width (UAX #11 `W`, `F`, `H`, Unicode 17)
/// and no emoji by default (UTS #51), or Hangul (UAX #24).
///
/// These are the CJK characters of the CommonMark CJK-friendly amendments §2.1. Ideographs that are not yet assigned
/// count; the ideographic space U+3000 does too.
pub fn is_cjk(c: char) -> bool {
    // What Chinese is mostly written with is known at once.
    if matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3000}'..='\u{303e}' | '\u{ff01}'..='\u{ff60}') {
        return true;
    }
    c >= '\u{1100}'
        && matches!(c,
        '\u{1100}'..='\u{11ff}' | '\u{20a9}' | '\u{2329}'..='\u{232a}' | '\u{2630}'..='\u{2637}'
        | '\u{268a}'..='\u{268f}' | '\u{2e80}'..='\u{2e99}' | '\u{2e9b}'..='\u{2ef3}'
        | '\u{2f00}'..='\u{2fd5}' | '\u{2ff0}'..='\u{303e}' | '\u{3041}'..='\u{3096}'
        | '\u{3099}'..='\u{30ff}' | '\u{3105}'..='\u{312f}' | '\u{3131}'..='\u{318e}'
        | '\u{3190}'..='\u{31e5}' | '\u{31ef}'..='\u{321e}' | '\u{3220}'..='\u{3247}'
        | '\u{3250}'..='\u{a48c}' | '\u{a490}'..='\u{a4c6}' | '\u{a960}'..='\u{a97c}'
        | '\u{ac00}'..='\u{d7a3}' | '\u{d7b0}'..='\u{d7c6}' | '\u{d7cb}'..='\u{d7fb}'
        | '\u{f900}'..='\u{faff}' | '\u{fe10}'..='\u{fe19}' | '\u{fe30}'..='\u{fe52}'
        | '\u{fe54}'..='\u{fe66}' | '\u{fe68}'..='\u{fe6b}' | '\u{ff01}'..='\u{ffbe}'
        | '\u{ffc2}'..='\u{ffc7}' | '\u{ffca}'..='\u{ffcf}' | '\u{ffd2}'..='\u{ffd7}'
        | '\u{ffda}'..='\u{ffdc}' | '\u{ffe0}'..='\u{ffe6}' | '\u{ffe8}'..='\u{ffee}'
        | '\u{16fe0}'..='\u{16fe4}' | '\u{16ff0}'..='\u{16ff6}' | '\u{17000}'..='\u{18cd5}'
        | '\u{18cff}'..='\u{18d1e}' | '\u{18d80}'..='\u{18df2}' | '\u{1aff0}'..='\u{1aff3}'
        | '\u{1aff5}'..='\u{1affb}' | '\u{1affd}'..='\u{1affe}' | '\u{1b000}'..='\u{1b122}'
        | '\u{1b132}' | '\u{1b150}'..='\u{1b152}' | '\u{1b155}' | '\u{1b164}'..='\u{1b167}'
        | '\u{1b170}'..='\u{1b2fb}' | '\u{1d300}'..='\u{1d356}' | '\u{1d360}'..='\u{1d376}'
        | '\u{1f200}' | '\u{1f202}' | '\u{1f210}'..='\u{1f219}' | '\u{1f21b}'..='\u{1f22e}'
        | '\u{1f230}'..='\u{1f231}' | '\u{1f237}' | '\u{1f23b}' | '\u{1f240}'..='\u{1f248}'
        | '\u{1f260}'..='\u{1f265}' | '\u{20000}'..='\u{3fffd}')
}

/// Returns whether `c` is a Han character (UAX #24 `Han`, ideographs only): no mark, no kana.
pub fn is_han(c: char) -> bool {
    matches!(c,
        '\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3fffd}')
}

/// Returns whether `c` is a compatibility ideograph: another code of a character that has one.
pub fn is_compatibility(c: char) -> bool {
    matches!(c, '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}')
}

/// Returns whether `c` is Hangul (UAX #24): Korean parts its words with spaces, so its lines are not run together.
pub fn is_hangul(c: char) -> bool {
    matches!(c,
        '\u{1100}'..='\u{11ff}' | '\u{302e}'..='\u{302f}' | '\u{3131}'..='\u{318e}' | '\u{3200}'..='\u{321e}'
        | '\u{3260}'..='\u{327e}' | '\u{a960}'..='\u{a97c}' | '\u{ac00}'..='\u{d7a3}' | '\u{d7b0}'..='\u{d7c6}'
        | '\u{d7cb}'..='\u{d7fb}' | '\u{ffa0}'..='\u{ffbe}' | '\u{ffc2}'..='\u{ffc7}' | '\u{ffca}'..='\u{ffcf}'
        | '\u{ffd2}'..='\u{ffd7}' | '\u{ffda}'..='\u{ffdc}')
}

/// Returns whether `c` is written in the square of Han: East Asian, and no Hangul.
pub fn is_square(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3000}'..='\u{3029}' | '\u{ff01}'..='\u{ff60}')
        || (is_cjk(c) && !is_hangul(c))
}

/// Returns whether `c` is a mark or sign that Chinese shares with other scripts, such as “ ” ‘ ’ — … ·: neither letter
/// nor digit, of ambiguous width (UAX #11 `A`).
pub fn is_shared_mark(c: char) -> bool {
    // What Chinese mostly shares, and what stands beside it, is known at once.
    match c {
        '“' | '”' | '‘' | '’' | '—' | '…' => return true,
        '\0'..='\u{7f}' => return false,
        _ => {}
    }
    !c.is_alphanumeric() && c.width() == Some(1) && c.width_cjk() == Some(2)
}

/// Returns what [`char::is_alphanumeric`] does, in fewer steps for what Chinese is written with.
#[inline]
pub fn is_letter_or_digit(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        '\u{4e00}'..='\u{9fff}' => true,
        '\u{2010}'..='\u{2027}' | '\u{3000}'..='\u{3003}' | '\u{3008}'..='\u{3020}' => false,
        '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' => false,
        _ => c.is_alphanumeric(),
    }
}

/// Returns whether `c` only changes the character before it: a variation selector or a combining mark.
pub fn is_attached(c: char) -> bool {
    !matches!(c, ' '..='~' | '\u{3000}'..='\u{3029}' | '\u{4e00}'..='\u{9fff}' | '\u{ff01}'..='\u{ff60}')
        && c.width() == Some(0)
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthChar;

    use super::{is_attached, is_cjk, is_han, is_hangul, is_letter_or_digit, is_shared_mark, is_square};

    #[test]
    fn chinese_punctuation_is_cjk_and_shared_marks_are_not() {
        assert!("《》。，（）：￥～　".chars().all(is_cjk));
        assert!("“”‘’—…·×".chars().all(|c| !is_cjk(c) && is_shared_mark(c)));
    }

    #[test]
    fn only_ideographs_are_han() {
        assert!("案例〇𠮷".chars().all(is_han) && !"。《，かｱ안Aa1 　".chars().any(is_han));
    }

    #[test]
    fn han_outside_the_first_plane_and_kana_are_cjk() {
        assert!("𠮷𪛖かｱ㊗".chars().all(|c| is_cjk(c) && !is_hangul(c)));
    }

    #[test]
    fn an_emoji_is_wide_but_not_cjk() {
        assert!("👍✅".chars().all(|c| !is_cjk(c) && !is_shared_mark(c)));
    }

    #[test]
    fn latin_greek_and_ascii_marks_are_neither() {
        assert!("aα*\"'-.".chars().all(|c| !is_cjk(c) && !is_shared_mark(c)));
    }

    #[test]
    fn hangul_is_cjk_and_known_as_hangul() {
        assert!("안녕ㄱ".chars().all(|c| is_cjk(c) && is_hangul(c)));
    }

    #[test]
    fn selectors_and_combining_marks_are_attached() {
        assert!("\u{e0100}\u{fe0f}\u{301}\u{3099}".chars().all(is_attached));
    }

    #[test]
    fn the_short_ways_lead_where_the_long_ones_do() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_letter_or_digit(c), c.is_alphanumeric(), "{c:?}");
            assert_eq!(is_attached(c), c.width() == Some(0), "{c:?}");
            assert_eq!(is_square(c), is_cjk(c) && !is_hangul(c), "{c:?}");
            let is_ambiguous = c.width() == Some(1) && c.width_cjk() == Some(2);
            assert_eq!(is_shared_mark(c), !c.is_alphanumeric() && is_ambiguous, "{c:?}");
        }
    }
}
