//! Site → the index that readers search, without a server.
//!
//! 1. `pages` gathers what is searched of each entry, `parts` its text part by part; `fold` makes writing equal.
//! 2. `text` sets it in one run of numbers; `grams` finds which strings stand on which pages; `shards` cuts them into files.
//! 3. `facets` tells by what results are narrowed; `names`, with `sounds`, what is offered while one types.
//! 4. [`search`] packs it all: `search/index.js`, and files beside it in a folder named by their content.
//!
//! Invariants: any string of one character or more that stands in what is searched is found, and nothing else; what
//! decides that is the text, never a dictionary. Deliberately absent: a list of stop words, and any knowledge of where a
//! Chinese word ends.

pub mod codes;
pub mod fold;
pub mod pack;
pub mod parts;
pub mod pages;
pub mod word;
pub mod text;
pub mod grams;
pub mod shards;
pub mod facets;
pub mod sounds;
pub mod names;

use rayon::prelude::*;
use serde_json::{Value, json};

use crate::link::routes::SEARCH;
use crate::model::search::{Standing, Weights};
use crate::render::views::Views;
use crate::search::facets::{Facet, facets};
use crate::search::fold::{DROPPED, MARKS, WIDE, WIDE_BY};
use crate::search::grams::{FEW, grams};
use crate::search::names::{HAN, NAMES, Names, names};
use crate::search::pack::{pack, unpack};
use crate::search::pages::{Page, pages};
use crate::search::shards::{Shards, shards};
use crate::search::sounds::{INITIALS, LETTERS};
use crate::search::text::Text;
use crate::search::word::LONGEST;

/// What a reader's browser loads first; its path in the output.
pub const FIRST: &str = "search/index.js";
/// Its name within the folder.
const INDEX: &str = "index";
/// Hexadecimal digits of the name of the folder that holds the rest.
const FINGERPRINT: usize = 10;
/// What the files of words are called by; the others hold numbers. The keys of names are but the beginnings of names, and
/// the numbers after them are ours: a row of them may look like a telephone's or a card's.
const OF_WORDS: [&str; 2] = ["e", "n"];

/// A file of the index: where in the output, and its bytes.
pub type Packed = (String, Vec<u8>);

/// Returns the files of the index.
pub fn search(views: &Views<'_>) -> Vec<Packed> {
    let pages = pages(views);
    let facets = facets(views, &pages);
    let names = names(views, &pages);
    let text = Text::of(&pages);
    let shards = shards(&text, &grams(&text));
    let letters = text.alphabet.clone();
    drop(text);
    let mut files = named(&pages, &facets, &names, &shards);
    let mut hasher = blake3::Hasher::new();
    for (name, bytes) in &files {
        hasher.update(name.as_bytes()).update(bytes);
    }
    let folder: String = hasher.finalize().to_hex().chars().take(FINGERPRINT).collect();
    files.iter_mut().for_each(|(path, _)| *path = format!("{SEARCH}/{folder}/{path}.js"));
    let order = order(&views.site.config.weights, &pages);
    let index = index(&folder, order, &letters, &facets, &names, &shards);
    files.push((FIRST.to_owned(), pack(INDEX, index.to_string().as_bytes())));
    files
}

/// Returns the words in a file of the index, as they are published; `None` for one that holds numbers or is no such
/// file.
pub fn words(path: &str, file: &[u8]) -> Option<String> {
    let name = path.strip_suffix(".js").filter(|_| is_index(path))?.rsplit('/').next()?;
    let sort = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let has_words = sort == INDEX || OF_WORDS.contains(&sort);
    has_words.then(|| unpack(file)).flatten().and_then(|bytes| String::from_utf8(bytes).ok())
}

/// Returns whether `path` is a file of the index.
pub fn is_index(path: &str) -> bool {
    let within = path.strip_prefix(SEARCH).and_then(|rest| rest.strip_prefix('/'));
    within.is_some_and(|name| name.ends_with(".js"))
}

