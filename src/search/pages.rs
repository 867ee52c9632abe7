//! What is searched: the entries of the site, part by part.
//!
//! In: the site and its words. Out: [`Page`]s in the order of lists, kind after kind. Left out are drafts, which the site
//! does not have, samples and withdrawn entries, which no list shows, and what an editor keeps from search.

use serde_json::{Value, json};

use crate::link::filing;
use crate::link::id::EntryId;
use crate::link::site::Linked;
use crate::model::kind::Kind;
use crate::model::search::Standing;
use crate::render::views::Views;
use crate::search::parts::{Part, Parts};

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
    /// Where it is put among what is found.
    pub standing: Standing,
    /// The titles of the honours it holds.
    pub honours: Vec<String>,
    /// Its summary.
    pub summary: String,
    /// What its front matter says, line by line.
    pub facts: String,
    /// Its text.
    pub parts: Vec<Part>,
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
    let parts = Parts::of(entry);
    Some(Page {
        entry: id,
        kind: entry.kind,
        id: entry.id.clone(),
        url: views.path(id),
        title: meta.title.clone(),
        place: meta.region.join(" "),
        year: filing::year(entry),
        standing: meta.standing,
        honours: views.honours(linked).into_iter().map(|honour| honour.award.label).collect(),
        summary: parts.summary(),
        facts: facts(views, linked),
        parts: parts.all(),
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
    lines.extend(references.rules.iter().map(|cited| views.cited(cited).label));
    lines.extend(entry.record.words_within(&UNTOLD));
    lines.dedup();
    lines.join("\n")
}
