//! Which pages hold which strings.
//!
//! In: the text. Out: [`Grams`]: every single character, and every longer string whose parts are all frequent, each with
//! the pages that hold it.
//!
//! A string is *frequent* when more than [`FEW`] pages hold it. A string of two or more characters is kept when it
//! without its last character is frequent and it without its first is too; so of any string that is not kept some part
//! is, and is held by few pages. This is what makes search exact at a small price: a query that is kept is answered by
//! its list alone, however many pages that are; for any other query no more than [`FEW`] pages need be read to know
//! which of them hold it. Longer strings than [`LONGEST`] are never kept.
//!
//! The strings are found level by level: those of a length are the neighbours of two frequent ones of the length before.

use std::collections::{BTreeMap, HashSet};

use rayon::prelude::*;

use crate::search::codes::put;
use crate::search::pages::Weight;
use crate::search::text::Text;
use crate::search::word::{LONGEST, Word};

/// How many pages are few: their numbers stand beside the string, and their texts can all be read.
pub const FEW: usize = 12;

/// A string that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gram {
    /// The string.
    pub word: Word,
    /// The pages that hold it.
    pub held: Held,
}

/// The pages that hold a string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// At most [`FEW`]: their numbers, rising.
    Few(Vec<u32>),
    /// More: how many, and the place of their list in [`Grams::lists`].
    Many {
        /// How many.
        pages: u32,
        /// The list.
        list: u32,
    },
}

/// The strings that are kept.
#[derive(Clone, Debug, Default)]
pub struct Grams {
    /// The strings in the order of their characters' code points.
    pub grams: Vec<Gram>,
    /// The lists, each once: for each page the distance from the one before and, in the lowest three bits, its
    /// [`class`].
    pub lists: Vec<Vec<u8>>,
}

/// Where a string stands, with all that is asked of the place: who looks through many of them reads them one after the
/// other, and nothing else.
#[derive(Clone, Copy)]
struct Place {
    at: u32,
    /// The page's number and, in the lowest two bits, the weight.
    of: u32,
}

impl Place {
    fn new(at: u32, page: u32, weight: Weight) -> Self {
        Self { at, of: page << 2 | weight as u32 }
    }

    fn page(self) -> u32 {
        self.of >> 2
    }

    fn weight(self) -> Weight {
        match self.of & 3 {
            0 => Weight::Body,
            1 => Weight::Fact,
            2 => Weight::Name,
            _ => Weight::Title,
        }
    }
}

/// A frequent string with all its places.
struct Frequent {
    word: Word,
    places: Vec<Place>,
    pages: u32,
    list: u32,
    in_title: bool,
}

/// A string just found.
enum Found {
    Few {
        word: Word,
        pages: Vec<u32>,
    },
    /// On the pages of the string without its last character, in the same way.
    Same(Frequent),
    Many {
        list: Vec<u8>,
        /// Its list has no number yet.
        frequent: Frequent,
    },
}

/// How well a page answers a query, by the best place the words stand in: 7 the whole title, 6 a part of it, 5 the name
/// of a place or honour, 4 a heading or fact, 3 four times or more in running text, 2 twice or more, 1 once.
pub fn class(best: Weight, is_whole: bool, times: usize) -> u32 {
    match (best, times) {
        (Weight::Title, _) if is_whole => 7,
        (Weight::Title, _) => 6,
        (Weight::Name, _) => 5,
        (Weight::Fact, _) => 4,
        (Weight::Body, 4..) => 3,
        (Weight::Body, 2..) => 2,
        (Weight::Body, _) => 1,
    }
}

/// Returns the strings of `text` that are kept.
pub fn grams(text: &Text) -> Grams {
    let mut kept = Kept { known: BTreeMap::new(), grams: Grams::default(), frequent: Vec::new() };
    for found in singles(text) {
        kept.keep(found);
    }
    for length in 2..=LONGEST {
        let groups = std::mem::take(&mut kept.frequent);
        let words: HashSet<Word> = groups.iter().map(|group| group.word).collect();
        let found: Vec<Vec<Found>> =
            groups.into_par_iter().map(|group| longer(text, group, &words, length)).collect();
        found.into_iter().flatten().for_each(|found| kept.keep(found));
    }
    let mut grams = kept.grams;
    grams.grams.par_sort_unstable_by_key(|gram| gram.word);
    grams
}

/// What is kept so far.
struct Kept {
    /// The number of each list, by its hash.
    known: BTreeMap<[u8; 32], u32>,
    grams: Grams,
    /// The frequent strings of the length that is being kept.
    frequent: Vec<Frequent>,
}

