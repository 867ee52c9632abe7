//! Which entries stand in the tables, and how rows name them.
//!
//! In: the site. Out: entries with their keys. A key is written as editors write a reference: `cases/nongke-shucai`; a
//! free page's is its id.

use crate::link::evidence::completeness;
use crate::link::id::EntryId;
use crate::link::site::{Linked, Site};
use crate::model::entry::Entry;
use crate::model::holder::Holder;
use crate::model::kinds::Detail;
use crate::render::files::data::table::{Cell, Row};
use crate::source::Spanned;
use crate::url::Route;

/// Returns the entries that stand in the tables: neither samples nor withdrawn, in the site's order.
pub(super) fn listed(site: &Site) -> impl Iterator<Item = (EntryId, &Linked)> {
    site.all().filter(|(_, linked)| is_listed(&linked.entry))
}

/// Returns those whose detail `pick` picks, with what it picked.
pub(super) fn detailed<'a, T: 'a>(
    site: &'a Site,
    pick: impl Fn(&'a Detail) -> Option<T> + 'a,
) -> impl Iterator<Item = (EntryId, &'a Linked, T)> {
    listed(site).filter_map(move |(id, linked)| Some((id, linked, pick(&linked.entry.detail)?)))
}

/// Returns the entry `id` when it stands in the tables.
pub(super) fn row_of(site: &Site, id: EntryId) -> Option<&Entry> {
    site.get(id).map(|linked| &*linked.entry).filter(|entry| is_listed(entry))
}

/// Returns the id of the entry that is referred to, empty when it stands in no table.
pub(super) fn id_cell(site: &Site, id: Option<EntryId>) -> Cell {
    id.and_then(|id| row_of(site, id)).map(|entry| &entry.id).into()
}

/// Returns the key of the entry that is referred to, empty when it stands in no table.
pub(super) fn key_cell(site: &Site, id: Option<EntryId>) -> Cell {
    id.and_then(|id| row_of(site, id)).map(key).into()
}

/// Returns what a holder is called; `None` for an invented one.
pub(super) fn holder_name(site: &Site, holder: &Holder, entry: Option<EntryId>) -> Option<String> {
    match entry.and_then(|id| site.get(id)) {
        Some(linked) if linked.entry.meta.is_sample => None,
        Some(linked) => Some(linked.entry.meta.title.clone()),
        None => Some(holder.written()),
    }
}

fn is_listed(entry: &Entry) -> bool {
    !entry.meta.is_sample && entry.meta.withdrawn.is_none()
}

/// Returns the key of `entry`.
pub(super) fn key(entry: &Entry) -> String {
    match entry.kind.folder() {
        "" => entry.id.clone(),
        folder => format!("{folder}/{}", entry.id),
    }
}

/// Returns the key of the source at `position` of `entry`, from 0.
pub(super) fn source_key(entry: &Entry, position: usize) -> String {
    format!("{}#{}", key(entry), position + 1)
}

/// Returns the place of the source that a fact names or, where it names none, of the page's first.
pub(super) fn source_position(entry: &Entry, named: Option<&Spanned<String>>) -> Option<usize> {
    let sources = &entry.meta.sources;
    match named {
        Some(name) => sources.iter().position(|source| source.id.as_ref() == Some(&name.value)),
        None => (!sources.is_empty()).then_some(0),
    }
}

/// Returns the cell of the source that a fact names.
pub(super) fn source_cell(entry: &Entry, named: Option<&Spanned<String>>) -> Cell {
    source_position(entry, named).map(|position| source_key(entry, position)).into()
}

/// Returns the address of `route`: full when the site's is known, else from its root.
pub(super) fn address(site: &Site, route: &Route) -> Cell {
    let base = site.config.base_url.as_deref().unwrap_or_default();
    route.absolute(base).into()
}

/// Returns the path of the entry's region, empty when the tree of places does not have it.
pub(super) fn region_cell(site: &Site, entry: &Entry) -> Cell {
    let names = &entry.meta.region;
    site.listing.regions.find(names).map(|_| region_path(names)).into()
}

/// Returns the path of a place: its names, the widest first.
pub(super) fn region_path(names: &[String]) -> String {
    names.join("/")
}

/// Returns the cells that every kind's table begins with; their columns are those of [`with_shared`](super::columns::with_shared).
pub(super) fn shared(site: &Site, id: EntryId, entry: &Entry) -> Row {
    vec![
        (&entry.id).into(),
        (&entry.meta.title).into(),
        entry.meta.date.as_ref().map(|date| date.value).into(),
        entry.meta.updated.map(|date| date.value).into(),
        entry.meta.summary.as_ref().into(),
        region_cell(site, entry),
        address(site, site.routes.entry(id)),
        entry.length().into(),
        completeness(entry).into(),
    ]
}
