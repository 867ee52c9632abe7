//! The page of a source: `source.html`.
//!
//! In: a source of the site. Out: [`SourcePageView`]: what it is, what it does not give, and everything that rests on it.

use serde::Serialize;

use crate::link::id::EntryId;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::render::context::Link;
use crate::render::pages::entry::EntryView;
use crate::render::pages::list::Listing;
use crate::render::views::Views;
use crate::url::Route;

/// What `source.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SourcePageView {
    /// The common part. `entry.facts` holds author, publisher, date and form.
    pub entry: EntryView,
    /// Its address outside the site.
    pub href: Option<String>,
    /// What rests on it, by kind; none is empty.
    pub groups: Vec<RestsGroup>,
}

/// Entries of one kind that rest on a source.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RestsGroup {
    /// 案例.
    pub label: String,
    /// How many there are in all.
    pub count: usize,
    /// The first of them, in the site's order.
    pub entries: Vec<Link>,
    /// Where all are listed; `None` when `entries` holds all.
    pub more: Option<String>,
}

/// How many entries of a kind the page of a source names; it leads to the others.
const NAMED: usize = 6;

impl SourcePageView {
    /// Returns the view of the source `id`.
    pub fn of(views: &Views<'_>, id: EntryId) -> Self {
        let Some(linked) = views.linked(id) else { return Self::default() };
        let Detail::Source(source) = &linked.entry.detail else { return Self::default() };
        let date = linked.entry.meta.date.as_ref().map(|date| views.date(date.value).text);
        let facts = vec![
            views.word_fact("source.author", source.author.clone()),
            views.word_fact("source.publisher", source.publisher.clone()),
            views.word_fact("source.date", date),
            views.word_fact("source.form", source.form.clone()),
        ];
        let group = |kind: Kind| {
            let entries = views.of_kind(&linked.back.rests, kind);
            let more = (entries.len() > NAMED).then(|| rests_route(views, id, kind).root_href());
            RestsGroup {
                label: views.section(if kind == Kind::Page { "pages" } else { kind.folder() }),
                count: entries.len(),
                entries: views.links(entries.get(..NAMED).unwrap_or(&entries)),
                more,
            }
        };
        let mut groups: Vec<RestsGroup> = Kind::ALL.into_iter().map(group).collect();
        groups.retain(|group| !group.entries.is_empty());
        Self { entry: EntryView::of(views, id, facts, &|_| Vec::new()), href: source.url.clone(), groups }
    }

    /// Returns the lists of what rests on the source `id`, a kind each, for the kinds that its page does not name in full.
    pub fn lists(views: &Views<'_>, id: EntryId) -> Vec<Listing> {
        let Some(linked) = views.linked(id) else { return Vec::new() };
        let list = |kind: Kind| {
            Listing::new(views.of_kind(&linked.back.rests, kind), kind, rests_route(views, id, kind))
        };
        Kind::ALL.into_iter().map(list).filter(|list| list.entries.len() > NAMED).collect()
    }
}

/// Returns where everything of `kind` that rests on the source `id` is listed.
fn rests_route(views: &Views<'_>, id: EntryId, kind: Kind) -> Route {
    views.site.routes.entry(id).child(if kind == Kind::Page { "pages" } else { kind.folder() })
}
