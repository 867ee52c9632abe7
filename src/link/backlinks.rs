//! What refers to an entry. Never written by an editor: computed from what the others say.
//!
//! In: what each entry refers to. Out: turns, the same seen from the other end, and of those of all entries [`BackLinks`]
//! for each, in the order of the site's entries.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::link::cited::RuleCitation;
use crate::link::id::EntryId;
use crate::link::links::{BodyLinks, Target};
use crate::link::references::References;
use crate::link::terms::Mentioned;
use crate::model::citations::Citation;
use crate::model::entry::Entry;
use crate::model::kind::Kind;

/// What refers to one entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BackLinks {
    /// Cases: held by the platform, or that went by the method.
    pub cases: Vec<EntryId>,
    /// Cases whose topic was handed on to the case.
    pub handed_from: Vec<EntryId>,
    /// Honours it holds.
    pub awards: Vec<EntryId>,
    /// Platforms: below the platform, or that use the method or go by the brand.
    pub platforms: Vec<EntryId>,
    /// Brands: beneath the brand, or held by the platform.
    pub brands: Vec<EntryId>,
    /// Entries that rest on the source, each once.
    pub rests: Vec<EntryId>,
    /// Rules that replace the rule.
    pub superseded_by: Vec<EntryId>,
    /// Citations of the rule or a place in it.
    pub citations: Vec<CitedBy>,
    /// Links in running text, other than citations of a rule.
    pub mentions: Vec<Mention>,
}

/// One citation of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitedBy {
    /// Who cites.
    pub from: EntryId,
    /// The place cited, `None` for the whole rule.
    pub place: Option<Citation>,
    /// The sentence it is cited in; `None` when only the front matter names it.
    pub sentence: Option<Arc<str>>,
}

/// One link in running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Whose text.
    pub from: EntryId,
    /// The sentence.
    pub sentence: Arc<str>,
}

/// What the wording of one body refers to, beside the links that its editor wrote.
#[derive(Debug)]
pub(super) struct Said {
    /// The rules it cites.
    pub(super) cited: Vec<RuleCitation>,
    /// The terms it mentions.
    pub(super) mentioned: Vec<Mentioned>,
    /// The sentences of its links, by the place of their opening piece.
    pub(super) sentences: BTreeMap<usize, String>,
}

/// One thing that an entry says of another, to be told there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Turn {
    /// The other.
    to: EntryId,
    told: Told,
}

/// What the other is told.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Told {
    Case,
    HandedFrom,
    Award,
    Platform,
    Brand,
    Rest,
    SupersededBy,
    Citation(Option<Citation>, Option<Arc<str>>),
    Mention(Arc<str>),
}

/// Returns what `from` says of others: by its front matter, by the links of its text, by its wording.
pub(super) fn turns(
    (from, entry): (EntryId, &Entry),
    references: &References,
    links: &BodyLinks,
    said: Said,
    entries: &[Arc<Entry>],
) -> Vec<Turn> {
    let mut turns = of_references(entry, references);
    for (piece, target) in &links.targets {
        let Target::Entry { id, place, .. } = target else { continue };
        let Some(sentence) = said.sentences.get(piece).filter(|_| *id != from) else { continue };
        let sentence = Arc::from(sentence.as_str());
        let Some(other) = id.of(entries) else { continue };
        let told = match other.kind {
            Kind::Rule => Told::Citation(*place, Some(sentence)),
            _ => Told::Mention(sentence),
        };
        turns.push(Turn { to: *id, told });
    }
    let cited = said.cited.into_iter().map(|RuleCitation { rule, place, sentence }| Turn {
        to: rule,
        told: Told::Citation(place, Some(sentence.into())),
    });
    turns.extend(cited);
    let mentioned = said.mentioned.into_iter();
    turns.extend(
        mentioned.map(|Mentioned { term, sentence }| Turn { to: term, told: Told::Mention(sentence.into()) }),
    );
    turns
}

fn of_references(entry: &Entry, references: &References) -> Vec<Turn> {
    let by_kind = || match entry.kind {
        Kind::Case => Told::Case,
        Kind::Brand => Told::Brand,
        _ => Told::Platform,
    };
    let held = || if entry.kind == Kind::Brand { Told::Brand } else { Told::Award };
    let ones = [references.platform, references.method, references.parent, references.brand];
    let ones = ones.into_iter().flatten().map(|to| Turn { to, told: by_kind() });
    let holders = references.holders.iter().flatten().map(|&to| Turn { to, told: held() });
    let sources = references.sources.iter().flatten().map(|&to| Turn { to, told: Told::Rest });
    let handed = references.handed_to.iter().map(|&to| Turn { to, told: Told::HandedFrom });
    let replaced = references.supersedes.iter().map(|&to| Turn { to, told: Told::SupersededBy });
    let rules = references.rules.iter();
    let rules = rules.map(|cited| Turn { to: cited.rule, told: Told::Citation(cited.place, None) });
    ones.chain(holders).chain(sources).chain(handed).chain(replaced).chain(rules).collect()
}

/// Tells every entry what the others say of it: `turns` runs parallel to the entries.
pub(super) fn backlinks<'t>(turns: impl ExactSizeIterator<Item = &'t [Turn]>) -> Vec<BackLinks> {
    let mut back = vec![BackLinks::default(); turns.len()];
    for (place, turns) in turns.enumerate() {
        let Some(from) = EntryId::at(place) else { continue };
        for Turn { to, told } in turns {
            to.of_mut(&mut back).into_iter().for_each(|back| back.take(from, told));
        }
    }
    back
}

impl BackLinks {
    fn take(&mut self, from: EntryId, told: &Told) {
        match told {
            Told::Case => self.cases.push(from),
            Told::HandedFrom => self.handed_from.push(from),
            Told::Award => push_once(&mut self.awards, from),
            Told::Platform => self.platforms.push(from),
            Told::Brand => push_once(&mut self.brands, from),
            Told::Rest => push_once(&mut self.rests, from),
            Told::SupersededBy => self.superseded_by.push(from),
            Told::Citation(place, None) => {
                self.citations.push(CitedBy { from, place: *place, sentence: None });
            }
            Told::Citation(place, sentence) => {
                self.cite(CitedBy { from, place: *place, sentence: sentence.clone() });
            }
            Told::Mention(sentence) => self.mention(Mention { from, sentence: Arc::clone(sentence) }),
        }
    }

    /// Adds a citation that has a sentence. The entry's front matter may have named the same place; the sentence says
    /// more and takes its place.
    fn cite(&mut self, by: CitedBy) {
        // Entries are turned round one after the other, so what one of them says stands at the end.
        let own = self.citations.partition_point(|other| other.from < by.from);
        let is_less = |other: &CitedBy| *other == by || (other.place == by.place && other.sentence.is_none());
        while let Some(less) = self.citations.iter().skip(own).position(is_less) {
            self.citations.remove(own + less);
        }
        self.citations.push(by);
    }

    /// Adds a mention; the same sentence of the same entry once.
    fn mention(&mut self, mention: Mention) {
        let mut own = self.mentions.iter().rev().take_while(|other| other.from == mention.from);
        if !own.any(|other| *other == mention) {
            self.mentions.push(mention);
        }
    }
}

/// Adds `from`, whose references are being turned round, unless it is there already.
fn push_once(list: &mut Vec<EntryId>, from: EntryId) {
    if list.last() != Some(&from) {
        list.push(from);
    }
}
