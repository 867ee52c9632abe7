//! The standard characters of China's mainland: the 8105 of 《通用规范汉字表》 (国发〔2013〕23号).
//!
//! In: nothing. Out: [`standard`], the table, and whether it lists a character. The table is in `standard.txt`, in its own order: 3500 in common use,
//! 3000 for print, 1605 for names, places and science.

use std::sync::LazyLock;

use crate::hanzi::set::CharacterSet;

const TABLE: &str = include_str!("standard.txt");

/// Returns the characters of the table in its order.
pub fn standard() -> impl Iterator<Item = char> {
    TABLE.chars().filter(|c| *c != '\n')
}

/// Returns whether `c` is one of them.
pub fn is_standard(c: char) -> bool {
    static SET: LazyLock<CharacterSet> = LazyLock::new(|| standard().collect());
    SET.contains(c)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{is_standard, standard};
    use crate::hanzi::script::is_han;

    #[test]
    fn the_table_has_8105_characters_each_once() {
        let all: Vec<char> = standard().collect();
        assert_eq!((all.len(), all.iter().collect::<BTreeSet<_>>().len()), (8105, 8105));
        assert!(all.iter().all(|c| is_han(*c)));
        // The first and the last of each of its three parts.
        let at = |place: usize| all.get(place - 1).copied().unwrap();
        assert_eq!([1, 3500, 3501, 6500, 6501, 8105].map(at), ['一', '矗', '乂', '齉', '亍', '蠼']);
    }

    #[test]
    fn characters_of_names_are_standard_and_traditional_ones_are_not() {
        assert!("颢桢喆堃淼镕鹮𬭚".chars().all(is_standard));
        assert!(!"楨黨𠮷〇龘\n".chars().any(is_standard));
    }
}
