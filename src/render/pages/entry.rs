//! What the page of every entry shows, whatever its kind: the template `entry.html` and those that extend it.
//!
//! In: an entry of the site. Out: [`EntryView`], given as `entry`.

use serde::Serialize;

use crate::lang::Words;
use crate::link::bibliography::Work;
use crate::link::id::EntryId;
use crate::link::routes::SAMPLES;
use crate::link::site::Linked;
use crate::model::kind::Kind;
use crate::render::context::{DateView, Link};
use crate::render::evidence::{ChangeView, Completeness, Gap, Inference, SourceView};
use crate::render::head::{Article, Head};
use crate::render::pages::things::things;
use crate::render::pieces::{Badge, Fact, Honour, ImageView, TocItem};
use crate::render::running_text::RunningText;
use crate::render::views::Views;
use crate::url::Route;

/// The part that all entries have in common; given to their templates as `entry`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct EntryView {
    /// `case`, `award`, `rule`, `platform`, `method`, `report`, `brand`, `term`, `source` or `page`.
    pub kind: &'static str,
    /// The kind's word: 案例.
    pub kind_label: String,
    /// The summary, finished HTML.
    pub summary: Option<String>,
    /// Its date.
    pub date: Option<DateView>,
    /// When it was last changed; `None` when the entry does not say.
    pub updated: Option<DateView>,
    /// Its place from the widest name to the narrowest, each leading to its page.
    pub region: Vec<Link>,
    /// Its topics.
    pub topics: Vec<Link>,
    /// Short marks beside the title.
    pub badges: Vec<Badge>,
    /// The title image.
    pub image: Option<ImageView>,
    /// The facts panel: what is recorded, in the kind's order; no fact is without values.
    pub facts: Vec<Fact>,
    /// The names of the facts that are not recorded, in the kind's order: one line of the panel.
    pub unrecorded: Vec<String>,
    /// The body, finished HTML that begins at `<h2>`; empty for none.
    pub body_html: String,
    /// The body's headings; fewer than two draw no contents list.
    pub toc: Vec<TocItem>,
    /// What it was honoured with.
    pub honours: Vec<Honour>,
    /// What the sources do not say.
    pub gaps: Vec<Gap>,
    /// What the editors infer and no source says.
    pub inferred: Vec<Inference>,
    /// How much of what its kind can say it says; `None` for free pages.
    pub completeness: Option<Completeness>,
    /// Its sources, in the order of their numbers.
    pub sources: Vec<SourceView>,
    /// What was changed after it was published, the newest first.
    pub changes: Vec<ChangeView>,
    /// How to cite the page: title, site, address, date; plain text. `None` for free pages.
    pub citation: Option<String>,
    /// The entry before it in its kind's list.
    pub previous: Option<Link>,
    /// The entry after it.
    pub next: Option<Link>,
}

impl EntryView {
    /// Returns the common part of the entry `id`, with the facts of its kind. `supports` tells what rests on a source, by its
    /// id.
    pub fn of(
        views: &Views<'_>,
        id: EntryId,
        facts: Vec<Fact>,
        supports: &dyn Fn(&str) -> Vec<String>,
    ) -> Self {
        let Some(linked) = views.linked(id) else { return Self::default() };
        let (entry, meta) = (&linked.entry, &linked.entry.meta);
        let text = RunningText::on(views, linked, views.site.routes.entry(id));
        let image = linked.links.image.as_ref().map(|image| views.pictures.view(image, &meta.title));
        let (previous, next) = neighbours(views, id, entry.kind);
        let (facts, absent): (Vec<Fact>, Vec<Fact>) =
            facts.into_iter().partition(|fact| !fact.values.is_empty());
        Self {
            kind: entry.kind.name(),
            kind_label: views.kind_label(entry.kind),
            summary: text.given(meta.summary.as_ref()),
            date: meta.date.as_ref().map(|date| views.date(date.value)),
            updated: meta.updated.map(|date| views.date(date.value)),
            changes: meta.changes.iter().map(|change| views.change(change, &text)).collect(),
            region: views.region(&meta.region),
            topics: views.topics(meta),
            badges: views.badges(id),
            image,
            facts,
            unrecorded: absent.into_iter().map(|fact| fact.label).collect(),
            body_html: text.html(&entry.body),
            toc: views.toc(&entry.body),
            honours: views.honours(linked),
            gaps: views.gaps(linked, views.site.routes.entry(id)),
            inferred: views.inferred(entry, &text),
            completeness: views.completeness(entry),
            sources: views.sources(linked, supports),
            citation: (entry.kind != Kind::Page).then(|| citation(views, id, linked)),
            previous,
            next,
        }
    }
}

/// Returns how to cite a page: title, site, address, date.
fn citation(views: &Views<'_>, id: EntryId, linked: &Linked) -> String {
    let (config, meta) = (&views.site.config, &linked.entry.meta);
    let title = views.in_marks(&meta.title);
    let address = config.base_url.as_ref().map(|base| views.site.routes.entry(id).absolute(base));
    let date = meta.updated.or(meta.date).map(|date| date.value);
    let parts = [Some(title), Some(config.title.clone()), address, date.map(|date| views.date(date).text)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(&views.pick(Words::new("，", ", ")))
        + &views.pick(Words::new("。", "."))
}

/// Returns the entries before and after this one in its kind's list.
fn neighbours(views: &Views<'_>, id: EntryId, kind: Kind) -> (Option<Link>, Option<Link>) {
    if kind == Kind::Page {
        return (None, None);
    }
    let list = views.site.list(kind);
    let Some(place) = views.site.place_in_list(id) else { return (None, None) };
    let link = |place: Option<usize>| place.and_then(|place| list.get(place)).map(|&id| views.link(id));
    (link(place.checked_sub(1)), link(place.checked_add(1)))
}

/// Returns the head of the entry's page.
pub fn head(views: &Views<'_>, id: EntryId) -> Head {
    let Some(linked) = views.linked(id) else { return Head::default() };
    let (entry, meta) = (&linked.entry, &linked.entry.meta);
    let mut head = Head::new(meta.title.clone(), entry.kind.folder());
    if entry.kind != Kind::Page {
        let (section, list) = match meta.is_sample {
            true => ("samples", Route::page(SAMPLES)),
            false => (entry.kind.folder(), views.site.routes.list(entry.kind)),
        };
        head = head.below(views.section(section), &list);
    }
    Head {
        description: entry.summary().unwrap_or_default(),
        things: if meta.is_sample { Vec::new() } else { things(views, id) },
        is_sample: meta.is_sample,
        place: meta.region.last().cloned(),
        article: Some(Article {
            published: meta.date.as_ref().map(|date| date.value),
            updated: meta.updated.map(|date| date.value),
            source: linked
                .sources
                .first()
                .map(|Work { source, .. }| source.publisher.clone().unwrap_or_else(|| source.title.clone())),
            keywords: views.topics(meta).into_iter().map(|topic| topic.label).collect(),
            column: views.kind_label(entry.kind),
            image: linked.links.image.clone(),
        }),
        ..head
    }
}
