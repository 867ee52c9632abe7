//! The strings and their lists in files of a few kilobytes, so that a query fetches few of them.
//!
//! In: the strings in order. Out: [`Shards`]. A string is found by the first string of each file; a file also repeats
//! what its first string begins with, so that one file tells of every beginning of a string that would stand in it.
//!
//! A string is written as one byte (in the upper half how many characters it shares with the one before, in the lower
//! how many follow), these characters in UTF-8, and the number of its pages; then the pages as distances where they are
//! few, else the number of their list. A file of lists holds their number, their lengths, and the lists.

use crate::search::codes::{put, put_rising};
use crate::search::grams::{Gram, Grams, Held};
use crate::search::text::Text;

/// How many bytes of strings make a file at least, before they are compressed.
const STRINGS: usize = 4 * 1024;
/// How many files of strings there are at most, about: a browser holds the first string of each.
const FILES: usize = 3_000;
/// How many bytes a string takes, about.
const STRING: usize = 13;
/// How many bytes of lists make a file, before they are compressed; a longer list has a file of its own.
const LISTS: usize = 8 * 1024;

/// The files of the index.
#[derive(Clone, Debug, Default)]
pub struct Shards {
    /// The first string of each file of strings.
    pub first_strings: Vec<String>,
    /// The files of strings.
    pub strings: Vec<Vec<u8>>,
    /// The number of the first list of each file of lists.
    pub first_lists: Vec<u32>,
    /// The files of lists.
    pub lists: Vec<Vec<u8>>,
}

/// Returns the files that hold `grams`.
pub fn shards(text: &Text, grams: &Grams) -> Shards {
    let mut shards = Shards::default();
    strings(text, &grams.grams, &mut shards);
    lists(&grams.lists, &mut shards);
    shards
}

fn strings(text: &Text, grams: &[Gram], shards: &mut Shards) {
    // What the string before began with, itself the last.
    let mut above: Vec<&Gram> = Vec::new();
    let mut file = Vec::new();
    let size = STRINGS.max(grams.len() * STRING / FILES);
    for gram in grams {
        let shared = above.last().map_or(0, |last| last.word.shared(gram.word));
        above.retain(|other| other.word.length() <= shared);
        if file.is_empty() || file.len() >= size {
            if !file.is_empty() {
                shards.strings.push(std::mem::take(&mut file));
            }
            shards.first_strings.push(text.word(gram.word));
            let mut before = 0;
            for other in &above {
                write(text, other, before, &mut file);
                before = other.word.length();
            }
            write(text, gram, before, &mut file);
        } else {
            write(text, gram, shared, &mut file);
        }
        above.push(gram);
    }
    if !file.is_empty() {
        shards.strings.push(file);
    }
}

fn write(text: &Text, gram: &Gram, shared: usize, file: &mut Vec<u8>) {
    file.push((shared << 4 | (gram.word.length() - shared)) as u8);
    let word = text.word(gram.word);
    file.extend(word.chars().skip(shared).collect::<String>().as_bytes());
    match &gram.held {
        Held::Few(pages) => {
            put(pages.len() as u32, file);
            put_rising(pages.iter().copied(), file);
        }
        Held::Many { pages, list } => {
            put(*pages, file);
            put(*list, file);
        }
    }
}

fn lists(lists: &[Vec<u8>], shards: &mut Shards) {
    let mut start = 0;
    while start < lists.len() {
        let mut bytes = 0;
        let rest = lists.get(start..).unwrap_or_default();
        let fits = rest.iter().take_while(|list| {
            bytes += list.len();
            bytes <= LISTS
        });
        let count = fits.count().max(1);
        let held = rest.get(..count).unwrap_or_default();
        let mut file = Vec::with_capacity(LISTS);
        put(count as u32, &mut file);
        held.iter().for_each(|list| put(list.len() as u32, &mut file));
        held.iter().for_each(|list| file.extend(list));
        shards.first_lists.push(start as u32);
        shards.lists.push(file);
        start += count;
    }
}
