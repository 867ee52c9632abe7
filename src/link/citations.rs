//! The citations of rules in running text.
//!
//! In: an entry with the links its editor wrote, its running text, and the titles of all rules. Out: [`Citations`]: the
//! links that the wording makes, what they cite and in which sentence; and a fault for each that is certainly a citation and
//! yet leads to no one place. One pass over the text. A value of the front matter is a section of its own.
//!
//! Which rule is meant: the one that is named (《…》, a link to it, 本规则 in a rule's own text); else the one named before
//! in the same block, or section where the wording can only be a citation; else the only one that the case goes by.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::fault::{Fault, Unresolved};
use crate::link::cited::{Citations, RuleCitation, Text};
use crate::link::id::EntryId;
use crate::link::index::Index;
use crate::link::links::{BodyLinks, CitingValue, Target, TextLink};
use crate::link::references::References;
use crate::link::sentence::{ENDS, sentence_at};
use crate::link::titles::{Titles, Which, bare, normal};
use crate::model::articles::division_level;
use crate::model::citations::Citation;
use crate::model::entry::Entry;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::phrases::{Phrase, phrases};
use crate::model::place_words::{Base, Joint, RuleWord};
use crate::model::prose::Block;

/// Finds the citations in the text of `entry`, which is `id`; an introduction is none of the entries.
pub(super) fn citations(
    (id, entry): (Option<EntryId>, &Entry),
    text: &Text<'_>,
    references: &References,
    links: &BodyLinks,
    (titles, index): (&Titles, &Index<'_>),
    faults: &mut Vec<Fault>,
) -> Citations {
    let named = references.rules.iter().map(|cited| cited.rule);
    let mut walk = Walk {
        own: id.filter(|_| entry.kind == Kind::Rule),
        links,
        titles,
        index,
        faults,
        given: named.collect(),
        named: Vec::new(),
        short: Vec::new(),
        last: None,
        passage: 0,
        section: 0,
        sentence: 0,
        mentioned: BTreeSet::new(),
        told: BTreeSet::new(),
        found: Citations::default(),
    };
    text.values.iter().for_each(|value| walk.value(value));
    walk.begin_section();
    text.body.iter().for_each(|block| walk.passage(block));
    walk.found
}

/// The rule that was named or cited last, and where.
#[derive(Clone, Copy)]
struct Last {
    which: Which,
    place: Option<Citation>,
    passage: usize,
    section: usize,
    /// The byte of its passage at which it ends.
    end: usize,
}

struct Walk<'a> {
    /// The entry, when it is itself a rule.
    own: Option<EntryId>,
    links: &'a BodyLinks,
    titles: &'a Titles,
    index: &'a Index<'a>,
    faults: &'a mut Vec<Fault>,
    /// The rules that the front matter names.
    given: BTreeSet<EntryId>,
    /// The rules named so far, each with its title.
    named: Vec<(String, Which)>,
    /// The names that the page gives to rules: 以下简称《规则》.
    short: Vec<(String, Which)>,
    last: Option<Last>,
    passage: usize,
    section: usize,
    /// The byte of the block at which the sentence of the phrase begins.
    sentence: usize,
    /// The rules that the section has linked as a whole.
    mentioned: BTreeSet<EntryId>,
    /// The titles of several rules that were reported.
    told: BTreeSet<String>,
    found: Citations,
}

