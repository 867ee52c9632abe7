//! The numbering of a rule's text: where it skips, goes back or repeats.
//!
//! In: the provisions and the body they lie in. Out: [`Slip`]s in order. Articles are numbered through the whole text,
//! chapters within their part, sections within their chapter, items within their paragraph, points within their item
//! (Legislation Law of the PRC, Article 65 (2023)); 第五条之一 follows 第五条.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::hanzi::number;
use crate::model::articles::{Division, Provision, Provisions};
use crate::model::citations::Citation;
use crate::parse::body::{Body, What};
use crate::source::Span;

/// A number that does not follow the one before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The number's own words.
    pub at: Span,
    /// As it is written out: 第五条, （三）.
    pub number: String,
    /// What is wrong with it.
    pub fault: SlipFault,
}

/// What is wrong with a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SlipFault {
    /// Numbers are missing before it: the first and the last of them.
    Skipped(String, String),
    /// It stands behind a greater one.
    Late(String),
    /// It stands there already, at this place.
    Repeated(Span),
}

/// A number in its sequence: the number itself and, for an inserted article, the number of the insertion.
type Place = (u32, u32);

/// One numbered thing.
struct Numbered {
    place: Place,
    at: Span,
}

/// Returns the slips in the numbering of `provisions`.
pub fn slips(provisions: &Provisions, body: &Body) -> Vec<Slip> {
    let mut slips = Vec::new();
    divisions(provisions, body, &mut slips);
    let articles = provisions.articles().filter_map(|article| {
        let place = (article.place.article, article.place.inserted.unwrap_or(0));
        Some(Numbered { place, at: number_span(body, &article.pieces)? })
    });
    sequence(articles.collect(), &article_name, &mut slips);
    for paragraph in provisions.articles().flat_map(|article| &article.paragraphs) {
        let items = paragraph.items.iter();
        let items = items.filter_map(|item| {
            Some(Numbered { place: (item.number, 0), at: number_span(body, &item.pieces)? })
        });
        sequence(items.collect(), &|(item, _)| format!("（{}）", number::to_han(item)), &mut slips);
        for item in &paragraph.items {
            let points = item.points.iter();
            let points = points.filter_map(|point| {
                Some(Numbered { place: (point.number, 0), at: number_span(body, &point.pieces)? })
            });
            sequence(points.collect(), &|(point, _)| format!("{point}."), &mut slips);
        }
    }
    slips.sort_by_key(|slip| slip.at);
    slips
}

fn article_name((article, inserted): Place) -> String {
    Citation::of_article(article, (inserted > 0).then_some(inserted)).in_chinese()
}

/// Reads the headings, each level beginning anew beneath every higher one.
fn divisions(provisions: &Provisions, body: &Body, slips: &mut Vec<Slip>) {
    let mut open: BTreeMap<u8, Vec<Numbered>> = BTreeMap::new();
    let mut close = |level: u8, open: &mut BTreeMap<u8, Vec<Numbered>>| {
        let unit = match level {
            1 => '编',
            2 => '章',
            _ => '节',
        };
        let numbered = open.remove(&level).unwrap_or_default();
        sequence(numbered, &|(number, _)| format!("第{}{unit}", number::to_han(number)), slips);
    };
    let numbered = |block: &Provision| match block {
        Provision::Division(Division { level, number: Some(number), pieces, .. }) => {
            Some((*level, Numbered { place: (*number, 0), at: number_span(body, pieces)? }))
        }
        _ => None,
    };
    for (level, numbered) in provisions.blocks.iter().filter_map(numbered) {
        (level + 1..=3).for_each(|below| close(below, &mut open));
        open.entry(level).or_default().push(numbered);
    }
    (1..=3).for_each(|level| close(level, &mut open));
}

/// Reads one sequence.
fn sequence(numbered: Vec<Numbered>, name: &dyn Fn(Place) -> String, slips: &mut Vec<Slip>) {
    let all: BTreeMap<Place, Span> = numbered.iter().rev().map(|one| (one.place, one.at)).collect();
    let mut greatest: Place = (0, 0);
    for Numbered { place, at } in numbered {
        let first = all.get(&place).copied().unwrap_or(at);
        let fault = if first != at {
            Some(SlipFault::Repeated(first))
        } else if place < greatest {
            Some(SlipFault::Late(name(greatest)))
        } else {
            missing(greatest, place, &all).map(|(first, last)| SlipFault::Skipped(name(first), name(last)))
        };
        slips.extend(fault.map(|fault| Slip { at, number: name(place), fault }));
        greatest = greatest.max(place);
    }
}

/// Returns the first and the last number missing between two, of those that stand nowhere else.
fn missing(before: Place, place: Place, all: &BTreeMap<Place, Span>) -> Option<(Place, Place)> {
    let between: Vec<Place> = match place {
        (number, 0) => (before.0 + 1..number).take(MOST).map(|number| (number, 0)).collect(),
        (number, inserted) => {
            let whole = (before.0 + 1..=number).take(MOST).map(|number| (number, 0));
            let from = if before.0 == number { before.1 + 1 } else { 1 };
            whole.chain((from..inserted).take(MOST).map(|inserted| (number, inserted))).collect()
        }
    };
    let mut gone = between.into_iter().filter(|place| !all.contains_key(place));
    let first = gone.next()?;
    Some((first, gone.next_back().unwrap_or(first)))
}

/// The most numbers that are looked at between two: one that is far out is mostly a slip of the pen.
const MOST: usize = 1000;

/// Returns where the number stands that the text of `pieces` begins with: the first words up to white space or a closing
/// bracket.
fn number_span(body: &Body, pieces: &Range<usize>) -> Option<Span> {
    let pieces = body.pieces.get(pieces.clone())?;
    let words = pieces.iter().find_map(|piece| match &piece.what {
        What::Text(text) if !text.trim().is_empty() => Some((piece, text)),
        _ => None,
    });
    let Some((piece, text)) = words else { return pieces.first().map(|piece| piece.at) };
    let start = text.len() - text.trim_start().len();
    let rest = text.get(start..)?;
    let end = match Citation::read_start(rest) {
        Some((_, after)) => rest.len() - after.len(),
        None => {
            let end = rest
                .char_indices()
                .find(|(_, c)| c.is_whitespace() || matches!(c, '）' | ')' | '章' | '节' | '编'));
            end.map_or(rest.len(), |(at, c)| if c.is_whitespace() { at } else { at + c.len_utf8() })
        }
    };
    Some(piece.place(start..start + end))
}
