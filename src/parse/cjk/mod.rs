//! Chinese in Markdown: emphasis beside full-width marks, lines that belong together, indents of ideographic spaces.
//!
//! In: the Markdown of one document, characters of its text. Out: [`Padded`], which a plain CommonMark parser reads as
//! the CJK-friendly amendments ask for; [`joins`] and [`indent`], the rules for what the parser then makes of it.

mod edits;
mod sentinels;
mod padded;

pub use self::padded::{Padded, Window};

use crate::hanzi::script::{is_shared_mark, is_square};

/// A space that has no width: where words may be parted at a line's end.
pub const NO_WIDTH: char = '\u{200b}';

/// Returns whether the line end between `before` and `after` disappears: both are written in the square of Han, or one
/// of them is and the other is a mark that Chinese shares, or one is a space of no width (CSS Text Level 3 §4.1.3, segment
/// breaks in Chinese).
pub fn joins(before: char, after: char) -> bool {
    if before == NO_WIDTH || after == NO_WIDTH {
        return true;
    }
    match (is_square(before), is_square(after)) {
        (true, true) => true,
        (true, false) => is_shared_mark(after),
        (false, true) => is_shared_mark(before),
        (false, false) => false,
    }
}

/// Returns the bytes of the indent that `text` begins with: an ideographic space and whatever blanks follow it.
pub fn indent(text: &str) -> usize {
    let inside = text.trim_start_matches(['\u{3000}', ' ']);
    if text.starts_with('\u{3000}') { text.len() - inside.len() } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::{indent, joins};

    #[test]
    fn lines_join_between_wide_characters_and_shared_marks_only() {
        for (before, after) in
            [('商', '量'), ('，', '第'), ('件', '（'), ('造', '“'), ('…', '后'), ('ｲ', 'ｳ')]
        {
            assert!(joins(before, after), "{before}{after}");
        }
        for (before, after) in [('为', 'A'), ('p', '办'), ('요', '여'), ('”', 'o'), ('👍', '支'), ('”', '“')]
        {
            assert!(!joins(before, after), "{before}{after}");
        }
    }

    #[test]
    fn an_indent_begins_with_an_ideographic_space() {
        assert_eq!(indent("　 　第一条"), 7);
        assert_eq!(indent(" 第一条"), 0);
    }
}
