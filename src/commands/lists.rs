//! The words that a site's keys may take: its vocabularies, its entries, the codes of checks.
//!
//! In: the site. Out: [`Listed`] for each list that a table of fields names, and the ids of each kind.

use crate::check;
use crate::link::site::Site;
use crate::model::field::WordsOf;
use crate::model::kind::Kind;

/// The words of a list, in the order readers see them.
#[derive(Debug, Default)]
pub(super) struct Listed {
    /// The words themselves.
    pub(super) words: Vec<String>,
    /// Other forms that are read as one of them: ids and synonyms.
    pub(super) forms: Vec<String>,
    /// Whether no other word will do.
    pub(super) is_closed: bool,
}

/// Returns the words of `list` on this site.
pub(super) fn listed(site: &Site, list: WordsOf) -> Listed {
    let vocabulary = match list {
        WordsOf::Topics => &site.config.topics,
        WordsOf::Tiers => &site.config.tiers,
        WordsOf::Standards => return closed(site.config.standards.iter().flat_map(|one| one.items.clone())),
        WordsOf::Folders => return closed(Kind::LISTED.into_iter().map(|kind| kind.folder().to_owned())),
        WordsOf::Checks => return closed(checks().map(str::to_owned)),
    };
    let words: Vec<String> = vocabulary.terms.iter().map(|term| term.label.clone()).collect();
    let forms =
        vocabulary.terms.iter().flat_map(|term| [vec![term.id.clone()], term.synonyms.clone()].concat());
    let forms = forms.filter(|form| !words.contains(form)).collect();
    Listed { words, forms, is_closed: vocabulary.is_declared }
}

/// Returns the entries of `kind` that can be referred to: id and title, sorted by id.
pub(super) fn entries(site: &Site, kind: Kind) -> impl Iterator<Item = (&str, &str)> {
    let entries = site.entries.iter().map(|linked| &linked.entry);
    entries
        .filter(move |entry| entry.kind == kind)
        .map(|entry| (entry.id.as_str(), entry.meta.title.as_str()))
}

fn closed(words: impl Iterator<Item = String>) -> Listed {
    let mut once = Vec::new();
    for word in words {
        if !once.contains(&word) {
            once.push(word);
        }
    }
    Listed { words: once, forms: Vec::new(), is_closed: true }
}

/// Returns the names under which a check can be set: each group, then each code.
fn checks() -> impl Iterator<Item = &'static str> {
    let groups = check::all().filter_map(|check| check.code.split_once('/')).map(|(group, _)| group);
    groups.chain(check::all().map(|check| check.code))
}
