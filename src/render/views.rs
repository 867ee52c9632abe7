//! What pages are filled with: the site's meaning in the words and forms that readers see.
//!
//! In: the site and the interface's phrases. Out: [`Views`], asked for words, names and ways. `cards` shows entries by it,
//! `facts` what is known of one, `running_text` its body; a page's own view is made in `pages/<page>.rs` from these.
//! Nothing here decides an order or counts: that is `link`'s.

use crate::hanzi::title::in_marks;
use std::sync::LazyLock;

use crate::lang::{Lang, Words};
use crate::link::id::EntryId;
use crate::link::references::CitedRule;
use crate::link::site::{Linked, Site};
use crate::model::date::PartialDate;
use crate::model::deadline::{Term, Unit};
use crate::model::field::{Choice, Field};
use crate::model::kind::Kind;
use crate::model::meta::Meta;
use crate::render::context::{DateView, Link};
use crate::render::files::feeds::Feed;
use crate::render::hooks::Hooks;
use crate::render::line::Lines;
use crate::render::phrases::Phrases;
use crate::render::pictures::Pictures;
use crate::render::pieces::CountLink;
use crate::render::twins::Twins;
use crate::url::href;

/// The site as its pages tell it.
#[derive(Clone, Copy)]
pub struct Views<'s> {
    /// The site.
    pub site: &'s Site,
    /// The words of the interface.
    pub phrases: &'s Phrases,
    /// The feeds that are written.
    pub feeds: &'s [Feed],
    /// The pictures that pages show.
    pub pictures: &'s Pictures,
    /// The pages that are told to programs, too.
    pub twins: &'s Twins<'s>,
    /// The lines along which entries fall into lists, once a page has asked for them: `pages/lines.rs` does.
    pub lines: &'s Lines,
    /// The elements of Markdown that the theme writes itself.
    pub hooks: &'s Hooks<'s>,
    /// By what checks the site is held, for its readers to know.
    pub examined: &'s [Examined],
}

/// A group of checks that every build runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Examined {
    /// The group's name: `privacy`.
    pub group: String,
    /// How many checks it has.
    pub checks: usize,
    /// How many of them keep the site from being published, as its configuration has them.
    pub stopping: usize,
}

/// What views have that show no page: no picture, no page that is told to programs, no list.
static NO_PICTURES: LazyLock<Pictures> = LazyLock::new(Pictures::default);
static NO_TWINS: LazyLock<Twins<'static>> = LazyLock::new(Twins::default);
static NO_LINES: Lines = Lines::none();
static NO_HOOKS: LazyLock<Hooks<'static>> = LazyLock::new(Hooks::default);

