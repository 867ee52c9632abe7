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

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::search::codes::put;
use crate::search::pages::Weight;
use crate::search::text::Text;

/// How many pages are few: their numbers stand beside the string, and their texts can all be read.
pub const FEW: usize = 12;
/// How many characters a kept string has at most.
pub const LONGEST: usize = 8;

/// A string that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gram {
    /// Where in the text it first stands.
    pub start: u32,
    /// How many characters it has.
    pub length: usize,
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

/// A frequent string with all its places.
struct Frequent {
    places: Vec<u32>,
    pages: u32,
    list: u32,
    in_title: bool,
}

/// A string just found.
struct Found {
    places: Vec<u32>,
    pages: Pages,
}

/// The pages of a string just found.
enum Pages {
    Few(Vec<u32>),
    /// As the string without its last character.
    Same {
        pages: u32,
        list: u32,
    },
    Many {
        pages: u32,
        list: Vec<u8>,
        in_title: bool,
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
        kept.keep(found, 1);
    }
    let mut names = vec![0_u32; text.letters.len() + 1];
    for length in 2..=LONGEST {
        let groups = std::mem::take(&mut kept.frequent);
        if groups.is_empty() {
            break;
        }
        names.fill(0);
        for (name, group) in (1..).zip(&groups) {
            group.places.iter().for_each(|place| names[*place as usize] = name);
        }
        let found: Vec<Vec<Found>> =
            groups.into_par_iter().map(|group| longer(text, &group, &names, length)).collect();
        found.into_iter().flatten().for_each(|found| kept.keep(found, length));
    }
    let mut grams = kept.grams;
    let letters = |gram: &Gram| {
        let start = gram.start as usize;
        text.letters.get(start..start + gram.length).unwrap_or_default()
    };
    grams.grams.par_sort_unstable_by(|a, b| letters(a).cmp(letters(b)));
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
    fn keep(&mut self, found: Found, length: usize) {
        let Some(&start) = found.places.first() else { return };
        let held = match found.pages {
            Pages::Few(pages) => Held::Few(pages),
            Pages::Same { pages, list } => {
                self.frequent.push(Frequent { places: found.places, pages, list, in_title: false });
                Held::Many { pages, list }
            }
            Pages::Many { pages, list, in_title } => {
                let list = self.number(list);
                self.frequent.push(Frequent { places: found.places, pages, list, in_title });
                Held::Many { pages, list }
            }
        };
        self.grams.grams.push(Gram { start, length, held });
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
    let mut places: Vec<Vec<u32>> = vec![Vec::new(); text.alphabet.len()];
    for (place, letter) in (0..).zip(&text.letters) {
        if *letter != 0 {
            places[usize::from(*letter)].push(place);
        }
    }
    let found = |places: Vec<u32>| Found { pages: pages(text, &places, 1), places };
    places.into_par_iter().filter(|places| !places.is_empty()).map(found).collect()
}

/// Returns the strings one character longer than `group`'s that are to be kept; `names` tells at each place which
/// frequent string of `length - 1` stands there.
fn longer(text: &Text, group: &Frequent, names: &[u32], length: usize) -> Vec<Found> {
    let next = |place: u32| names.get(place as usize + 1).copied().unwrap_or(0);
    let Some(&first) = group.places.first() else { return Vec::new() };
    let name = next(first);
    if group.places.iter().all(|place| next(*place) == name) {
        return if name == 0 { Vec::new() } else { vec![found(text, group, group.places.clone(), length)] };
    }
    let mut named: Vec<(u32, u32)> = group.places.iter().map(|place| (next(*place), *place)).collect();
    named.retain(|(name, _)| *name != 0);
    named.sort_unstable();
    named
        .chunk_by(|a, b| a.0 == b.0)
        .map(|same| found(text, group, same.iter().map(|(_, place)| *place).collect(), length))
        .collect()
}

fn found(text: &Text, group: &Frequent, places: Vec<u32>, length: usize) -> Found {
    // Whether it is a whole title changes with the length; nothing else does while it stands wherever the shorter one does.
    let is_same = places.len() == group.places.len() && !group.in_title;
    let pages = if is_same {
        Pages::Same { pages: group.pages, list: group.list }
    } else {
        pages(text, &places, length)
    };
    Found { places, pages }
}

/// Returns the pages of the string of `length` characters that stands at `places`.
fn pages(text: &Text, places: &[u32], length: usize) -> Pages {
    let (mut pages, mut list) = (Vec::new(), Vec::new());
    let (mut last, mut count, mut in_title) = (0, 0_u32, false);
    let mut rest = places;
    while let Some(&first) = rest.first() {
        let page = text.starts.partition_point(|start| *start <= first) - 1;
        let end = text.starts.get(page + 1).copied().unwrap_or(u32::MAX);
        let (here, after) = rest.split_at(rest.partition_point(|place| *place < end));
        let best = here.iter().map(|place| text.weight(*place)).max().unwrap_or(Weight::Body);
        let is_title = best == Weight::Title;
        let is_whole = is_title && here.iter().any(|place| is_whole_title(text, *place, length));
        in_title |= is_title;
        put((page as u32 - last) << 3 | class(best, is_whole, here.len()), &mut list);
        (last, count, rest) = (page as u32, count + 1, after);
        if pages.len() <= FEW {
            pages.push(page as u32);
        }
    }
    if count as usize <= FEW { Pages::Few(pages) } else { Pages::Many { pages: count, list, in_title } }
}

fn is_whole_title(text: &Text, place: u32, length: usize) -> bool {
    text.weight(place) == Weight::Title && text.is_whole(place, length)
}
