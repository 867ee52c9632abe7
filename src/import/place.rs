//! Lines and columns of a text, asked in order.
//!
//! In: a text and offsets in it. Out: positions. Offsets that rise are answered in one sweep over the text, so that a line of
//! ten million characters with a change at every second one takes no longer than to read it.

use crate::source::Position;

/// Answers where an offset of a text is.
#[derive(Clone, Debug)]
pub struct Places<'t> {
    text: &'t str,
    at: usize,
    position: Position,
}

impl<'t> Places<'t> {
    /// Begins at the start of `text`.
    pub fn new(text: &'t str) -> Self {
        Self { text, at: 0, position: Position { line: 1, column: 1 } }
    }

    /// Returns the line and column of byte `at`.
    pub fn position(&mut self, at: usize) -> Position {
        if at < self.at {
            *self = Self::new(self.text);
        }
        for c in self.text.get(self.at..at).unwrap_or_default().chars() {
            match c {
                '\n' => self.position = Position { line: self.position.line + 1, column: 1 },
                _ => self.position.column += 1,
            }
        }
        self.at = self.at.max(at.min(self.text.len()));
        self.position
    }
}

#[cfg(test)]
mod tests {
    use super::Places;

    #[test]
    fn positions_are_right_in_any_order() {
        let mut places = Places::new("甲乙\n丙");
        let mut at = |offset| {
            let position = places.position(offset);
            (position.line, position.column)
        };
        assert_eq!([at(0), at(3), at(7), at(3), at(10)], [(1, 1), (1, 2), (2, 1), (1, 2), (2, 2)]);
    }
}
