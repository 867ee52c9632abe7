//! Display width: how many columns of a terminal a text takes.

use unicode_width::UnicodeWidthStr;

/// Returns the columns that `text` takes, wide characters (Han, full-width marks) as two (UAX #11).
pub fn columns(text: &str) -> usize {
    text.width()
}
