//! Text that is safe to show: what would move the cursor, change colours or turn the direction is drawn instead.
//!
//! In: what an editor wrote. Out: the same with every such character replaced, so that neither a stray byte nor a
//! planted one can disturb a terminal or show a line as other than it is.

/// Returns `text` with control characters and turners of direction drawn.
pub fn visible(text: &str) -> String {
    text.chars().map(visible_char).collect()
}

/// Returns what is drawn for `c`: control pictures (U+2400 and on) for C0, U+FFFD for what has no picture, and any
/// other character as it is.
pub fn visible_char(c: char) -> char {
    match c {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        // C1, line and paragraph separators, and the directional marks of UAX #9.
        '\u{80}'..='\u{9f}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{61c}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn what_could_disturb_a_terminal_is_drawn() {
        assert_eq!(visible("甲\u{1b}[2J\n\u{7f}\u{9b}"), "甲␛[2J␊␡\u{fffd}");
        assert_eq!(visible("a\u{202e}b\u{2028}"), "a\u{fffd}b\u{fffd}");
        assert_eq!(visible("《办法》（试行）"), "《办法》（试行）");
    }
}
