//! How the site is made and checked: `colophon.html`.
//!
//! In: the site as a whole. Out: [`ColophonView`]. What is not published is counted and never named, and no clock is
//! asked: the same files give the same page.

use serde::Serialize;

use crate::link::id::EntryId;
use crate::link::routes::{ACCESSIBILITY, DATA, GAPS};
use crate::model::kind::Kind;
use crate::model::schedule::Reason;
use crate::render::context::Link;
use crate::render::output::GENERATOR;
use crate::render::pieces::{Count, CountLink};
use crate::render::views::{Examined, Views};
use crate::url::Route;

/// What `colophon.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ColophonView {
    /// Program and version: `casebook 0.1.0`.
    pub generator: String,
    /// How many checks every build runs and how many of them keep it from being published, a sentence.
    pub checked: String,
    /// The checks by group.
    pub checks: Vec<CheckGroup>,
    /// The sources that most entries rest on, each with how many do.
    pub sources: Vec<CountLink>,
    /// Where all sources are; `None` for a site without any.
    pub all_sources: Option<String>,
    /// How many gaps the register holds, leading there.
    pub gaps: Link,
    /// What is not published or stands apart, and how much of it: drafts, what is not due, withdrawn, invented.
    pub withheld: Vec<Count>,
    /// The forms the whole can be had in.
    pub formats: Vec<Link>,
    /// Where it is told how the site can be used by everybody.
    pub accessibility: Link,
    /// Where to report an error; `None` where the configuration gives no contact.
    pub contact: Option<String>,
}

/// A group of checks.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CheckGroup {
    /// What the group is about.
    pub label: String,
    /// How many checks it has.
    pub checks: usize,
    /// How many of them keep the site from being published.
    pub stopping: usize,
}

/// How many sources are named.
const SOURCES: usize = 12;

impl ColophonView {
    /// Returns the view of the site's colophon.
    pub fn of(views: &Views<'_>) -> Self {
        let sum = |part: fn(&Examined) -> usize| views.examined.iter().map(part).sum::<usize>();
        let (checks, stopping) = (sum(|group| group.checks), sum(|group| group.stopping));
        let group = |group: &Examined| CheckGroup {
            label: views.say(&format!("colophon.group_{}", group.group.replace('-', "_"))),
            checks: group.checks,
            stopping: group.stopping,
        };
        let sources = views.site.routes.list(Kind::Source);
        Self {
            generator: GENERATOR.to_owned(),
            checked: views.phrases.fill("colophon.checked", &[("n", &checks), ("stopping", &stopping)]),
            checks: views.examined.iter().map(group).collect(),
            sources: most_used(views),
            all_sources: (!views.site.list(Kind::Source).is_empty()).then(|| sources.root_href()),
            gaps: Link {
                label: views.count("colophon.gaps_count", gaps(views)),
                path: Some(Route::page(GAPS).root_href()),
            },
            withheld: withheld(views),
            formats: formats(views),
            accessibility: Link {
                label: views.section("accessibility"),
                path: Some(Route::page(ACCESSIBILITY).root_href()),
            },
            contact: views.site.config.publisher.contact.clone(),
        }
    }
}

/// Returns how many gaps the entries that lists show have in all.
fn gaps(views: &Views<'_>) -> usize {
    let listed = Kind::LISTED.into_iter().flat_map(|kind| views.site.list(kind));
    listed.filter_map(|&id| views.linked(id)).map(|linked| linked.entry.gaps()).sum()
}

fn most_used(views: &Views<'_>) -> Vec<CountLink> {
    let rests = |id: EntryId| views.linked(id).map_or(0, |linked| linked.back.rests.len());
    let link = |&id: &EntryId| {
        let Link { label, path } = views.link(id);
        CountLink { label, path: path.unwrap_or_default(), count: rests(id) }
    };
    let mut sources: Vec<CountLink> = views.site.list(Kind::Source).iter().map(link).collect();
    sources.sort_by_key(|source| std::cmp::Reverse(source.count));
    sources.truncate(SOURCES);
    sources
}

fn withheld(views: &Views<'_>) -> Vec<Count> {
    let skipped = |is_it: fn(&Reason) -> bool| {
        views.site.skipped.iter().filter(|skipped| is_it(&skipped.reason)).count()
    };
    let withdrawn = views.site.all().filter(|(_, linked)| linked.entry.meta.withdrawn.is_some()).count();
    let counts = [
        ("colophon.drafts", skipped(|reason| *reason == Reason::Draft)),
        ("colophon.not_yet", skipped(|reason| *reason != Reason::Draft)),
        ("colophon.withdrawn", withdrawn),
        ("colophon.samples", views.site.listing.samples.len()),
    ];
    let count = |(label, count): (&str, usize)| Count {
        label: views.say(label),
        value: Some(count.to_string()),
        unit: views.say("colophon.unit"),
        path: None,
        marks: Vec::new(),
    };
    counts.into_iter().map(count).collect()
}

/// Returns the forms that the whole collection is published in beside its pages.
fn formats(views: &Views<'_>) -> Vec<Link> {
    let whole = views.feeds.iter().find(|feed| feed.page == Route::ROOT);
    let feeds = whole
        .into_iter()
        .flat_map(|feed| [("colophon.atom", &feed.atom), ("colophon.json_feed", &feed.json)]);
    let feeds = feeds.map(|(label, route)| (label, route.root_href()));
    let others = [
        ("colophon.data", Route::page(DATA).root_href()),
        ("colophon.sitemap", Route::file("sitemap.xml").root_href()),
    ];
    let has_address = views.site.config.base_url.is_some();
    let others = others.into_iter().filter(|(label, _)| has_address || *label != "colophon.sitemap");
    feeds.chain(others).map(|(label, path)| Link { label: views.say(label), path: Some(path) }).collect()
}
