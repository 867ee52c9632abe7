//! Entries as lists show them: cards, the badges on them, and groups of cards by kind.
//!
//! In: entries of the site. Out: the pieces that lists, ways in and the home page share.

use crate::link::evidence::evidence;
use crate::link::id::EntryId;
use crate::link::site::Linked;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::kinds::term::Explained;
use crate::render::pieces::{Badge, Card, KindGroup};
use crate::render::views::Views;
use crate::url::Route;

impl Views<'_> {
    /// Returns an entry as lists show it.
    pub fn card(&self, id: EntryId) -> Card {
        let Some(Linked { entry, .. }) = self.linked(id) else { return Card::default() };
        Card {
            kind: entry.kind.name(),
            kind_label: self.kind_label(entry.kind),
            title: entry.meta.title.clone(),
            path: self.path(id),
            date: entry.meta.date.as_ref().map(|date| self.date(date.value)),
            summary: entry.summary(),
            region: self.place(&entry.meta.region),
            topics: self.topics(&entry.meta),
            badges: self.badges(id),
            is_sample: entry.meta.is_sample,
        }
    }

    /// Returns the short marks beside an entry's title.
    pub fn badges(&self, id: EntryId) -> Vec<Badge> {
        let Some(linked) = self.linked(id) else { return Vec::new() };
        match &linked.entry.detail {
            Detail::Case(case) => {
                let status = case.status.map(|status| {
                    badge(if status.rank >= 3 { "strong" } else { "plain" }, self.pick(status.label))
                });
                let level = evidence(&linked.entry, case, linked.procedure.as_ref());
                let text = self.phrases.fill("case.evidence_level", &[("level", &level.name())]);
                status.into_iter().chain([badge("faint", text)]).collect()
            }
            Detail::Award(award) => {
                let year = award.year.map(|year| badge("plain", self.year(year)));
                let level = award.level.map(|level| badge("strong", self.level(Some(level))));
                level.into_iter().chain(year).collect()
            }
            Detail::Rule(rule) => {
                let status = rule.status.map(|status| {
                    badge(if status.rank <= 2 { "strong" } else { "faint" }, self.pick(status.label))
                });
                let digest = rule.is_digest.then(|| badge("faint", self.say("rule.digest")));
                status.into_iter().chain(digest).collect()
            }
            Detail::Platform(platform) => {
                let tier = platform.tier.and_then(|tier| self.site.config.tiers.terms.get(tier));
                let form = platform.form.clone().map(|form| badge("plain", form));
                tier.map(|tier| badge("plain", tier.label.clone())).into_iter().chain(form).collect()
            }
            Detail::Brand(brand) => {
                brand.category.clone().map(|word| badge("plain", word)).into_iter().collect()
            }
            Detail::Term(term) => match term.explained(&linked.entry.meta.title) {
                Explained::Fully => Vec::new(),
                explained => vec![badge("faint", self.say(&format!("glossary.{}", explained.name())))],
            },
            Detail::Source(source) => {
                source.form.clone().map(|form| badge("plain", form)).into_iter().collect()
            }
            Detail::Method(_) | Detail::Report(_) | Detail::Page => Vec::new(),
        }
    }

    /// Returns the first entries of each kind among `ids`, at most `limit` of a kind; `more` is where a kind's longer
    /// list is.
    pub fn groups(&self, ids: &[EntryId], limit: usize, more: &dyn Fn(Kind) -> Route) -> Vec<KindGroup> {
        let group = |kind: Kind| {
            let ids: Vec<EntryId> = self.of_kind(ids, kind);
            let cards = ids.iter().take(limit).map(|&id| self.card(id)).collect();
            let more = (ids.len() > limit).then(|| more(kind).root_href());
            (!ids.is_empty()).then(|| KindGroup {
                kind: kind.name(),
                label: self.kind_label(kind),
                count: ids.len(),
                cards,
                more,
            })
        };
        Kind::LISTED.into_iter().filter_map(group).collect()
    }

    /// Returns those of `ids` that are of `kind`, in their order.
    pub fn of_kind(&self, ids: &[EntryId], kind: Kind) -> Vec<EntryId> {
        ids.iter()
            .copied()
            .filter(|&id| self.linked(id).is_some_and(|linked| linked.entry.kind == kind))
            .collect()
    }
}

fn badge(tone: &'static str, label: String) -> Badge {
    Badge { tone, label }
}
