//! What is known of an entry, what that rests on, and what is not recorded.
//!
//! In: an entry of the site. Out: the facts, sources, gaps and honours that its page shows.

use std::cmp::Reverse;

use crate::link::bibliography::Work;
use crate::link::id::EntryId;
use crate::link::site::Linked;
use crate::model::change::Change;
use crate::model::entry::Entry;
use crate::model::fields;
use crate::model::figure::{Bound, Figure};
use crate::model::holder::Holder;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::kinds::method::Yearly;
use crate::model::place_remark::PlaceRemark;
use crate::render::context::Link;
use crate::render::evidence::{ChangeView, Completeness, Gap, Inference, SourceMark, SourceView};
use crate::render::pieces::{Fact, Honour};
use crate::render::running_text::RunningText;
use crate::render::views::Views;
use crate::source::Spanned;
use crate::url::Route;

impl Views<'_> {
    /// Returns the fact `label` with these values.
    pub fn fact(&self, label: &str, values: Vec<Link>) -> Fact {
        Fact { label: self.say(label), values, marks: Vec::new() }
    }

    /// Returns the fact `label` with a single word for its value.
    pub fn word_fact(&self, label: &str, word: Option<String>) -> Fact {
        self.fact(label, word.map(|label| Link { label, path: None }).into_iter().collect())
    }

    /// Returns the fact `label` with an entry for its value.
    pub fn entry_fact(&self, label: &str, entry: Option<EntryId>) -> Fact {
        self.fact(label, entry.map(|id| self.link(id)).into_iter().collect())
    }

    /// Returns a holder: the entry that it is, or its name as written.
    pub fn holder(&self, holder: &Holder, entry: Option<EntryId>) -> Link {
        entry.map_or_else(|| Link { label: holder.written(), path: None }, |id| self.link(id))
    }

    /// Returns the mark of the source that a fact names; none where the first source stands for it.
    pub fn marks(&self, linked: &Linked, source: Option<&Spanned<String>>) -> Vec<SourceMark> {
        let Some(source) = source else { return Vec::new() };
        let is_it = |cited: &Work| cited.source.id.as_deref() == Some(&source.value);
        let Some(place) = linked.sources.iter().position(is_it) else { return Vec::new() };
        let title = linked.sources.get(place).map(|cited| cited.source.title.clone()).unwrap_or_default();
        vec![SourceMark { number: place + 1, anchor: format!("source-{}", place + 1), title }]
    }

    /// Returns the sources of an entry; `supports` tells what rests on each, by its id.
    pub fn sources(&self, linked: &Linked, supports: &dyn Fn(&str) -> Vec<String>) -> Vec<SourceView> {
        let view = |(place, Work { source, entry }): (usize, &Work)| SourceView {
            number: place + 1,
            anchor: format!("source-{}", place + 1),
            id: source.id.clone(),
            title: source.title.clone(),
            path: entry.map(|id| self.path(id)),
            author: source.author.clone(),
            publisher: source.publisher.clone(),
            date: source.date.map(|date| self.date(date)),
            href: source.url.clone(),
            place: source.place.clone(),
            supports: source.id.as_deref().map(supports).unwrap_or_default(),
        };
        linked.sources.iter().enumerate().map(view).collect()
    }

    /// Returns what is inferred of an entry: what its editors noted, then what the places around it follow from.
    pub fn inferred(&self, entry: &Entry, text: &RunningText<'_>) -> Vec<Inference> {
        let noted = entry.meta.inferred.iter().map(|inferred| Inference {
            label: self.key_label(entry.kind, &inferred.key),
            basis: text.value(&inferred.basis),
        });
        let around = |remark: &&PlaceRemark| entry.meta.region.starts_with(&remark.names);
        let places = self.site.config.regions.iter().filter(around).filter_map(|remark| {
            let basis = text.value(remark.inferred.as_ref()?);
            Some(Inference { label: remark.names.last()?.clone(), basis })
        });
        noted.chain(places).collect()
    }

    /// Returns a change as its page tells it, in `text`.
    pub fn change(&self, change: &Change, text: &RunningText<'_>) -> ChangeView {
        ChangeView {
            date: self.date(change.date.value),
            label: self.pick(change.kind.label),
            is_correction: change.is_correction(),
            what_html: text.value(&change.what),
        }
    }

    /// Returns what is not recorded of an entry, as it is shown on `page`: what its editors noted, then the expected keys
    /// that are not given.
    pub fn gaps(&self, linked: &Linked, page: &Route) -> Vec<Gap> {
        let (entry, text) = (&linked.entry, RunningText::on(self, linked, page));
        let noted = entry.meta.gaps.iter().map(|gap| Gap {
            label: self.key_label(entry.kind, &gap.key),
            looked_in: text.given(gap.looked_in.as_ref()),
        });
        let absent = entry.unnoted().map(|field| Gap { label: self.field_label(field), looked_in: None });
        noted.chain(absent).collect()
    }

    /// Returns how often something is held each year; what has no count is held as often as needed.
    pub fn yearly(&self, item: &Yearly) -> String {
        match &item.count {
            None => "N".to_owned(),
            Some(count) if item.is_at_least => self.phrases.fill("method.at_least", &[("n", &count.text)]),
            Some(count) => self.phrases.fill("method.times", &[("n", &count.text)]),
        }
    }

    /// Returns how sure a number is, in words; empty for one that is exact.
    pub fn bound(&self, figure: &Figure) -> String {
        match figure.bound {
            Bound::Exact => String::new(),
            bound => self.say(&format!("bound.{}", bound.name())),
        }
    }

    /// Returns how much of what its kind can say an entry says.
    pub fn completeness(&self, entry: &Entry) -> Option<Completeness> {
        let (total, recorded) = (entry.expected, entry.expected - entry.absent.len());
        let text =
            self.phrases.fill("entry.completeness_text", &[("total", &total), ("recorded", &recorded)]);
        (entry.kind != Kind::Page && total > 0).then_some(Completeness { recorded, total, text })
    }

    fn key_label(&self, kind: Kind, key: &str) -> String {
        let field = fields(kind).into_iter().find(|field| field.is_named(key));
        field.map_or_else(|| key.to_owned(), |field| self.field_label(field))
    }

    /// Returns the honours that an entry holds, the latest first.
    pub fn honours(&self, linked: &Linked) -> Vec<Honour> {
        let honour = |&id: &EntryId| {
            let Detail::Award(award) = &self.linked(id)?.entry.detail else { return None };
            let year = award.year.map(|year| self.year(year));
            let honour = Honour {
                award: self.link(id),
                year: year.unwrap_or_else(|| self.say("honours.undated")),
                level: award.level.map(|level| self.level(Some(level))),
                issuer: award.issuer.clone(),
                grade: award.grade.clone(),
            };
            Some((award.year, honour))
        };
        let mut honours: Vec<_> = linked.back.awards.iter().filter_map(honour).collect();
        honours.sort_by_key(|(year, _)| Reverse(*year));
        honours.into_iter().map(|(_, honour)| honour).collect()
    }
}