impl Walk<'_> {
    fn begin_section(&mut self) {
        self.section += 1;
        self.mentioned.clear();
    }

    /// Finds the citations in a value of the front matter: its links are its own.
    fn value(&mut self, value: &Block) {
        self.begin_section();
        let body = std::mem::take(&mut self.found.within);
        self.passage(value);
        let links: Vec<TextLink> =
            std::mem::replace(&mut self.found.within, body).into_values().flatten().collect();
        if !links.is_empty() {
            self.found.values.push(CitingValue { at: value.whole(), text: value.text.clone(), links });
        }
    }

    fn passage(&mut self, passage: &Block) {
        self.passage += 1;
        if passage.heading.is_some_and(|level| level <= 2) {
            self.begin_section();
        }
        let mut links = passage.links.iter().peekable();
        let mut group = None;
        let mut read = 0;
        self.sentence = 0;
        for phrase in phrases(&passage.text) {
            let since = passage.text.get(read..phrase.range.start).unwrap_or_default();
            self.sentence = since.rfind(ENDS).map_or(self.sentence, |end| read + end + 1);
            read = phrase.range.start.max(read);
            while let Some((range, link)) = links.next_if(|(range, _)| range.end <= phrase.range.start) {
                self.written_link(range, *link);
            }
            if phrase.joint == Joint::Alone {
                group = self.which(&phrase, passage);
            }
            if let Some(which) = group {
                self.take(&phrase, which, passage);
            }
        }
        links.for_each(|(range, link)| self.written_link(range, *link));
    }

    /// Takes note of a link to a rule that the editor wrote.
    fn written_link(&mut self, range: &Range<usize>, link: usize) {
        let Some(rule) = self.target(link) else { return };
        let Some(entry) = self.index.entry(rule) else { return };
        self.mentioned.insert(rule);
        self.named.push((normal(&entry.meta.title), Which::Rule(rule)));
        self.remember(Which::Rule(rule), None, range.end);
    }

    /// Returns the rule that the link at `piece` leads to.
    fn target(&self, piece: usize) -> Option<EntryId> {
        let Some(Target::Entry { id, .. }) = self.links.targets.get(&piece) else { return None };
        let is_rule = self.index.entry(*id).is_some_and(|entry| entry.kind == Kind::Rule);
        is_rule.then_some(*id)
    }

    fn remember(&mut self, which: Which, place: Option<Citation>, end: usize) {
        self.last = Some(Last { which, place, passage: self.passage, section: self.section, end });
    }

    /// Returns which rule `phrase` means; `None` for what is no citation, or not certainly one.
    fn which(&mut self, phrase: &Phrase, passage: &Block) -> Option<Which> {
        match &phrase.rule {
            Some(RuleWord::Titled(title, version)) => Some(self.titled(title, version.as_ref(), passage)),
            Some(RuleWord::This(noun) | RuleWord::That(noun)) if self.written(noun, passage).is_some() => {
                self.written(noun, passage)
            }
            Some(RuleWord::This(_)) if self.own.is_some() => self.own.map(Which::Rule),
            Some(RuleWord::This(noun) | RuleWord::That(noun)) => {
                let noun = normal(passage.text.get(noun.clone())?);
                let known =
                    self.named.iter().rev().take(REMEMBERED).chain(self.short.iter().rev().take(REMEMBERED));
                let found = known.clone().find(|(title, _)| title.contains(&noun)).map(|(_, which)| *which);
                self.or_report(found.or_else(|| self.only_given()), phrase, passage)
            }
            None => {
                if is_opening(phrase, &passage.text) {
                    return None;
                }
                let found = self.unnamed(phrase, passage)?;
                self.or_report(found, phrase, passage)
            }
        }
    }

    /// Returns the rule that a title means, and remembers it.
    fn titled(&mut self, title: &Range<usize>, version: Option<&Range<usize>>, passage: &Block) -> Which {
        let words = |range: &Range<usize>| passage.text.get(range.clone()).unwrap_or_default();
        let name = normal(words(title));
        let before = passage.text.get(..title.start).unwrap_or_default().trim_end_matches(['《', '“']);
        if let Some(last) = self.last.filter(|_| SHORT.iter().any(|word| before.ends_with(word))) {
            self.short.push((name, last.which));
            return last.which;
        }
        let which = self.written(title, passage).unwrap_or_else(|| self.called(&name, version.map(words)));
        self.named.push((name, which));
        which
    }

    /// Returns the rule that the link leads to whose words hold `words`; `None` for words in no link.
    fn written(&self, words: &Range<usize>, passage: &Block) -> Option<Which> {
        let before = passage.links.partition_point(|(range, _)| range.end <= words.start);
        let (_, link) = passage.links.get(before).filter(|(range, _)| range.contains(&words.start))?;
        Some(self.target(*link).map_or(Which::Outside, Which::Rule))
    }

    /// Returns the rule called `name`: by the name that the page gave it, among the rules that the page goes by, or among
    /// all.
    fn called(&self, name: &str, version: Option<&str>) -> Which {
        if let Some((_, which)) = self.short.iter().rev().take(REMEMBERED).find(|(short, _)| short == name) {
            return *which;
        }
        let found = self.titles.find(name, version);
        let mut own = self.own.iter().chain(&self.given).filter(|id| {
            let title = self.index.entry(**id).map(|entry| normal(&entry.meta.title)).unwrap_or_default();
            title == name
                || (found == Which::Outside
                    && version.is_none()
                    && bare(&title).ends_with(name)
                    && is_generic(name))
        });
        match (found, own.next(), own.next()) {
            (Which::Several | Which::Outside, Some(id), None) => Which::Rule(*id),
            _ => found,
        }
    }

    fn only_given(&self) -> Option<Which> {
        let mut given = self.given.iter();
        given.next().filter(|_| given.next().is_none()).map(|id| Which::Rule(*id))
    }

    /// Returns the rule of a phrase that names none; `Some(None)` where a reader could not tell either, `None` where it may
    /// be no citation at all.
    fn unnamed(&self, phrase: &Phrase, passage: &Block) -> Option<Option<Which>> {
        let last = self.last.filter(|last| last.section == self.section);
        let here = last.filter(|last| last.passage == self.passage);
        let between = here.and_then(|last| passage.text.get(last.end..phrase.range.start));
        if between.is_some_and(|between| matches!(between, "" | "的" | "中" | "中的" | " " | "\n")) {
            return Some(last.map(|last| last.which));
        }
        let is_relative = phrase.place.is_some_and(|place| {
            matches!(place.base, Base::Here(_) | Base::Before(..) | Base::Next | Base::Within)
        });
        if let Some(own) = self.own {
            let is_same_sentence = here.is_some_and(|last| last.end >= self.sentence);
            let other =
                here.filter(|last| is_same_sentence && last.which != Which::Rule(own) && !is_relative);
            return match other.map(|last| last.which) {
                None => Some(Some(Which::Rule(own))),
                Some(Which::Rule(_)) if phrase.is_sure => Some(None),
                Some(_) => None,
            };
        }
        if is_relative {
            return None;
        }
        let before = if phrase.is_sure { last } else { here };
        let found = before.map(|last| last.which);
        match found.or_else(|| self.only_given().filter(|_| phrase.is_sure)) {
            Some(which) => Some(Some(which)),
            None => phrase.is_sure.then_some(None),
        }
    }

    fn or_report(&mut self, found: Option<Which>, phrase: &Phrase, passage: &Block) -> Option<Which> {
        if found.is_none() {
            self.report(phrase, Unresolved::NoRule, passage);
        }
        found
    }

    /// Links one phrase to its place.
    fn take(&mut self, phrase: &Phrase, which: Which, passage: &Block) {
        let before = self.last;
        self.remember(which, None, phrase.range.end);
        let Which::Rule(rule) = which else {
            let title = passage.text.get(phrase.range.clone()).unwrap_or_default();
            if which == Which::Several && self.told.insert(title.to_owned()) {
                self.report(phrase, Unresolved::SeveralRules, passage);
            }
            return;
        };
        let index = self.index;
        let Some(entry) = index.entry(rule) else { return };
        let Detail::Rule(detail) = &entry.detail else { return };
        let provisions = &detail.provisions;
        let Some(place) = phrase.place.filter(|_| !provisions.blocks.is_empty()) else {
            return self.whole_rule(rule, phrase, passage);
        };
        let from =
            before.and_then(|last| last.place).filter(|_| before.is_some_and(|last| last.which == which));
        let here = self.own.filter(|own| *own == rule).map(|_| provisions.standpoint(passage.piece));
        let Some(found) = provisions.find(place, here.unwrap_or_default(), from) else {
            let rule = entry.meta.title.clone();
            return self.report(phrase, Unresolved::NoPlace { rule }, passage);
        };
        self.remember(which, found.places.last().copied(), phrase.range.end);
        if phrase.joint == Joint::Through {
            let ends = from.zip(found.places.first().copied());
            let run = ends.map(|(first, last)| provisions.run(first, last)).unwrap_or_default();
            let inner = run.len().saturating_sub(2);
            run.iter().skip(1).take(inner).for_each(|place| self.cite(rule, Some(*place), phrase, passage));
        }
        if found.is_here {
            return;
        }
        self.link(rule, Some(found.anchor), found.places.first().copied(), phrase.range.clone(), passage);
        match found.places.as_slice() {
            [] => self.cite(rule, None, phrase, passage),
            places => places.iter().for_each(|place| self.cite(rule, Some(*place), phrase, passage)),
        }
    }

    /// Links the first mention of a rule in a section; of a citation in it that has no place on the site, the title.
    fn whole_rule(&mut self, rule: EntryId, phrase: &Phrase, passage: &Block) {
        let Some(RuleWord::Titled(title, version)) = &phrase.rule else { return };
        if self.own == Some(rule) || passage.heading.is_some() || !self.mentioned.insert(rule) {
            return;
        }
        let end = version.as_ref().unwrap_or(title).end;
        let close = passage.text.get(end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        self.link(rule, None, None, phrase.range.start..end + close, passage);
        self.cite(rule, None, phrase, passage);
    }

    fn link(
        &mut self,
        rule: EntryId,
        anchor: Option<String>,
        place: Option<Citation>,
        range: Range<usize>,
        passage: &Block,
    ) {
        if passage.heading.is_some() {
            return;
        }
        let target = match anchor {
            Some(anchor) if self.own == Some(rule) => Target::Here(anchor),
            anchor => Target::Entry { id: rule, anchor, place },
        };
        for part in passage.parts(&range) {
            let link = TextLink { range: part.range, target: target.clone(), goes_on: part.goes_on };
            self.found.within.entry(part.piece).or_default().push(link);
        }
    }

    /// Counts a citation of another page's rule, unless a link that was written stands there.
    fn cite(&mut self, rule: EntryId, place: Option<Citation>, phrase: &Phrase, passage: &Block) {
        if self.own == Some(rule) || passage.heading.is_some() || passage.parts(&phrase.range).is_empty() {
            return;
        }
        let sentence = sentence_at(passage, phrase.range.start);
        let cited = RuleCitation { rule, place, sentence };
        if !self.found.cited.iter().rev().take(REMEMBERED).any(|other| *other == cited) {
            self.found.cited.push(cited);
        }
    }

    fn report(&mut self, phrase: &Phrase, why: Unresolved, passage: &Block) {
        let is_own_line = self.own.is_some() && phrase.range.start == 0 && passage.heading.is_none();
        if let Some(level) = division_level(&passage.text).filter(|_| is_own_line) {
            let at = passage.place(0..passage.text.len());
            self.faults.push(Fault::BareDivision { at, level });
        } else if !passage.parts(&phrase.range).is_empty() {
            let (at, text) = (passage.place(phrase.range.clone()), passage.words(phrase.range.clone()));
            self.faults.push(Fault::UnresolvedCitation { at, text, why });
        }
    }
}

/// How many names and citations back a page is searched, so that a long one takes no longer for each.
const REMEMBERED: usize = 64;

/// Words behind which a page gives a rule a short name.
const SHORT: [&str; 4] = ["以下简称", "以下称", "下称", "简称"];

/// Returns whether a name is one that a rule may be called by for short: 《议事规则》 and not 《则》.
fn is_generic(name: &str) -> bool {
    name.chars().count() > 1
}

/// Returns whether `phrase` is the number that an article begins with, in a rule or in a quotation of one.
fn is_opening(phrase: &Phrase, text: &str) -> bool {
    let is_article = phrase.place.is_some_and(|place| {
        matches!(place.base, Base::Article(..)) && place.paragraph.is_none() && place.item.is_none()
    });
    let is_first = text.get(..phrase.range.start).is_some_and(|before| before.trim().is_empty());
    let rest = text.get(phrase.range.end..).unwrap_or_default();
    is_article && is_first && (rest.is_empty() || rest.starts_with(char::is_whitespace))
}
