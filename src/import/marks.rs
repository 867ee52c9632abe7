//! The marks of Chinese text.
//!
//! In: a character. Out: whether it is one of Chinese text, and the full-width form of a half-width mark.

use crate::hanzi::script::is_han;

/// Returns the full-width form of a half-width mark.
pub fn wide(c: char) -> Option<char> {
    match c {
        ',' => Some('，'),
        ';' => Some('；'),
        ':' => Some('：'),
        '?' => Some('？'),
        '!' => Some('！'),
        '(' => Some('（'),
        ')' => Some('）'),
        _ => None,
    }
}

/// Returns whether `c` is a Han character or a mark of Chinese text.
pub fn is_of_chinese(c: char) -> bool {
    is_han(c)
        || matches!(c, '\u{3001}'..='\u{3002}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{3015}' | '“' | '”' | '‘' | '’' | '…' | '—' | '，' | '；' | '：' | '？' | '！' | '（' | '）')
}
