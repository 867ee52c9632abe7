//! What is searched: the entries of the site, part by part.
//!
//! In: the site and its words. Out: [`Page`]s in the order of lists, kind after kind. Left out are drafts, which the site
//! does not have, samples and withdrawn entries, which no list shows, and what an editor keeps from search.

use std::ops::Range;

use serde_json::{Value, json};

use crate::link::id::EntryId;
use crate::link::site::Linked;
use crate::model::articles::Provision;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::kinds::rule::Rule;
use crate::model::meta::Meta;
use crate::model::sections::without_number;
use crate::parse::body::{Body, What, plain};
use crate::render::views::Views;
use crate::url::href;

/// Keys of the front matter whose values no page shows, or shows in words of their own.
const UNTOLD: [&str; 12] = [
    "title", "summary", "region", "topics", "image", "aliases", "sort_as", "allow", "url", "key", "id",
    "search",
];

/// How much it tells that a word stands in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Weight {
    /// Running text.
    Body,
    /// A heading, or a fact of the front matter.
    Fact,
    /// The name of a place or of an honour.
    Name,
    /// The title.
    Title,
}

/// One entry as search knows it.
#[derive(Clone, Debug)]
pub struct Page {
    /// The entry.
    pub entry: EntryId,
    /// Its kind.
    pub kind: Kind,
    /// Its id, unique within the kind.
    pub id: String,
    /// The way to it, from the site's root.
    pub url: String,
    /// Its title.
    pub title: String,
    /// The names of its place, the widest first; empty for none.
    pub place: String,
    /// Its year.
    pub year: Option<i16>,
    /// The titles of the honours it holds.
    pub honours: Vec<String>,
    /// Its summary.
    pub summary: String,
    /// What its front matter says, line by line.
    pub facts: String,
    /// Its text.
    pub parts: Vec<Part>,
}

/// A part of an entry's text that has an address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Its heading; empty for what stands before the first.
    pub title: String,
    /// Its anchor, ready for an address; empty for the top of the page.
    pub anchor: String,
    /// Its text, blocks parted by line ends.
    pub text: String,
    /// Its heading and those it stands beneath.
    pub within: Vec<String>,
}

impl Page {
    /// Returns all that is searched of the page, each text with the weight of its place.
    pub fn texts(&self) -> impl Iterator<Item = (&str, Weight)> {
        let names =
            std::iter::once(&self.place).chain(&self.honours).map(|name| (name.as_str(), Weight::Name));
        let parts = self
            .parts
            .iter()
            .flat_map(|part| [(part.title.as_str(), Weight::Fact), (part.text.as_str(), Weight::Body)]);
        std::iter::once((self.title.as_str(), Weight::Title))
            .chain(names)
            .chain(std::iter::once((self.facts.as_str(), Weight::Fact)))
            .chain(parts)
            .filter(|(text, _)| !text.is_empty())
    }

    /// Returns the page as it is published: what is shown of it, and all that [`Page::texts`] gives.
    pub fn published(&self) -> Value {
        let parts: Vec<Value> =
            self.parts.iter().map(|part| json!([part.title, part.anchor, part.text])).collect();
        json!({
            "id": self.id,
            "kind": self.kind.name(),
            "url": self.url,
            "title": self.title,
            "place": self.place,
            "year": self.year,
            "honours": self.honours,
            "summary": self.summary,
            "facts": self.facts,
            "parts": parts,
        })
    }
}

/// Returns the pages of the site.
pub fn pages(views: &Views<'_>) -> Vec<Page> {
    let listed = Kind::ALL.into_iter().flat_map(|kind| views.site.list(kind));
    listed.filter_map(|&id| page(views, id)).collect()
}