impl<'s> Views<'s> {
    /// Returns views for words, names and ways alone, where no page is made.
    pub fn of_words(site: &'s Site, phrases: &'s Phrases) -> Self {
        Self {
            site,
            phrases,
            feeds: &[],
            pictures: &NO_PICTURES,
            twins: &NO_TWINS,
            lines: &NO_LINES,
            hooks: &NO_HOOKS,
            examined: &[],
        }
    }

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
        self.phrases.fill(key, &[("n", &n)])
    }

    /// Returns `words` in the language of the interface.
    pub fn pick(&self, words: Words) -> String {
        words.pick(self.lang()).to_owned()
    }

    /// Returns a length of time: 3 个月.
    pub fn term(&self, term: Term) -> String {
        let unit = match term.unit {
            Unit::Day => "days",
            Unit::WorkingDay => "working_days",
            Unit::Week => "weeks",
            Unit::Month => "months",
            Unit::Year => "years",
        };
        self.phrases.fill(&format!("term_length.{unit}"), &[("n", &term.count)])
    }

    /// Returns a title as running text names it: 《title》 in Chinese, “title” in English.
    pub fn in_marks(&self, title: &str) -> String {
        match self.lang() {
            Lang::Zh => in_marks(title),
            Lang::En => format!("“{title}”"),
        }
    }

    /// Returns the name of `kind`.
    pub fn kind_label(&self, kind: Kind) -> String {
        self.say(&format!("kind.{}", kind.name()))
    }

    /// Returns the way to a rule that is cited, or to the place in it: 议事规则第五条.
    pub fn cited(&self, cited: &CitedRule) -> Link {
        let link = self.link(cited.rule);
        match cited.place {
            Some(place) => Link {
                label: format!("{}{}", link.label, place.in_chinese()),
                path: Some(self.path_to(cited.rule, &place.anchor())),
            },
            None => link,
        }
    }

    /// Returns the name of the section `name`: a kind's folder, `regions`, `statistics`, …
    pub fn section(&self, name: &str) -> String {
        self.say(&format!("section.{name}"))
    }

    /// Returns a date for readers and machines.
    pub fn date(&self, date: PartialDate) -> DateView {
        let text = match self.lang() {
            Lang::Zh => date.in_chinese(),
            Lang::En => date.to_string(),
        };
        DateView { machine: date.to_string(), text }
    }

    /// Returns a year as readers see it: 2023年.
    pub fn year(&self, year: i16) -> String {
        self.phrases.fill("date.year", &[("year", &year)])
    }

    /// Returns the name of an honour's level: 省级; for `None`, the words that it is not recorded.
    pub fn level(&self, level: Option<&Choice>) -> String {
        self.say(&format!("level.{}", level.map_or("unrecorded", |level| level.name)))
    }

    /// Returns the name of a key in the language of the interface.
    pub fn field_label(&self, field: &Field) -> String {
        match self.lang() {
            Lang::Zh => field.alias.to_owned(),
            Lang::En => field.name.replace('_', " "),
        }
    }

    /// Returns the entry `id`; ids come from this site, so there is one.
    pub fn linked(&self, id: EntryId) -> Option<&'s Linked> {
        self.site.get(id)
    }

    /// Returns the way to an entry, from the site's root.
    pub fn path(&self, id: EntryId) -> String {
        self.site.routes.entry(id).root_href()
    }

    /// Returns an entry's title with the way to it.
    pub fn link(&self, id: EntryId) -> Link {
        let label = self.linked(id).map(|linked| linked.entry.meta.title.clone()).unwrap_or_default();
        Link { label, path: Some(self.path(id)) }
    }

    /// Returns the titles of entries with the ways to them.
    pub fn links(&self, ids: &[EntryId]) -> Vec<Link> {
        ids.iter().map(|&id| self.link(id)).collect()
    }

    /// Returns the way to a place on an entry's page.
    pub fn path_to(&self, id: EntryId, anchor: &str) -> String {
        format!("{}#{}", self.path(id), href(anchor))
    }

    /// Returns the names of a region, each leading to its page; a sample's place is invented and has none.
    pub fn region(&self, names: &[String]) -> Vec<Link> {
        (1..=names.len()).filter_map(|depth| self.place(names.get(..depth)?)).collect()
    }

    /// Returns the last of the names of a region, leading to its page; `None` where there are no names.
    pub fn place(&self, names: &[String]) -> Option<Link> {
        let is_known = self.site.listing.regions.find(names).is_some();
        let path = is_known.then(|| self.site.routes.region(names).root_href());
        Some(Link { label: names.last()?.clone(), path })
    }

    /// Returns the topics of an entry, each leading to its page.
    pub fn topics(&self, meta: &Meta) -> Vec<Link> {
        let link = |&topic: &usize| {
            let term = self.site.config.topics.terms.get(topic)?;
            let has_page = self.site.listing.topics.get(topic).is_some_and(|entries| !entries.is_empty());
            let path = has_page.then(|| self.site.routes.topic(&term.id).root_href());
            Some(Link { label: term.label.clone(), path })
        };
        meta.topics.iter().filter_map(link).collect()
    }

    /// Returns the topics that have entries and lie directly beneath `parent`, with their counts.
    pub fn topics_beneath(&self, parent: Option<usize>) -> Vec<CountLink> {
        let terms = self.site.config.topics.terms.iter().zip(&self.site.listing.topics);
        let beneath = terms.filter(|(term, entries)| term.parent == parent && !entries.is_empty());
        beneath
            .map(|(term, entries)| CountLink {
                label: term.label.clone(),
                path: self.site.routes.topic(&term.id).root_href(),
                count: entries.len(),
            })
            .collect()
    }

    /// Returns the places `numbers` of the region tree, with their counts.
    pub fn places(&self, numbers: impl Iterator<Item = usize>) -> Vec<CountLink> {
        let link = |number: usize| {
            let place = self.site.listing.regions.places.get(number)?;
            let path = self.site.routes.region(&place.names).root_href();
            Some(CountLink { label: place.name().to_owned(), path, count: place.entries.len() })
        };
        numbers.filter_map(link).collect()
    }

    /// Returns the years, the latest first, with their counts.
    pub fn years(&self) -> Vec<CountLink> {
        let link = |(year, entries): &(i16, Vec<EntryId>)| CountLink {
            label: self.year(*year),
            path: self.site.routes.year(*year).root_href(),
            count: entries.len(),
        };
        self.site.listing.years.iter().map(link).collect()
    }
}
