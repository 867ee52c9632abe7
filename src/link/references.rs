//! What front matter refers to.
//!
//! In: an entry and the index. Out: [`References`], entries instead of ids, and a fault for each that leads nowhere.

use crate::fault::Fault;
use crate::link::id::EntryId;
use crate::link::index::Index;
use crate::model::citations::Citation;
use crate::model::entry::Entry;
use crate::model::holder::Holder;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::kinds::method::Step;
use crate::model::kinds::report::Declared;
use crate::model::kinds::rule::Rule;
use crate::model::meta::Meta;
use crate::model::record::{Reference, RuleReference};
use crate::nearest::nearest;
use crate::source::{Span, Spanned};

/// What an entry's front matter refers to.
#[derive(Clone, Debug, Default)]
pub struct References {
    /// The platform of a case.
    pub platform: Option<EntryId>,
    /// The method of a case or a platform.
    pub method: Option<EntryId>,
    /// The platform above a platform, the brand above a brand.
    pub parent: Option<EntryId>,
    /// The brand of a platform, where what it writes is one that has a page.
    pub brand: Option<EntryId>,
    /// The holders of an award or a brand, parallel to them; `None` for one without a page.
    pub holders: Vec<Option<EntryId>>,
    /// The cases that a case's topic was handed on to.
    pub handed_to: Vec<EntryId>,
    /// The rules a case followed, in the order written.
    pub rules: Vec<CitedRule>,
    /// The rules a rule replaces.
    pub supersedes: Vec<EntryId>,
    /// The methods that a method's correspondences name, parallel to them.
    pub corresponds: Vec<Option<EntryId>>,
    /// The rules that set the deadlines of a method's steps, parallel to the steps.
    pub deadlines: Vec<Option<CitedRule>>,
    /// What the figures of a report are set against, parallel to them: a method, and the place in its `yearly`.
    pub declared: Vec<Option<(EntryId, usize)>>,
    /// The entries that describe its sources, parallel to them.
    pub sources: Vec<Option<EntryId>>,
}

impl References {
    /// Returns every entry that is referred to, in no order that means anything.
    pub fn all(&self) -> impl Iterator<Item = EntryId> {
        let one = [self.platform, self.method, self.parent, self.brand].into_iter().flatten();
        let parallel = self.holders.iter().chain(&self.corresponds).chain(&self.sources).flatten();
        let many = self.supersedes.iter().chain(&self.handed_to).chain(parallel).copied();
        let rules = self.rules.iter().chain(self.deadlines.iter().flatten()).map(|cited| cited.rule);
        one.chain(many).chain(rules).chain(self.declared.iter().flatten().map(|(method, _)| *method))
    }
}

/// A rule, or a place in it, that a case cites.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CitedRule {
    /// The rule.
    pub rule: EntryId,
    /// The place, `None` for the whole rule.
    pub place: Option<Citation>,
}

/// Finds what `entry` refers to.
pub(super) fn references(entry: &Entry, index: &Index, faults: &mut Vec<Fault>) -> References {
    let mut found = References::default();
    let one = |reference: &Option<Spanned<Reference>>, faults: &mut Vec<Fault>| {
        reference.as_ref().and_then(|reference| index.find(&reference.value, reference.at, faults))
    };
    let many = |references: &[Spanned<Reference>], faults: &mut Vec<Fault>| {
        let find = |reference: &Spanned<Reference>| index.find(&reference.value, reference.at, faults);
        references.iter().filter_map(find).collect()
    };
    found.sources = entry.meta.sources.iter().map(|source| one(&source.from, faults)).collect();
    match &entry.detail {
        Detail::Case(case) => {
            found.platform = one(&case.platform, faults);
            found.method = one(&case.method, faults);
            found.rules = case.rules.iter().filter_map(|cited| cited_rule(cited, index, faults)).collect();
            found.handed_to = many(&case.handed_to, faults);
            case.named_sources().for_each(|source| named_source(&entry.meta, source, faults));
        }
        Detail::Award(award) => {
            found.holders = holders(&award.recipients, index, faults);
        }
        Detail::Rule(rule) => {
            found.supersedes = many(&rule.supersedes, faults);
        }
        Detail::Platform(platform) => {
            found.parent = one(&platform.parent, faults);
            found.method = one(&platform.method, faults);
            found.brand = platform.brand.as_deref().and_then(|brand| index.brand(brand));
        }
        Detail::Method(method) => {
            let find = |reference: &Spanned<Reference>| index.find(&reference.value, reference.at, faults);
            found.corresponds = method.corresponds.iter().map(|other| &other.method).map(find).collect();
            let rule = |step: &Step| cited_rule(step.deadline.as_ref()?.rule.as_ref()?, index, faults);
            found.deadlines = method.steps.iter().map(rule).collect();
        }
        Detail::Report(report) => {
            let sources = report.figures.iter().filter_map(|figure| figure.source.as_ref());
            sources.for_each(|source| named_source(&entry.meta, source, faults));
            let item = |declared: &Option<Declared>| declared_item(declared.as_ref()?, index, faults);
            found.declared = report.figures.iter().map(|figure| &figure.declared).map(item).collect();
        }
        Detail::Brand(brand) => {
            found.parent = one(&brand.parent, faults);
            found.holders = holders(&brand.holders, index, faults);
            let sources = brand.variants.iter().filter_map(|variant| variant.source.as_ref());
            sources.for_each(|source| named_source(&entry.meta, source, faults));
        }
        Detail::Term(_) | Detail::Source(_) | Detail::Page => {}
    }
    found
}