impl Kept {
    fn keep(&mut self, found: Found) {
        let frequent = match found {
            Found::Few { word, pages } => {
                self.grams.grams.push(Gram { word, held: Held::Few(pages) });
                return;
            }
            Found::Same(frequent) => frequent,
            Found::Many { list, frequent } => Frequent { list: self.number(list), ..frequent },
        };
        let held = Held::Many { pages: frequent.pages, list: frequent.list };
        self.grams.grams.push(Gram { word: frequent.word, held });
        self.frequent.push(frequent);
    }

    /// Returns the number of `list`: strings that stand on the same pages in the same way share theirs.
    fn number(&mut self, list: Vec<u8>) -> u32 {
        let next = self.grams.lists.len() as u32;
        let number = *self.known.entry(*blake3::hash(&list).as_bytes()).or_insert(next);
        if number == next {
            self.grams.lists.push(list);
        }
        number
    }
}

/// Returns every character of the text.
fn singles(text: &Text) -> Vec<Found> {
    let mut places: Vec<Vec<Place>> = vec![Vec::new(); text.alphabet.len()];
    for (piece, end) in text.pieces() {
        let letters = text.letters.get(piece.start as usize..end as usize).unwrap_or_default();
        for (at, letter) in (piece.start..).zip(letters).filter(|(_, letter)| **letter != 0) {
            places[usize::from(*letter)].push(Place::new(at, piece.page, piece.weight));
        }
    }
    let held = (0..=u16::MAX).zip(places).filter(|(_, places)| !places.is_empty());
    let held: Vec<(u16, Vec<Place>)> = held.collect();
    held.into_par_iter().map(|(letter, places)| found(text, Word::of(letter), places)).collect()
}

/// Returns the strings one character longer than `group`'s that are to be kept; `frequent` are the frequent ones of
/// `length - 1`.
fn longer(text: &Text, group: Frequent, frequent: &HashSet<Word>, length: usize) -> Vec<Found> {
    let next = |place: &Place| text.letters.get(place.at as usize + length - 1).copied().unwrap_or(0);
    let kept = |letter: u16| {
        let word = group.word.with(length - 1, letter);
        (letter != 0 && frequent.contains(&word.without_first())).then_some(word)
    };
    let first = group.places.first().map_or(0, next);
    if group.places.iter().all(|place| next(place) == first) {
        return kept(first).map(|word| alike(text, word, group)).into_iter().collect();
    }
    // The letter above the place in the group, in one number: quicker to sort than the two.
    let mut after: Vec<u64> =
        (0..).zip(&group.places).map(|(at, place)| u64::from(next(place)) << 32 | at).collect();
    after.sort_unstable();
    let place = |after: &u64| group.places.get(*after as u32 as usize).copied();
    after
        .chunk_by(|a, b| a >> 32 == b >> 32)
        .filter_map(|same| {
            let word = kept((same.first()? >> 32) as u16)?;
            Some(found(text, word, same.iter().filter_map(place).collect()))
        })
        .collect()
}

/// Returns the string that stands wherever `group`'s does, one character longer.
fn alike(text: &Text, word: Word, group: Frequent) -> Found {
    // Whether it is a whole title changes with the length; nothing else does.
    if group.in_title { found(text, word, group.places) } else { Found::Same(Frequent { word, ..group }) }
}

/// Returns the string that stands at `places`.
fn found(text: &Text, word: Word, places: Vec<Place>) -> Found {
    let by_page = || places.chunk_by(|a, b| a.page() == b.page());
    let pages = by_page().count();
    if pages <= FEW {
        return Found::Few { word, pages: by_page().filter_map(|here| Some(here.first()?.page())).collect() };
    }
    let length = word.length();
    let is_whole = |place: &Place| place.weight() == Weight::Title && text.is_whole(place.at, length);
    let (mut list, mut last, mut in_title) = (Vec::with_capacity(pages + pages / 8), 0, false);
    for here in by_page() {
        let best = here.iter().map(|place| place.weight()).max().unwrap_or(Weight::Body);
        in_title |= best == Weight::Title;
        let class = class(best, best == Weight::Title && here.iter().any(is_whole), here.len());
        let page = here.first().map_or(last, |place| place.page());
        put((page - last) << 3 | class, &mut list);
        last = page;
    }
    Found::Many { list, frequent: Frequent { word, places, pages: pages as u32, list: 0, in_title } }
}
