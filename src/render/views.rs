//! What pages are filled with: the site's meaning in the words and forms that readers see.
//!
//! In: the site and the interface's phrases. Out: the pieces that several pages share. A page's own view is made in
//! `pages/<page>.rs` from these. Nothing here decides an order or counts: that is `link`'s.

use crate::lang::{Lang, Words};
use crate::link::id::EntryId;
use crate::link::links::Target;
use crate::link::site::{Linked, Site};
use crate::model::date::PartialDate;
use crate::model::entry::Entry;
use crate::model::field::Field;
use crate::model::fields;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::meta::Meta;
use crate::parse::body::Body;
use crate::render::body;
use crate::render::context::{DateView, Link};
use crate::render::evidence::{Completeness, Gap, SourceMark, SourceView};
use crate::render::files::feeds::Feed;
use crate::render::phrases::Phrases;
use crate::render::pieces::{Badge, Card, CountLink, Fact, Honour, KindGroup, TocItem};
use crate::source::Spanned;
use crate::url::{Route, encode_path};

/// The site as its pages tell it.
#[derive(Clone, Copy)]
pub struct Views<'s> {
    /// The site.
    pub site: &'s Site,
    /// The words of the interface.
    pub phrases: &'s Phrases,
    /// The feeds that are written.
    pub feeds: &'s [Feed],
}

impl<'s> Views<'s> {
    /// Returns the language of the interface.
    pub fn lang(&self) -> Lang {
        self.site.config.language
    }

    /// Returns the phrase `area.thing`.
    pub fn say(&self, key: &str) -> String {
        self.phrases.fill(key, &[])
    }

    /// Returns the phrase `area.thing` with `n` filled in.
    pub fn count(&self, key: &str, n: usize) -> String {
        self.phrases.fill(key, &[("n", &n.to_string())])
    }

    /// Returns `words` in the language of the interface.
    pub fn pick(&self, words: Words) -> String {
        words.pick(self.lang()).to_owned()
    }

    /// Returns the name of `kind`.
    pub fn kind_label(&self, kind: Kind) -> String {
        self.say(&format!("kind.{}", kind_name(kind)))
    }

    /// Returns a date for readers and machines.
    pub fn date(&self, date: PartialDate) -> DateView {
        let text = match self.lang() {
            Lang::Zh => date.in_chinese(),
            Lang::En => date.to_string(),
        };
        DateView { machine: date.to_string(), text }
    }

