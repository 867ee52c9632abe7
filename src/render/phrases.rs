//! The words of the interface in the site's language.
//!
//! In: an `i18n/<lang>.yaml` of the theme: areas, each with its phrases. Out: [`Phrases`], asked by `area.thing` from
//! the mapping and given to templates as `t`. A phrase holds places such as `{n}`; one that is counted may have two
//! forms, `one` and `other`.

use std::collections::BTreeMap;
use std::fmt::Display;

use serde::{Deserialize, Serialize};

/// All phrases of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrases(BTreeMap<String, BTreeMap<String, Phrase>>);

/// One phrase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Phrase {
    /// The same for every number.
    Plain(String),
    /// By number: the form for exactly one, and the form for all others.
    Counted {
        /// For `n` = 1.
        one: String,
        /// For every other `n`.
        other: String,
    },
}

impl Phrases {
    /// Returns the phrase `area.thing`; the key itself when there is none, so that a slip shows on the page.
    pub fn say<'a>(&'a self, key: &'a str) -> &'a str {
        match self.find(key) {
            Some(Phrase::Plain(text) | Phrase::Counted { other: text, .. }) => text,
            None => key,
        }
    }

    /// Returns the phrase `area.thing` with each `{name}` replaced by its value; `n` = `1` chooses the form for one.
    pub fn fill(&self, key: &str, values: &[(&str, &dyn Display)]) -> String {
        match self.find(key) {
            Some(phrase) => phrase.fill(values),
            None => key.to_owned(),
        }
    }

    /// Puts `others` in the place of the phrases of the same keys.
    pub fn extend(&mut self, others: Self) {
        for (area, things) in others.0 {
            self.0.entry(area).or_default().extend(things);
        }
    }

    /// Returns whether there is a phrase `area.thing`.
    pub fn has(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    /// Returns all keys, `area.thing`, sorted.
    pub fn keys(&self) -> Vec<String> {
        self.0
            .iter()
            .flat_map(|(area, things)| things.keys().map(move |thing| format!("{area}.{thing}")))
            .collect()
    }

    /// Returns the phrase `area.thing`.
    pub fn find(&self, key: &str) -> Option<&Phrase> {
        let (area, thing) = key.split_once('.')?;
        self.0.get(area)?.get(thing)
    }
}

impl Phrase {
    /// Returns the phrase with each `{name}` replaced by its value; `n` = `1` chooses the form for one.
    pub fn fill(&self, values: &[(&str, &dyn Display)]) -> String {
        let is_one = || values.iter().any(|(name, value)| *name == "n" && value.to_string() == "1");
        let mut text = match self {
            Self::Counted { one, .. } if is_one() => one.clone(),
            Self::Plain(text) | Self::Counted { other: text, .. } => text.clone(),
        };
        for (name, value) in values {
            text = text.replace(&format!("{{{name}}}"), &value.to_string());
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::{Phrase, Phrases};
    use std::collections::BTreeMap;

    fn phrases() -> Phrases {
        let list = BTreeMap::from([
            ("next".to_owned(), Phrase::Plain("下一页".to_owned())),
            (
                "total".to_owned(),
                Phrase::Counted { one: "{n} case".to_owned(), other: "{n} cases in {place}".to_owned() },
            ),
        ]);
        Phrases(BTreeMap::from([("list".to_owned(), list)]))
    }

    #[test]
    fn a_phrase_is_filled_and_counted() {
        assert_eq!(phrases().fill("list.total", &[("n", &1)]), "1 case");
        assert_eq!(phrases().fill("list.total", &[("n", &2), ("place", &"大安区")]), "2 cases in 大安区");
    }

    #[test]
    fn a_missing_phrase_shows_its_key() {
        assert_eq!(phrases().say("list.next"), "下一页");
        assert_eq!(phrases().say("list.nxt"), "list.nxt");
    }
}
