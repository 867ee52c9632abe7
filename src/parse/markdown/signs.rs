//! Where in a file the next sign stands of what running text is looked through for.
//!
//! In: places of text, in ascending order. Out: whether anything is to be looked for there. Most text holds no sign, and
//! a search goes on to the next one over all of the text that holds none, so that it is asked for once and not again.

use std::ops::Range;

use memchr::memchr2;

use crate::parse::autolink;

/// The signs of a file, as far as they were searched for.
#[derive(Debug)]
pub(super) struct Signs<'a> {
    source: &'a [u8],
    /// The first `[` or `*` behind the last place asked for, and the first beginning of an address.
    next: [usize; 2],
}

impl<'a> Signs<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        let source = source.as_bytes();
        Self { source, next: [mark(source, 0), address(source, 0)] }
    }

    /// Returns whether a sign stands in the bytes `range` of the file.
    pub(super) fn stand_in(&mut self, range: &Range<usize>) -> bool {
        let [next_mark, next_address] = &mut self.next;
        if *next_mark < range.start {
            *next_mark = mark(self.source, range.start);
        }
        if *next_address < range.start {
            *next_address = address(self.source, range.start);
        }
        (*next_mark).min(*next_address) < range.end
    }
}

/// Returns the first `[` or `*` from `from` on, [`usize::MAX`] where there is none.
fn mark(source: &[u8], from: usize) -> usize {
    let rest = source.get(from..).unwrap_or_default();
    memchr2(b'[', b'*', rest).map_or(usize::MAX, |at| from + at)
}

/// Returns the first beginning of an address from `from` on, [`usize::MAX`] where there is none.
fn address(source: &[u8], from: usize) -> usize {
    autolink::next_sign(source, from).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::Signs;

    #[test]
    fn a_sign_is_found_where_it_stands_and_nowhere_else() {
        let mut signs = Signs::new("甲[乙]丙，www.a.cn丁*戊");
        for (range, is_there) in [
            (0..3, false),
            (0..4, true),
            (4..7, false),
            (8..14, false),
            (11..22, true),
            (22..25, false),
            (25..29, true),
            (26..29, false),
        ] {
            assert_eq!(signs.stand_in(&range), is_there, "{range:?}");
        }
    }
}
