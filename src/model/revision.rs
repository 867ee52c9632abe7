//! The change between two versions of a rule, article by article and then word by word (新旧条文对照).
//!
//! In: both texts by their provisions. Out: [`Revision`]: a row for every article, heading and preamble of either, in the
//! order of the new text, what went away where it stood. Which article became which is found by their words: the same words
//! under another number are the same article, and one article may have become several, or several one.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::articles::{Provision, Provisions};
use crate::model::citations::Citation;
use crate::model::likeness::{ALIKE, likeness, pairs_of, share};
use crate::model::word_change::{Words, words};
use crate::parse::body::{Body, plain};

/// A text and its change.
#[derive(Clone, Debug, Default)]
pub struct Revision {
    /// In the order of the new text.
    pub rows: Vec<Row>,
}

/// One unit of either text.
#[derive(Clone, Debug)]
pub struct Row {
    /// In the old text, `None` for what is new.
    pub old: Option<Unit>,
    /// In the new text, `None` for what went away.
    pub new: Option<Unit>,
    /// Whether it stands in another order than its neighbours: more than its number changed.
    pub is_moved: bool,
    /// The words of both, in order; empty where they are the same.
    pub words: Vec<Words>,
    /// What it was a part of, or became a part of.
    pub part: Option<Part>,
}

/// How an article that has no counterpart of its own hangs together with one that has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// It is new and was a part of this old article; the row's old text is that part.
    SplitFrom(Unit),
    /// It went and is a part of this new article; the row's words are those of that part.
    MergedInto(Unit),
}

/// An article, heading or other text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// What it is.
    pub kind: UnitKind,
    /// Its anchor; empty for text outside articles.
    pub anchor: String,
    /// Its words without its number; paragraphs are parted by newlines.
    pub text: String,
}

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnitKind {
    /// An article, by its number.
    Article(Citation),
    /// A heading, by its level and number.
    Division(u8, Option<u32>),
    /// Text outside.
    Other,
}

/// How alike two articles of one number have to be to be one article that was changed.
const ALIKE_IN_PLACE: f64 = 0.3;

impl Row {
    /// Returns whether the words are the same in both texts.
    pub fn is_same(&self) -> bool {
        self.old.is_some() && self.new.is_some() && self.words.is_empty()
    }

    /// Returns whether it bears another number than before.
    pub fn is_renumbered(&self) -> bool {
        self.old.as_ref().zip(self.new.as_ref()).is_some_and(|(old, new)| old.kind != new.kind)
    }
}

/// Compares `old` with `new`.
pub fn revision(old: (&Provisions, &Body), new: (&Provisions, &Body)) -> Revision {
    let (old, new) = (units(old), units(new));
    let pairs = pairs(&old, &new);
    let moved = moved(&pairs);
    let paired: Vec<(&Unit, &Unit)> = pairs
        .iter()
        .filter_map(|(&new_place, &old_place)| Some((old.get(old_place)?, new.get(new_place)?)))
        .filter(|(old, new)| old.is_article() && new.is_article() && old.text != new.text)
        .collect();
    let mut rows: Vec<((usize, usize), Row)> = Vec::new();
    for (place, unit) in new.iter().enumerate() {
        let whole = pairs.get(&place).and_then(|&from| old.get(from));
        let split = split(unit, &paired).filter(|_| whole.is_none());
        let from = whole.or(split.as_ref().map(|(part, _)| part));
        let words = from.map(|from| words(&from.text, &unit.text)).unwrap_or_default();
        let (old, new) = (from.cloned(), Some(unit.clone()));
        let part = split.map(|(_, whole)| Part::SplitFrom(whole));
        rows.push(((place + 1, 0), Row { old, new, is_moved: moved.contains(&place), words, part }));
    }
    let became: BTreeMap<usize, usize> =
        pairs.iter().filter(|(new, _)| !moved.contains(new)).map(|(&new, &old)| (old, new)).collect();
    let kept: BTreeSet<usize> = pairs.values().copied().collect();
    for (place, unit) in old.iter().enumerate().filter(|(place, _)| !kept.contains(place)) {
        let after = became.range(..place).next_back().map_or(0, |(_, new)| new + 1);
        let merged = merged(unit, &paired);
        let words = merged.as_ref().map(|(part, _)| words(&unit.text, part)).unwrap_or_default();
        let part = merged.map(|(_, whole)| Part::MergedInto(whole));
        let row = Row { old: Some(unit.clone()), new: None, is_moved: false, words, part };
        rows.push(((after, place + 1), row));
    }
    rows.sort_by_key(|(order, _)| *order);
    Revision { rows: rows.into_iter().map(|(_, row)| row).collect() }
}

fn units((provisions, body): (&Provisions, &Body)) -> Vec<Unit> {
    let text = |pieces: &std::ops::Range<usize>| plain(body.pieces.get(pieces.clone()).unwrap_or_default());
    let unit = |provision: &Provision| match provision {
        Provision::Article(article) => {
            let whole = text(&article.pieces);
            let text = Citation::read_start(&whole).map_or(whole.as_str(), |(_, rest)| rest).trim();
            let (kind, anchor) = (UnitKind::Article(article.place), article.place.anchor());
            Unit { kind, anchor, text: text.to_owned() }
        }
        Provision::Division(division) => Unit {
            kind: UnitKind::Division(division.level, division.number),
            anchor: division.anchor.clone(),
            text: division.title.clone(),
        },
        Provision::Other(pieces) => Unit { kind: UnitKind::Other, anchor: String::new(), text: text(pieces) },
    };
    provisions.blocks.iter().map(unit).collect()
}