/// Finds the holders that have a page.
fn holders(given: &[Holder], index: &Index, faults: &mut Vec<Fault>) -> Vec<Option<EntryId>> {
    let find = |holder: &Holder| match holder {
        Holder::Entry(reference) => index.find(&reference.value, reference.at, faults),
        Holder::Named(_) => None,
    };
    given.iter().map(find).collect()
}

/// Finds the item of a method's `yearly` that a figure is set against.
fn declared_item(declared: &Declared, index: &Index, faults: &mut Vec<Fault>) -> Option<(EntryId, usize)> {
    let id = index.find(&declared.method.value, declared.method.at, faults)?;
    let entry = index.entry(id)?;
    let Detail::Method(method) = &entry.detail else { return None };
    let place = method.yearly.iter().position(|item| item.name == declared.item.value);
    if place.is_none() {
        faults.push(Fault::UndeclaredItem {
            at: declared.item.at,
            item: declared.item.value.clone(),
            method: entry.meta.title.clone(),
            nearest: nearest(&declared.item.value, method.yearly.iter().map(|item| item.name.as_str())),
        });
    }
    Some((id, place?))
}

fn cited_rule(cited: &Spanned<RuleReference>, index: &Index, faults: &mut Vec<Fault>) -> Option<CitedRule> {
    let RuleReference { rule, place } = &cited.value;
    let id_at =
        Span { end: cited.at.end.min(cited.at.start + u32::try_from(rule.len()).unwrap_or(0)), ..cited.at };
    let reference = Reference { kind: Kind::Rule, id: rule.clone() };
    let id = index.find(&reference, if place.is_some() { id_at } else { cited.at }, faults)?;
    if let (Some(place), Some(entry)) = (place, index.entry(id)) {
        let place_at = Span { start: (id_at.end + 1).min(cited.at.end), ..cited.at };
        faults.extend(dangling_article(entry, *place, place_at));
    }
    Some(CitedRule { rule: id, place: *place })
}

/// Returns the fault when `entry`, a rule, does not have `place`. A digest has no articles, so nothing can be cited in it.
pub(super) fn dangling_article(entry: &Entry, place: Citation, at: Span) -> Option<Fault> {
    let Detail::Rule(Rule { provisions, .. }) = &entry.detail else { return None };
    if provisions.has(place) {
        return None;
    }
    let has_article = provisions.has(place.whole_article());
    Some(Fault::DanglingArticle {
        at,
        rule: entry.meta.title.clone(),
        citation: place.in_chinese(),
        articles: provisions.articles().count(),
        nearest: has_article.then(|| place.whole_article().in_chinese()),
    })
}

/// Pushes a fault when a fact names a source that its page does not list.
fn named_source(meta: &Meta, source: &Spanned<String>, faults: &mut Vec<Fault>) {
    let ids = || meta.sources.iter().filter_map(|source| source.id.as_deref());
    if !ids().any(|id| id == source.value) {
        let nearest = nearest(&source.value, ids());
        faults.push(Fault::DanglingSource { at: source.at, id: source.value.clone(), nearest });
    }
}