fn page(views: &Views<'_>, id: EntryId) -> Option<Page> {
    let linked = views.linked(id).filter(|linked| !linked.entry.meta.is_unsearched)?;
    let (entry, meta) = (&linked.entry, &linked.entry.meta);
    let mut parts = match &entry.detail {
        Detail::Rule(rule) if rule.provisions.articles().next().is_some() => articles(&entry.body, rule),
        _ => sections(&entry.body),
    };
    let is_kept = |part: &Part| !part.within.iter().any(|heading| is_unsearched(meta, heading));
    parts.retain(is_kept);
    let year = match &entry.detail {
        Detail::Award(award) => award.year,
        _ => meta.date.as_ref().map(|date| date.value.year()),
    };
    Some(Page {
        entry: id,
        kind: entry.kind,
        id: entry.id.clone(),
        url: views.path(id),
        title: meta.title.clone(),
        place: meta.region.join(" "),
        year,
        honours: views.honours(linked).into_iter().map(|honour| honour.award.label).collect(),
        summary: entry.summary().unwrap_or_default(),
        facts: facts(views, linked),
        parts,
    })
}

/// Returns what the front matter of an entry says, one statement a line.
fn facts(views: &Views<'_>, linked: &Linked) -> String {
    let entry = &linked.entry;
    let mut lines: Vec<String> = entry.meta.summary.iter().cloned().collect();
    lines.extend(views.topics(&entry.meta).into_iter().map(|topic| topic.label));
    let title = |id: EntryId| views.link(id).label;
    let references = &linked.references;
    let named = [references.platform, references.method, references.parent, references.brand];
    lines.extend(named.into_iter().flatten().map(title));
    lines.extend(references.holders.iter().flatten().map(|id| title(*id)));
    lines.extend(references.supersedes.iter().map(|id| title(*id)));
    lines.extend(references.rules.iter().map(|cited| {
        let place = cited.place.map(|place| place.in_chinese()).unwrap_or_default();
        format!("{}{place}", title(cited.rule))
    }));
    lines.extend(entry.record.words_within(&UNTOLD));
    lines.dedup();
    lines.join("\n")
}

/// Returns whether an editor keeps what stands beneath `heading` out of search.
fn is_unsearched(meta: &Meta, heading: &str) -> bool {
    meta.unsearched.iter().any(|named| named.value == heading || named.value == without_number(heading))
}

/// Returns a body by its headings of level 2 and 3.
fn sections(body: &Body) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut open = (Part::default(), 0);
    let mut above = String::new();
    for heading in body.headings().into_iter().filter(|heading| heading.level <= 3) {
        let after = heading.piece + heading_length(body, heading.piece);
        let mut within = vec![heading.text.clone()];
        if heading.level == 3 {
            within.push(above.clone());
        } else {
            above.clone_from(&heading.text);
        }
        let anchor = href(&heading.anchor);
        let next = Part { title: heading.text, anchor, within, ..Part::default() };
        let (part, start) = std::mem::replace(&mut open, (next, after));
        parts.push(Part { text: text(body, start..heading.piece), ..part });
    }
    let (part, start) = open;
    parts.push(Part { text: text(body, start..body.pieces.len()), ..part });
    parts.retain(|part| !part.title.is_empty() || !part.text.is_empty());
    parts
}

/// Returns how many pieces the heading that opens at `piece` has.
fn heading_length(body: &Body, piece: usize) -> usize {
    let rest = body.pieces.get(piece..).unwrap_or_default();
    rest.iter().position(|piece| matches!(piece.what, What::HeadingEnd { .. })).map_or(1, |end| end + 1)
}

/// Returns the text of a rule, article by article.
fn articles(body: &Body, rule: &Rule) -> Vec<Part> {
    let mut division = String::new();
    let part = |provision: &Provision| {
        if let Provision::Division(opened) = provision {
            division.clone_from(&opened.title);
        }
        let (title, anchor, pieces) = match provision {
            Provision::Other(pieces) => (String::new(), String::new(), pieces.clone()),
            Provision::Division(opened) => (opened.title.clone(), opened.anchor.clone(), 0..0),
            Provision::Article(article) => {
                (article.place.in_chinese(), article.place.anchor(), article.pieces.clone())
            }
        };
        let within = vec![title.clone(), division.clone()];
        Part { title, anchor: href(&anchor), text: text(body, pieces), within }
    };
    rule.provisions.blocks.iter().map(part).collect()
}

fn text(body: &Body, pieces: Range<usize>) -> String {
    plain(body.pieces.get(pieces).unwrap_or_default())
}
