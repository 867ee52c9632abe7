//! Traditional characters as their simplified ones, character by character.
//!
//! In: a character. Out: the simplified one, which is the same for all but the 3,400 of the table. The table is the
//! one-to-one part of the character tables of OpenCC (Apache-2.0), within the Basic Multilingual Plane; no simplified
//! character of it is itself simplified further. It is for searching, where 乾 and 干 may meet, not for rewriting text.

use std::sync::LazyLock;

/// Each Traditional character before its simplified one, in the order of code points; lines end anywhere.
const PAIRS: &str = include_str!("simplified.txt");

static TABLE: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let mut characters = PAIRS.chars().filter(|c| *c != '\n');
    let mut pairs = Vec::new();
    while let (Some(traditional), Some(simplified)) = (characters.next(), characters.next()) {
        pairs.push((traditional, simplified));
    }
    pairs
});

/// Returns every Traditional character of the table with its simplified one, in the order of code points.
pub fn pairs() -> &'static [(char, char)] {
    &TABLE
}

/// Returns `c` simplified.
pub fn simplified(c: char) -> char {
    let found = TABLE.binary_search_by_key(&c, |(traditional, _)| *traditional);
    found.ok().and_then(|at| TABLE.get(at)).map_or(c, |(_, simplified)| *simplified)
}

#[cfg(test)]
mod tests {
    use super::{pairs, simplified};

    #[test]
    fn the_table_is_in_order_and_simplifies_once() {
        assert!(pairs().len() > 3_000);
        assert!(pairs().windows(2).all(|two| two.first().map(|p| p.0) < two.last().map(|p| p.0)));
        assert!(pairs().iter().all(|(_, to)| simplified(*to) == *to));
    }

    #[test]
    fn traditional_and_simplified_meet() {
        let text: String = "協商議事規則，後面有農科村".chars().map(simplified).collect();
        assert_eq!(text, "协商议事规则，后面有农科村");
    }
}
