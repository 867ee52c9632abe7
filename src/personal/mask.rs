//! Masking: what a log may show of a personal datum.
//!
//! In: a datum as written. Out: its first and last characters, and stars between, as wide as what they stand for.

/// Returns `written` with its middle masked: at most three characters at the start and two at the end stay.
pub fn masked(written: &str) -> String {
    let count = written.chars().filter(|c| is_telling(*c)).count();
    let (head, tail) = shown(count);
    let mut seen = 0;
    let mut mask = |c: char| {
        if !is_telling(c) {
            return c;
        }
        seen += 1;
        if seen <= head || seen > count - tail { c } else { star(c) }
    };
    written.chars().map(&mut mask).collect()
}

/// Returns how many characters of `count` stay at the start and at the end.
fn shown(count: usize) -> (usize, usize) {
    ((count / 3).clamp(usize::from(count > 1), 3), (count / 5).min(2))
}

/// Returns whether a character says something of the datum, and does not only part it.
fn is_telling(c: char) -> bool {
    c.is_alphanumeric()
}

/// Returns a star that takes as many columns as `c`.
fn star(c: char) -> char {
    if c.is_ascii() { '*' } else { '＊' }
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn the_middle_is_masked_and_the_marks_between_stay() {
        assert_eq!(masked("138-0000-0000"), "138-****-**00");
        assert_eq!(masked("51030319000101001X"), "510*************1X");
        assert_eq!(masked("１３８"), "１＊＊");
        assert_eq!(masked("王某"), "王＊");
        assert_eq!(masked("甲"), "＊");
    }
}
