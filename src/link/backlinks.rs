//! What refers to an entry. Never written by an editor: computed from what the others say.
//!
//! In: references and links of all entries. Out: [`BackLinks`] for each, in the order of the site's entries.

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
#[derive(Clone, Debug, Default)]
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
    pub sentence: Option<String>,
}

/// One link in running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Whose text.
    pub from: EntryId,
    /// The sentence.
    pub sentence: String,
}

/// What the wording of one body refers to, beside the links that its editor wrote.
#[derive(Clone, Debug)]
pub(super) struct Said {
    /// The rules it cites.
    pub(super) cited: Vec<RuleCitation>,
    /// The terms it mentions.
    pub(super) mentioned: Vec<Mentioned>,
    /// The sentences of its links, by the place of their opening piece.
    pub(super) sentences: BTreeMap<usize, String>,
}

/// Turns all references and links round.
pub(super) fn backlinks(
    entries: &[Arc<Entry>],
    references: &[References],
    texts: &[(&BodyLinks, &Said)],
) -> Vec<BackLinks> {
    let mut turned = Turned { back: vec![BackLinks::default(); entries.len()] };
    for (((from, entry), references), (links, said)) in EntryId::number(entries).zip(references).zip(texts) {
        turned.references(from, entry, references);
        turned.links(from, links, &said.sentences, entries);
        for RuleCitation { rule, place, sentence } in &said.cited {
            let by = CitedBy { from, place: *place, sentence: Some(sentence.clone()) };
            turned.of(*rule).into_iter().for_each(|back| back.cite(by.clone()));
        }
        for Mentioned { term, sentence } in &said.mentioned {
            let mention = Mention { from, sentence: sentence.clone() };
            turned.of(*term).into_iter().for_each(|back| back.mention(mention.clone()));
        }
    }
    turned.back
}

impl BackLinks {
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

struct Turned {
    back: Vec<BackLinks>,
}

impl Turned {
    fn of(&mut self, id: EntryId) -> Option<&mut BackLinks> {
        id.of_mut(&mut self.back)
    }

    fn references(&mut self, from: EntryId, entry: &Entry, references: &References) {
        let ones = [references.platform, references.method, references.parent, references.brand];
        for to in ones.into_iter().flatten() {
            let Some(back) = self.of(to) else { continue };
            match entry.kind {
                Kind::Case => back.cases.push(from),
                Kind::Brand => back.brands.push(from),
                _ => back.platforms.push(from),
            }
        }
        for holder in references.holders.iter().flatten() {
            let Some(back) = self.of(*holder) else { continue };
            let held = if entry.kind == Kind::Brand { &mut back.brands } else { &mut back.awards };
            push_once(held, from);
        }
        for source in references.sources.iter().flatten() {
            self.of(*source).into_iter().for_each(|back| push_once(&mut back.rests, from));
        }
        for case in &references.handed_to {
            self.of(*case).into_iter().for_each(|back| back.handed_from.push(from));
        }
        for rule in &references.supersedes {
            self.of(*rule).into_iter().for_each(|back| back.superseded_by.push(from));
        }
        for cited in &references.rules {
            let by = CitedBy { from, place: cited.place, sentence: None };
            self.of(cited.rule).into_iter().for_each(|back| back.citations.push(by.clone()));
        }
    }

    fn links(
        &mut self,
        from: EntryId,
        links: &BodyLinks,
        sentences: &BTreeMap<usize, String>,
        entries: &[Arc<Entry>],
    ) {
        for (piece, target) in &links.targets {
            let Target::Entry { id, place, .. } = target else { continue };
            let Some(sentence) = sentences.get(piece).filter(|_| *id != from).cloned() else { continue };
            let is_rule = id.of(entries).is_some_and(|entry| entry.kind == Kind::Rule);
            let Some(back) = self.of(*id) else { continue };
            if is_rule {
                back.cite(CitedBy { from, place: *place, sentence: Some(sentence) });
            } else {
                back.mention(Mention { from, sentence });
            }
        }
    }
}

/// Adds `from`, whose references are being turned round, unless it is there already.
fn push_once(list: &mut Vec<EntryId>, from: EntryId) {
    if list.last() != Some(&from) {
        list.push(from);
    }
}
