//! The names that are offered while a reader types: titles, places, topics, platforms, terms.
//!
//! In: the site and its pages. Out: [`Names`]: every name with its address, and the keys that lead to it: what it begins
//! with in Han, in pinyin and by initials. A short name is found from each of its characters, a long one from its start
//! and from behind each mark: 农科村 by 科村, a title by what stands in its quotation marks.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::model::kinds::Detail;
use crate::render::views::Views;
use crate::search::fold::{folded, is_mark};
use crate::search::pages::Page;
use crate::search::sounds::spellings;

/// How many characters a key of Han has at most.
pub const HAN: usize = 6;
/// Up to how many characters a name is short.
const SHORT: usize = 12;
/// How many names one key leads to at most.
const OF_KEY: usize = 30;
/// How many bytes of keys make a file, before they are compressed.
const KEYS: usize = 8 * 1024;
/// How many names make a file.
pub const NAMES: usize = 48;

/// A name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Name {
    text: String,
    url: String,
    kind: &'static str,
    /// The page it names; `None` for a place or topic.
    page: Option<usize>,
}

/// The names of a site in files.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// The first key of each file of keys.
    pub first_keys: Vec<String>,
    /// The files of keys: lines of a key, a tab, and the numbers of names parted by spaces; a number that stands for a
    /// name found from its first character comes before `!`.
    pub keys: Vec<String>,
    /// The files of names, [`NAMES`] each.
    pub names: Vec<Value>,
}

/// Returns the names of the site.
pub fn names(views: &Views<'_>, pages: &[Page]) -> Names {
    let names = all(views, pages);
    let mut keys: BTreeMap<String, BTreeSet<(bool, usize)>> = BTreeMap::new();
    for (number, name) in names.iter().enumerate() {
        let letters: Vec<char> = folded(&name.text).chars().collect();
        for (place, start) in starts(&letters).into_iter().enumerate() {
            let rest = letters.get(start..).unwrap_or_default();
            let han: String = rest.iter().filter(|c| !is_mark(**c)).take(HAN).collect();
            for key in spellings(rest).into_iter().chain([han]) {
                keys.entry(key).or_default().insert((place > 0, number));
            }
        }
    }
    let file = |names: &[Name]| {
        let one = |name: &Name| json!([name.text, name.url, name.kind, name.page]);
        Value::Array(names.iter().map(one).collect())
    };
    let mut files = Names { names: names.chunks(NAMES).map(file).collect(), ..Names::default() };
    let mut open = String::new();
    for (key, found) in &keys {
        if open.is_empty() {
            files.first_keys.push(key.clone());
        }
        open.push_str(key);
        for (place, (is_inside, number)) in found.iter().take(OF_KEY).enumerate() {
            open.push(if place == 0 { '\t' } else { ' ' });
            open.push_str(&number.to_string());
            open.push_str(if *is_inside { "" } else { "!" });
        }
        open.push('\n');
        if open.len() >= KEYS {
            files.keys.push(std::mem::take(&mut open));
        }
    }
    if !open.is_empty() {
        files.keys.push(open);
    }
    files
}

/// Returns every name, sorted.
fn all(views: &Views<'_>, pages: &[Page]) -> Vec<Name> {
    let mut names = BTreeSet::new();
    for (number, page) in pages.iter().enumerate() {
        let kind = page.kind.name();
        let mut add = |text: &String| {
            names.insert(Name { text: text.clone(), url: page.url.clone(), kind, page: Some(number) })
        };
        add(&page.title);
        if let Some(Detail::Term(term)) = views.linked(page.entry).map(|linked| &linked.entry.detail) {
            term.synonyms.iter().for_each(|synonym| {
                add(synonym);
            });
        }
    }
    for place in &views.site.listing.regions.places {
        let url = views.site.routes.region(&place.names).root_href();
        names.insert(Name { text: place.name().to_owned(), url, kind: "region", page: None });
    }
    for (term, entries) in views.site.config.topics.terms.iter().zip(&views.site.listing.topics) {
        if !entries.is_empty() {
            let url = views.site.routes.topic(&term.id).root_href();
            names.insert(Name { text: term.label.clone(), url, kind: "topic", page: None });
        }
    }
    names.into_iter().collect()
}

/// Returns the places from which a name is found.
fn starts(letters: &[char]) -> Vec<usize> {
    let is_letter = |at: usize| letters.get(at).is_some_and(|c| !is_mark(*c));
    let is_start = |at: &usize| {
        let is_first = *at == 0 || !is_letter(*at - 1);
        is_letter(*at) && (is_first || letters.len() <= SHORT)
    };
    (0..letters.len()).filter(is_start).collect()
}

#[cfg(test)]
mod tests {
    use super::{folded, starts};

    #[test]
    fn a_short_name_is_found_from_each_character_and_a_long_one_from_behind_its_marks() {
        let letters = |name: &str| folded(name).chars().collect::<Vec<char>>();
        assert_eq!(starts(&letters("农科村")), [0, 1, 2]);
        assert_eq!(starts(&letters("“农科小院”里的“有事来协商”，一年下来")), [1, 6, 9, 16]);
    }
}