/// Returns which unit of the old text each of the new one was, by their places.
fn pairs(old: &[Unit], new: &[Unit]) -> BTreeMap<usize, usize> {
    let mut pairing = Pairing { old, new, pairs: BTreeMap::new(), taken: BTreeSet::new() };
    pairing.same_words();
    pairing.same_number();
    pairing.alike();
    pairing.pairs
}

struct Pairing<'u> {
    old: &'u [Unit],
    new: &'u [Unit],
    pairs: BTreeMap<usize, usize>,
    taken: BTreeSet<usize>,
}

impl Pairing<'_> {
    fn pair(&mut self, new: usize, old: usize) {
        self.pairs.insert(new, old);
        self.taken.insert(old);
    }

    /// Pairs what says the same, first under the same number, then in order.
    fn same_words(&mut self) {
        for is_in_place in [true, false] {
            let mut known: BTreeMap<(u8, &str), Vec<usize>> = BTreeMap::new();
            for (place, unit) in self.old.iter().enumerate().rev() {
                if !self.taken.contains(&place) {
                    known.entry((unit.kind.sort(), &unit.text)).or_default().push(place);
                }
            }
            for (place, unit) in self.new.iter().enumerate() {
                let Some(same) = known.get_mut(&(unit.kind.sort(), unit.text.as_str())) else { continue };
                let is_numbered = |&old: &usize| self.old.get(old).is_some_and(|old| old.kind == unit.kind);
                let found = match is_in_place {
                    true => same.iter().rposition(is_numbered).map(|at| same.remove(at)),
                    false if self.pairs.contains_key(&place) => None,
                    false => same.pop(),
                };
                if let Some(old) = found {
                    self.pair(place, old);
                }
            }
        }
    }

    /// Pairs what bears the same number and says something alike.
    fn same_number(&mut self) {
        for (place, unit) in self.new.iter().enumerate() {
            if self.pairs.contains_key(&place) {
                continue;
            }
            let free = (0..).zip(self.old).filter(|(place, _)| !self.taken.contains(place));
            let is_alike = |old: &Unit| match unit.kind {
                UnitKind::Division(_, number) => number.is_some(),
                _ => likeness(&pairs_of(&old.text), &pairs_of(&unit.text)) >= ALIKE_IN_PLACE,
            };
            let found = free.filter(|(_, old)| old.kind == unit.kind).find(|(_, old)| is_alike(old));
            if let Some((old, _)) = found {
                self.pair(place, old);
            }
        }
    }

    /// Pairs what is most alike whatever its number, the likest first.
    fn alike(&mut self) {
        let open = |units: &[Unit], is_taken: &dyn Fn(usize) -> bool| -> Vec<(usize, Vec<u64>)> {
            let units = units.iter().enumerate();
            let open = units.filter(|(place, unit)| {
                !is_taken(*place) && !matches!(unit.kind, UnitKind::Division(..)) && !unit.text.is_empty()
            });
            open.map(|(place, unit)| (place, pairs_of(&unit.text))).collect()
        };
        let new = open(self.new, &|place| self.pairs.contains_key(&place));
        let old = open(self.old, &|place| self.taken.contains(&place));
        let mut found = Vec::new();
        for (new_place, new_words) in &new {
            for (old_place, old_words) in &old {
                let likeness = likeness(old_words, new_words);
                if likeness >= ALIKE {
                    found.push((likeness, *new_place, *old_place));
                }
            }
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        for (_, new, old) in found {
            if !self.pairs.contains_key(&new) && !self.taken.contains(&old) {
                self.pair(new, old);
            }
        }
    }
}

/// Returns the part of an old article that the new one `unit` was, and the old article, which became another.
fn split(unit: &Unit, paired: &[(&Unit, &Unit)]) -> Option<(Unit, Unit)> {
    let found = paired
        .iter()
        .filter(|_| unit.is_article())
        .find_map(|(old, new)| Some((share(&old.text, &unit.text, &new.text)?, *old)));
    found.map(|(text, whole)| (Unit { text, ..whole.clone() }, whole.clone()))
}

/// Returns the part of a new article that the old one `unit` is, and the new article, which was another.
fn merged(unit: &Unit, paired: &[(&Unit, &Unit)]) -> Option<(String, Unit)> {
    paired
        .iter()
        .filter(|_| unit.is_article())
        .find_map(|(old, new)| Some((share(&new.text, &unit.text, &old.text)?, (*new).clone())))
}

impl Unit {
    fn is_article(&self) -> bool {
        matches!(self.kind, UnitKind::Article(_))
    }
}

impl UnitKind {
    fn sort(self) -> u8 {
        match self {
            Self::Article(_) => 0,
            Self::Division(..) => 1,
            Self::Other => 2,
        }
    }
}

/// Returns the units of the new text that stand in another order than the rest: those outside the longest run that
/// both texts have in one order.
fn moved(pairs: &BTreeMap<usize, usize>) -> BTreeSet<usize> {
    let pairs: Vec<(usize, usize)> = pairs.iter().map(|(&new, &old)| (new, old)).collect();
    // The ends of the best runs of each length, and for each pair the one before it in its run.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::new();
    for (at, (_, old)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|&end| pairs.get(end).is_some_and(|(_, other)| other < old));
        before.push(length.checked_sub(1).and_then(|length| ends.get(length).copied()));
        ends.truncate(ends.len().max(length + 1));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut in_order = BTreeSet::new();
    let mut at = ends.last().copied();
    while let Some(here) = at {
        in_order.insert(here);
        at = before.get(here).copied().flatten();
    }
    (0..).zip(&pairs).filter(|(at, _)| !in_order.contains(at)).map(|(_, (new, _))| *new).collect()
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn what_leaves_the_order_of_the_others_has_moved() {
        let pairs = [(0, 0), (1, 4), (2, 1), (3, 2)].into();
        assert_eq!(moved(&pairs), [1].into());
    }
}
