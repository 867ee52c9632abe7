//! A term 术语: a word of the collection's, explained as far as its sources explain it. Many are number-words such as
//! 六有: a number and what it counts, of which the sources may spell out all, some or nothing.

use crate::hanzi::number;
use crate::model::field::{Field, Shape};
use crate::model::record::Record;

/// What the term means; missing from a term that is explained in no other way.
pub static DEFINITION: Field =
    Field::new("definition", "释义", Shape::Prose, "来源的解释，一句话", "what it means, by its source");
static ITEMS: Field = Field::new(
    "items",
    "所含",
    Shape::List(&Shape::Prose),
    "数字词所指的各项，照来源写",
    "what a number-word stands for, item by item",
);
static SYNONYMS: Field = Field::new(
    "synonyms",
    "别称",
    Shape::List(&Shape::Text),
    "同一个词的别的写法",
    "other forms of the same word",
);

/// The keys of a term.
pub static FIELDS: &[&Field] = &[&DEFINITION, &ITEMS, &SYNONYMS];

/// A term; the word itself is the title of the entry.
#[derive(Clone, Debug)]
pub struct Term {
    /// What it means, by its source.
    pub definition: Option<String>,
    /// What a number-word stands for.
    pub items: Vec<String>,
    /// Other forms of the word.
    pub synonyms: Vec<String>,
}

/// How far the sources explain a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Explained {
    /// It is defined, or as many items are given as its number says.
    Fully,
    /// Some of its items are given.
    Partly,
    /// It is used and not explained.
    Not,
}

impl Explained {
    /// All three, the fullest first.
    pub const ALL: [Self; 3] = [Self::Fully, Self::Partly, Self::Not];

    /// Returns its name in data files and phrases.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fully => "fully",
            Self::Partly => "partly",
            Self::Not => "not",
        }
    }
}

impl Term {
    /// Reads a term.
    pub(super) fn read(record: &Record) -> Self {
        Self {
            definition: record.words(&DEFINITION),
            items: record.word_list(&ITEMS),
            synonyms: record.word_list(&SYNONYMS),
        }
    }

    /// Returns how far the sources explain the term, whose word is `word`. A word without a number is explained by any
    /// item.
    pub fn explained(&self, word: &str) -> Explained {
        let is_short = || number_of(word).is_some_and(|number| self.items.len() < number);
        match (&self.definition, self.items.is_empty()) {
            (Some(_), _) => Explained::Fully,
            (None, true) => Explained::Not,
            (None, false) if is_short() => Explained::Partly,
            (None, false) => Explained::Fully,
        }
    }
}

/// Returns the number that a number-word begins with: 6 for 六有; `None` for other words.
pub fn number_of(word: &str) -> Option<usize> {
    let is_numeral = |c: &char| "一二三四五六七八九十两双".contains(*c);
    let numeral: String = word.chars().take_while(is_numeral).collect();
    match numeral.as_str() {
        "双" | "两" => Some(2),
        _ => number::parse(&numeral).and_then(|number| usize::try_from(number).ok()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Explained, Term, number_of};

    fn term(definition: Option<&str>, items: &[&str]) -> Term {
        Term {
            definition: definition.map(str::to_owned),
            items: items.iter().map(|&item| item.to_owned()).collect(),
            synonyms: Vec::new(),
        }
    }

    #[test]
    fn a_number_word_is_explained_by_as_many_items_as_it_says() {
        assert_eq!(term(None, &["甲", "乙", "丙"]).explained("三化"), Explained::Fully);
        assert_eq!(term(None, &["甲"]).explained("三化"), Explained::Partly);
        assert_eq!(term(None, &[]).explained("三化"), Explained::Not);
        assert_eq!(term(Some("三项要求"), &[]).explained("三化"), Explained::Fully);
        assert_eq!(term(None, &["甲"]).explained("委联办"), Explained::Fully);
    }

    #[test]
    fn a_number_word_begins_with_its_number() {
        assert_eq!(number_of("六有"), Some(6));
        assert_eq!(number_of("双百"), Some(2));
        assert_eq!(number_of("两个薄弱"), Some(2));
        assert_eq!(number_of("十佳"), Some(10));
        assert_eq!(number_of("委联办"), None);
        assert_eq!(number_of("4554"), None);
    }
}
