//! Every place where one entry refers to another.
//!
//! In: the site. Out: [`Use`]s in the order of files and places: a key that names an entry, a link, the citation of a rule, a
//! word of the glossary. An entry that refers to itself is not told.

use crate::link::id::EntryId;
use crate::link::links::{BodyLinks, Target};
use crate::link::references::References;
use crate::link::sentence::{sentence_at, sentences_of_links};
use crate::link::site::Site;
use crate::model::entry::Entry;
use crate::model::kind::Kind;
use crate::model::kinds::platform::BRAND;
use crate::model::prose::{Block, blocks};
use crate::model::record::{Datum, Reference};
use crate::source::Span;

/// One entry referring to another.
#[derive(Clone, Debug)]
pub struct Use<'s> {
    /// Who refers: an entry, or the introduction of a list.
    pub from: &'s Entry,
    /// To what.
    pub to: EntryId,
    /// Where it is written.
    pub at: Span,
    /// By what.
    pub how: How,
}

/// By what one entry refers to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// A key of the front matter: the names of the keys that lead to the value, `sources.from`.
    Key(String),
    /// A link that an editor wrote; the sentence it stands in.
    Link(String),
    /// The citation of a rule in running text; the sentence.
    Citation(String),
    /// A word of the glossary in running text; the sentence.
    Term(String),
}

/// Returns every use, by path and place.
pub fn uses(site: &Site) -> Vec<Use<'_>> {
    let mut found = Vec::new();
    for (id, linked) in site.all() {
        in_keys(site, &linked.entry, &linked.references, &mut found);
        in_body(site, Some(id), &linked.entry, &linked.links, &mut found);
    }
    for (entry, links) in site.introductions.values() {
        in_body(site, None, entry, links, &mut found);
    }
    found.retain(|one| site.get(one.to).is_some_and(|to| to.entry.path != one.from.path));
    found.sort_by(|a, b| (&a.from.path, a.at.start).cmp(&(&b.from.path, b.at.start)));
    found
}

fn in_keys<'s>(site: &Site, entry: &'s Entry, references: &References, found: &mut Vec<Use<'s>>) {
    entry.record.each_value(&mut |path, datum, at| {
        let to = match datum {
            Datum::Reference(reference) => find(site, reference),
            Datum::Citation(cited) => find(site, &Reference { kind: Kind::Rule, id: cited.rule.clone() }),
            Datum::Text(_) if entry.kind == Kind::Platform && path == BRAND.name => references.brand,
            _ => None,
        };
        found.extend(to.map(|to| Use { from: entry, to, at, how: How::Key(path.to_owned()) }));
    });
}

fn in_body<'s>(
    site: &Site,
    id: Option<EntryId>,
    entry: &'s Entry,
    links: &BodyLinks,
    found: &mut Vec<Use<'s>>,
) {
    let blocks = blocks(&entry.body);
    let sentences = sentences_of_links(&blocks);
    for (piece, target) in &links.targets {
        let (Target::Entry { id: to, .. }, Some(at)) = (target, entry.body.pieces.get(*piece)) else {
            continue;
        };
        let how = How::Link(sentences.get(piece).cloned().unwrap_or_default());
        found.push(Use { from: entry, to: *to, at: at.at, how });
    }
    for value in &links.values {
        let block = Block::of_value(&value.text, value.at);
        for link in value.links.iter().filter(|link| !link.goes_on) {
            let Some(to) = target(id, &link.target) else { continue };
            let (at, how) = (block.place(link.range.clone()), sentence_at(&block, link.range.start));
            found.push(Use { from: entry, to, at, how: How::Citation(how) });
        }
    }
    for (piece, within) in &links.within {
        let Some(text) = entry.body.pieces.get(*piece) else { continue };
        let after = blocks.partition_point(|block| block.piece <= *piece);
        let block = after.checked_sub(1).and_then(|place| blocks.get(place));
        for link in within.iter().filter(|link| !link.goes_on) {
            let to = target(id, &link.target);
            let Some((to, kind)) = to.and_then(|to| Some((to, site.get(to)?.entry.kind))) else { continue };
            let offset = block.and_then(|block| block.offset(*piece, link.range.start));
            let sentence = block.zip(offset).map(|(block, at)| sentence_at(block, at)).unwrap_or_default();
            let how = if kind == Kind::Term { How::Term(sentence) } else { How::Citation(sentence) };
            found.push(Use { from: entry, to, at: text.place(link.range.clone()), how });
        }
    }
}

/// Returns the entry that a link in the text of `here` leads to.
fn target(here: Option<EntryId>, target: &Target) -> Option<EntryId> {
    match target {
        Target::Entry { id, .. } => Some(*id),
        Target::Here(_) => here,
        _ => None,
    }
}

/// Returns the entry that `reference` means; `None` for one that is not there.
pub fn find(site: &Site, reference: &Reference) -> Option<EntryId> {
    // Entries are sorted by kind and id.
    let at = site.entries.partition_point(|linked| {
        (linked.entry.kind, linked.entry.id.as_str()) < (reference.kind, reference.id.as_str())
    });
    let (id, linked) = (EntryId::at(at)?, site.entries.get(at)?);
    (linked.entry.kind == reference.kind && linked.entry.id == reference.id).then_some(id)
}