    /// Returns the entry `id`; ids come from this site, so there is one.
    pub fn linked(&self, id: EntryId) -> Option<&'s Linked> {
        self.site.get(id)
    }

    /// Returns the way to an entry, from the site's root.
    pub fn path(&self, id: EntryId) -> String {
        self.site.routes.entry(id).encoded_file()
    }

    /// Returns an entry's title with the way to it.
    pub fn link(&self, id: EntryId) -> Link {
        let label = self.linked(id).map(|linked| linked.entry.meta.title.clone()).unwrap_or_default();
        Link { label, path: Some(self.path(id)) }
    }

    /// Returns the way to a place on an entry's page.
    pub fn path_to(&self, id: EntryId, anchor: &str) -> String {
        format!("{}#{}", self.path(id), encode_path(anchor))
    }

    /// Returns the names of a region, each leading to its page; a sample's place is invented and has none.
    pub fn region(&self, names: &[String]) -> Vec<Link> {
        let place = |depth: usize| {
            let names = names.get(..depth)?;
            let is_known = self.site.regions.find(names).is_some();
            let path = is_known.then(|| self.site.routes.region(names).encoded_file());
            Some(Link { label: names.last()?.clone(), path })
        };
        (1..=names.len()).filter_map(place).collect()
    }

    /// Returns the topics of an entry, each leading to its page.
    pub fn topics(&self, meta: &Meta) -> Vec<Link> {
        let link = |&topic: &usize| {
            let term = self.site.config.topics.terms.get(topic)?;
            let has_page = self.site.topics.get(topic).is_some_and(|entries| !entries.is_empty());
            let path = has_page.then(|| self.site.routes.topic(&term.id).encoded_file());
            Some(Link { label: term.label.clone(), path })
        };
        meta.topics.iter().filter_map(link).collect()
    }

    /// Returns an entry as lists show it.
    pub fn card(&self, id: EntryId) -> Card {
        let Some(Linked { entry, .. }) = self.linked(id) else { return Card::default() };
        Card {
            kind: kind_name(entry.kind),
            kind_label: self.kind_label(entry.kind),
            title: entry.meta.title.clone(),
            path: self.path(id),
            date: entry.meta.date.as_ref().map(|date| self.date(date.value)),
            summary: entry.meta.summary.clone(),
            region: self.region(&entry.meta.region).pop(),
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
                let level = crate::link::evidence::evidence(&linked.entry, case, linked.procedure.as_ref());
                let text = self.phrases.fill("case.evidence_level", &[("level", level.name())]);
                status.into_iter().chain([badge("faint", text)]).collect()
            }
            Detail::Award(award) => {
                let year = award.year.map(|year| {
                    badge("plain", self.phrases.fill("date.year", &[("year", &year.to_string())]))
                });
                let level = award.level.map(|level| badge("strong", self.level(level.name)));
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
            Detail::Method(_) | Detail::Report(_) | Detail::Page => Vec::new(),
        }
    }

    /// Returns the name of an honour's level: 省级.
    pub fn level(&self, name: &str) -> String {
        self.say(&format!("level.{name}"))
    }

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

    /// Returns the mark of the source that a fact names; none where the first source stands for it.
    pub fn marks(&self, meta: &Meta, source: Option<&Spanned<String>>) -> Vec<SourceMark> {
        let Some(source) = source else { return Vec::new() };
        let is_it = |known: &crate::model::meta::Source| known.id.as_deref() == Some(&source.value);
        let Some(place) = meta.sources.iter().position(is_it) else { return Vec::new() };
        let title = meta.sources.get(place).map(|source| source.title.clone()).unwrap_or_default();
        vec![SourceMark { number: place + 1, anchor: format!("source-{}", place + 1), title }]
    }

    /// Returns the sources of an entry; `supports` tells what rests on each, by its id.
    pub fn sources(&self, meta: &Meta, supports: &dyn Fn(&str) -> Vec<String>) -> Vec<SourceView> {
        let view = |(place, source): (usize, &crate::model::meta::Source)| SourceView {
            number: place + 1,
            anchor: format!("source-{}", place + 1),
            id: source.id.clone(),
            title: source.title.clone(),
            author: source.author.clone(),
            publisher: source.publisher.clone(),
            date: source.date.map(|date| self.date(date)),
            href: source.url.clone(),
            place: source.place.clone(),
            supports: source.id.as_deref().map(supports).unwrap_or_default(),
        };
        meta.sources.iter().enumerate().map(view).collect()
    }

    /// Returns what is not recorded of an entry: what its editors noted, then the expected keys that are not given.
    pub fn gaps(&self, entry: &Entry) -> Vec<Gap> {
        let noted = entry
            .meta
            .gaps
            .iter()
            .map(|gap| Gap { label: self.key_label(entry.kind, &gap.key), looked_in: gap.looked_in.clone() });
        let is_noted = |field: &Field| entry.meta.gaps.iter().any(|gap| field.is_named(&gap.key));
        // A free page is the editors' own words, not a record of what sources say.
        let is_record = entry.kind != Kind::Page;
        let absent = entry.absent.iter().filter(|field| is_record && !is_noted(field));
        let absent = absent.map(|field| Gap { label: self.field_label(field), looked_in: None });
        noted.chain(absent).collect()
    }

    /// Returns how much of what its kind can say an entry says.
    pub fn completeness(&self, entry: &Entry) -> Option<Completeness> {
        let (total, recorded) = (entry.expected, entry.expected - entry.absent.len());
        let values = [("total", total.to_string()), ("recorded", recorded.to_string())];
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let text = self.phrases.fill("entry.completeness_text", &values);
        (entry.kind != Kind::Page && total > 0).then_some(Completeness { recorded, total, text })
    }

    fn key_label(&self, kind: Kind, key: &str) -> String {
        let field = fields(kind).into_iter().find(|field| field.is_named(key));
        field.map_or_else(|| key.to_owned(), |field| self.field_label(field))
    }

    /// Returns the name of a key in the language of the interface.
    pub fn field_label(&self, field: &Field) -> String {
        match self.lang() {
            Lang::Zh => field.alias.to_owned(),
            Lang::En => field.name.replace('_', " "),
        }
    }

    /// Returns the honours that an entry holds, the latest first.
    pub fn honours(&self, linked: &Linked) -> Vec<Honour> {
        let honour = |&id: &EntryId| {
            let Detail::Award(award) = &self.linked(id)?.entry.detail else { return None };
            let year = award.year.map(|year| self.phrases.fill("date.year", &[("year", &year.to_string())]));
            let honour = Honour {
                award: self.link(id),
                year: year.unwrap_or_else(|| self.say("honours.undated")),
                level: award.level.map(|level| self.level(level.name)),
                issuer: award.issuer.clone(),
                grade: award.grade.clone(),
            };
            Some((award.year, honour))
        };
        let mut honours: Vec<_> = linked.back.awards.iter().filter_map(honour).collect();
        honours.sort_by_key(|(year, _)| std::cmp::Reverse(*year));
        honours.into_iter().map(|(_, honour)| honour).collect()
    }

    /// Returns a body, or a part of it, as the page at `route` shows it.
    pub fn html(&self, linked_body: &Body, targets: &Targets<'_>, pieces: std::ops::Range<usize>) -> String {
        body::html(linked_body, pieces, &|piece| targets.href(self, piece))
    }

    /// Returns the body of an entry with absolute addresses, for readers that are not on the site.
    pub fn full_text(&self, id: EntryId) -> String {
        let Some(linked) = self.linked(id) else { return String::new() };
        let targets = Targets { targets: &linked.links.targets, page: None };
        self.html(&linked.entry.body, &targets, 0..linked.entry.body.pieces.len())
    }

    /// Returns the contents of a body: its headings of level 2 and, beneath them, of level 3.
    pub fn toc(&self, body: &Body) -> Vec<TocItem> {
        let mut items: Vec<TocItem> = Vec::new();
        for heading in body.headings() {
            let item =
                TocItem { label: heading.text, anchor: encode_path(&heading.anchor), children: Vec::new() };
            match (heading.level, items.last_mut()) {
                (..=2, _) | (3, None) => items.push(item),
                (3, Some(parent)) => parent.children.push(item),
                _ => {}
            }
        }
        items
    }

    /// Returns the first entries of each kind among `ids`, at most `limit` of a kind; `more` is where a kind's longer
    /// list is.
    pub fn groups(&self, ids: &[EntryId], limit: usize, more: &dyn Fn(Kind) -> Route) -> Vec<KindGroup> {
        let group = |kind: Kind| {
            let ids: Vec<EntryId> = self.of_kind(ids, kind);
            let cards = ids.iter().take(limit).map(|&id| self.card(id)).collect();
            let more = (ids.len() > limit).then(|| more(kind).encoded_file());
            (!ids.is_empty()).then(|| KindGroup {
                kind: kind_name(kind),
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

    /// Returns the topics that have entries and lie directly beneath `parent`, with their counts.
    pub fn topics_beneath(&self, parent: Option<usize>) -> Vec<CountLink> {
        let terms = self.site.config.topics.terms.iter().zip(&self.site.topics);
        let beneath = terms.filter(|(term, entries)| term.parent == parent && !entries.is_empty());
        beneath
            .map(|(term, entries)| CountLink {
                label: term.label.clone(),
                path: self.site.routes.topic(&term.id).encoded_file(),
                count: entries.len(),
            })
            .collect()
    }

    /// Returns the places `numbers` of the region tree, with their counts.
    pub fn places(&self, numbers: impl Iterator<Item = usize>) -> Vec<CountLink> {
        let link = |number: usize| {
            let place = self.site.regions.places.get(number)?;
            let path = self.site.routes.region(&place.names).encoded_file();
            Some(CountLink { label: place.name().to_owned(), path, count: place.entries.len() })
        };
        numbers.filter_map(link).collect()
    }
}

/// Where the links of a body lead, seen from the page at which it is shown.
pub struct Targets<'t> {
    /// The targets by piece.
    pub targets: &'t std::collections::BTreeMap<usize, Target>,
    /// The page; `None` for absolute addresses, as in feeds.
    pub page: Option<&'t Route>,
}

impl Targets<'_> {
    /// Returns the finished `href` of the link or image at `piece`.
    fn href(&self, views: &Views<'_>, piece: usize) -> Option<String> {
        let with = |route: &Route, anchor: Option<&str>| {
            let anchor = anchor.map(|anchor| format!("#{}", encode_path(anchor))).unwrap_or_default();
            Some(format!("{}{anchor}", self.way_to(views, route)?))
        };
        match self.targets.get(&piece)? {
            Target::Outside(address) => Some(address.clone()),
            Target::Here(anchor) => Some(format!("#{}", encode_path(anchor))),
            Target::Entry { id, anchor, .. } => with(views.site.routes.entry(*id), anchor.as_deref()),
            Target::List(kind) => with(&views.site.routes.list(*kind), None),
            Target::Route(route, anchor) => with(route, anchor.as_deref()),
        }
    }

    fn way_to(&self, views: &Views<'_>, route: &Route) -> Option<String> {
        match (self.page, &views.site.config.base_url) {
            (Some(page), _) => Some(page.href_to(route)),
            (None, Some(base)) => Some(route.absolute(base)),
            (None, None) => None,
        }
    }
}

/// Returns the name of `kind` in views, phrases and anchors.
pub const fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Case => "case",
        Kind::Award => "award",
        Kind::Rule => "rule",
        Kind::Platform => "platform",
        Kind::Method => "method",
        Kind::Report => "report",
        Kind::Page => "page",
    }
}

fn badge(tone: &'static str, label: String) -> Badge {
    Badge { tone, label }
}