/// Returns every file but the first by its name: `e` of an entry, `s` of strings, `l` of lists, `c` of a facet, `k` of
/// the keys of names, `n` of names.
fn named(pages: &[Page], facets: &[Facet], names: &Names, shards: &Shards) -> Vec<Packed> {
    let entry = |(number, page): (usize, &Page)| file("e", number, page.published().to_string().as_bytes());
    let entries: Vec<Packed> = pages.par_iter().enumerate().map(entry).collect();
    let strings = shards.strings.par_iter().enumerate().map(|(number, bytes)| file("s", number, bytes));
    let lists = shards.lists.par_iter().enumerate().map(|(number, bytes)| file("l", number, bytes));
    let keys = names.keys.par_iter().enumerate().map(|(number, keys)| file("k", number, keys.as_bytes()));
    let shown = names
        .names
        .par_iter()
        .enumerate()
        .map(|(number, names)| file("n", number, names.to_string().as_bytes()));
    let packed: Vec<Packed> = strings.chain(lists).chain(keys).chain(shown).collect();
    let columns = facets.iter().enumerate().map(|(number, facet)| file("c", number, &facet.column()));
    entries.into_iter().chain(packed).chain(columns).collect()
}

fn file(sort: &str, number: usize, bytes: &[u8]) -> Packed {
    let name = format!("{sort}{number}");
    let packed = pack(&name, bytes);
    (name, packed)
}

/// Returns what the browser reads first: where everything else is, and how writing is folded.
fn index(
    folder: &str,
    order: Value,
    letters: &[char],
    facets: &[Facet],
    names: &Names,
    shards: &Shards,
) -> Value {
    // What no page has need not be folded: a query that holds it finds nothing either way.
    let is_here = |to: char| letters.binary_search(&to).is_ok();
    let pairs: String = fold::pairs().filter(|(_, to)| is_here(*to)).flat_map(<[char; 2]>::from).collect();
    json!({
        "folder": folder,
        "order": order,
        "few": FEW,
        "longest": LONGEST,
        "fold": { "dropped": DROPPED, "marks": MARKS, "wide": [WIDE.start(), WIDE.end(), WIDE_BY], "pairs": pairs },
        "strings": shards.first_strings.join("\n"),
        "lists": distances(&shards.first_lists),
        "facets": facets.iter().map(Facet::published).collect::<Vec<Value>>(),
        "names": {
            "keys": names.first_keys.join("\n"),
            "of_file": NAMES,
            "han": HAN,
            "letters": LETTERS,
            "initials": INITIALS,
        },
    })
}

/// Returns how many pages there are, and by what those that are found are put in order: for each [`class`] what it weighs,
/// in thirds of what a site says, and the pages that are put a step ahead or behind the others.
///
/// [`class`]: crate::search::grams::class
fn order(weights: &Weights, pages: &[Page]) -> Value {
    let Weights { title, names, facts, text } = weights;
    let of = |standing: Standing| {
        let all = (0..).zip(pages).filter(|(_, page)| page.standing == standing);
        distances(&all.map(|(number, _)| number).collect::<Vec<u32>>())
    };
    json!({
        "pages": pages.len(),
        "weights": [0, *text, text * 2, text * 3, facts * 3, names * 3, title * 3, title * 3 + 3],
        "raised": of(Standing::Raised),
        "lowered": of(Standing::Lowered),
    })
}

/// Returns each number as its distance from the one before.
fn distances(numbers: &[u32]) -> Vec<u32> {
    let before = std::iter::once(&0).chain(numbers);
    numbers.iter().zip(before).map(|(number, before)| number - before).collect()
}

#[cfg(test)]
mod tests {
    use super::{pack, words};

    #[test]
    fn words_are_read_again_and_numbers_of_names_are_no_words() {
        let text = "nkc\t4832 1156 3317 5237!";
        assert_eq!(words("search/0a/n1.js", &pack("n1", text.as_bytes())).as_deref(), Some(text));
        assert_eq!(words("search/0a/k1.js", &pack("k1", text.as_bytes())), None);
    }
}
