//! The text of an entry in parts that have addresses of their own, without what an editor keeps from search.
//!
//! In: an entry. Out: [`Parts`]: a rule's articles, of any other text what stands beneath each heading of level 2 or 3. What
//! stands beneath a heading that `search` names as left out is not in them, deeper headings and the footnotes that only it
//! refers to included.

use std::ops::Range;

use crate::model::articles::Provision;
use crate::model::entry::Entry;
use crate::model::kinds::rule::Rule;
use crate::model::sections::{Section, cut, is_named};
use crate::parse::body::{Body, Piece, What, plain};
use crate::render::pages::rule::Anchors;
use crate::url::href;

/// The deepest level of headings that open a part.
const DEEPEST: u8 = 3;

/// A part of an entry's text that has an address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Its heading; empty for what stands before the first.
    pub title: String,
    /// Its anchor, ready for an address; empty for the top of the page.
    pub anchor: String,
    /// Its text, blocks parted by line ends.
    pub text: String,
}

/// What is searched of a text.
pub struct Parts<'e> {
    entry: &'e Entry,
    /// Runs of the body's pieces that are kept from search, in no order.
    withheld: Vec<Range<usize>>,
}

impl<'e> Parts<'e> {
    /// Returns what is searched of the text of `entry`.
    pub fn of(entry: &'e Entry) -> Self {
        Self { entry, withheld: withheld(entry) }
    }

    /// Returns the parts in order.
    pub fn all(&self) -> Vec<Part> {
        match self.entry.rule_of_articles() {
            Some(rule) => self.articles(rule),
            None => self.sections(),
        }
    }

    /// Returns the summary, which is drawn from nothing that is kept from search; empty for none.
    pub fn summary(&self) -> String {
        self.entry.summary_from(|piece| self.has(piece)).unwrap_or_default()
    }

    /// Returns whether the piece at `place` is searched.
    fn has(&self, place: usize) -> bool {
        !self.withheld.iter().any(|range| range.contains(&place))
    }

    fn sections(&self) -> Vec<Part> {
        let sections = cut(&self.entry.body, |level| level <= DEEPEST);
        let part = |section: Section| {
            let text = self.text(section.pieces);
            match section.heading.filter(|heading| self.has(heading.piece)) {
                Some(heading) => Some(Part { title: heading.text, anchor: href(&heading.anchor), text }),
                // What stands before the first heading, or the footnotes that stay behind a heading that is left out.
                None => (!text.is_empty()).then(|| Part { text, ..Part::default() }),
            }
        };
        sections.into_iter().filter_map(part).collect()
    }

    fn articles(&self, rule: &Rule) -> Vec<Part> {
        let mut anchors = Anchors::default();
        let part = |provision: &Provision| {
            let (title, anchor, pieces) = match provision {
                Provision::Other(pieces) => (String::new(), String::new(), pieces.clone()),
                Provision::Division(division) => {
                    (division.title.clone(), division.anchor.clone(), division.pieces.clone())
                }
                Provision::Article(article) => {
                    (article.place.in_chinese(), anchors.of(article.place), article.pieces.clone())
                }
            };
            let is_heading = matches!(provision, Provision::Division(_));
            let is_searched = self.has(pieces.start);
            let text = if is_heading { String::new() } else { self.text(pieces) };
            is_searched.then(|| Part { title, anchor: href(&anchor), text })
        };
        rule.provisions.blocks.iter().filter_map(part).collect()
    }

    /// Returns the text of `pieces` that is searched.
    fn text(&self, pieces: Range<usize>) -> String {
        let body = &self.entry.body.pieces;
        if self.withheld.is_empty() {
            return plain(body.get(pieces).unwrap_or_default());
        }
        let kept: Vec<Piece> =
            pieces.filter(|place| self.has(*place)).filter_map(|place| body.get(place).cloned()).collect();
        plain(&kept)
    }
}

/// Returns the runs of pieces that stand beneath a heading that is left out, and the footnotes that nothing else refers to.
fn withheld(entry: &Entry) -> Vec<Range<usize>> {
    let named = &entry.meta.unsearched;
    if named.is_empty() {
        return Vec::new();
    }
    let titles = entry.titles();
    let notes = entry.body.notes();
    let mut withheld = Vec::new();
    for (at, title) in titles.iter().enumerate() {
        if named.iter().any(|named| is_named(&title.text, &named.value)) {
            let mut after = titles.iter().skip(at + 1);
            let end = after.find(|next| next.level <= title.level).map_or(notes, |next| next.piece);
            withheld.push(title.piece..end);
        }
    }
    let own: Vec<Range<usize>> = footnotes(&entry.body, notes)
        .filter(|(number, _)| !is_referred_to(&entry.body, *number, notes, &withheld))
        .map(|(_, range)| range)
        .collect();
    withheld.extend(own);
    withheld
}

/// Returns the footnotes, which begin at `notes`, by their numbers.
fn footnotes(body: &Body, notes: usize) -> impl Iterator<Item = (usize, Range<usize>)> {
    let notes = body.pieces.iter().enumerate().skip(notes);
    let starts: Vec<(usize, usize)> = notes
        .filter_map(|(place, piece)| match piece.what {
            What::Footnote { number, .. } => Some((number, place)),
            _ => None,
        })
        .collect();
    let ends: Vec<usize> =
        starts.iter().skip(1).map(|(_, place)| *place).chain([body.pieces.len()]).collect();
    starts.into_iter().zip(ends).map(|((number, start), end)| (number, start..end))
}

/// Returns whether what is searched of the body before `notes` refers to the footnote `number`.
fn is_referred_to(body: &Body, number: usize, notes: usize, withheld: &[Range<usize>]) -> bool {
    let mut pieces = body.pieces.iter().enumerate().take(notes);
    pieces.any(|(place, piece)| {
        matches!(piece.what, What::FootnoteMark { number: marked, .. } if marked == number)
            && !withheld.iter().any(|range| range.contains(&place))
    })
}
