//! Where a site's pages name the files that are published beside them.
//!
//! In: the files and the site. Out: for each copied file that a page links to, shows or has as its lead image, the first
//! place that does. A file that is no text has no place of its own where a finding could be looked at.

use std::collections::BTreeMap;

use crate::link::links::{BodyLinks, Target};
use crate::link::site::Site;
use crate::model::entry::Entry;
use crate::source::{FileId, SourceFile, Sources, Span};
use crate::url::Route;

/// Returns the first place that names each copied file, by file.
pub(super) fn attached(sources: &Sources, site: &Site) -> BTreeMap<FileId, Span> {
    let published = |file: &SourceFile| Some((site.routes.assets.get(&file.path)?, file.id));
    let files: BTreeMap<&Route, FileId> =
        sources.copied.iter().filter_map(|copied| published(&copied.file)).collect();
    let mut places = BTreeMap::new();
    if files.is_empty() {
        return places;
    }
    let entries = site.entries.iter().map(|linked| (&linked.entry, &linked.links));
    let introductions = site.introductions.values().map(|(entry, links)| (entry, links));
    for (route, place) in entries.chain(introductions).flat_map(|(entry, links)| named(entry, links)) {
        if let Some(file) = files.get(route) {
            places.entry(*file).or_insert(place);
        }
    }
    places
}

/// Returns the addresses that an entry names, each with its place: its lead image, then those of its text.
fn named<'a>(entry: &'a Entry, links: &'a BodyLinks) -> impl Iterator<Item = (&'a Route, Span)> {
    let lead = links.image.as_ref().zip(entry.meta.image.as_ref().map(|image| image.at));
    let in_text = links.targets.iter().filter_map(|(piece, target)| match target {
        Target::Route(route, _) => Some((route, entry.body.pieces.get(*piece)?.at)),
        _ => None,
    });
    lead.into_iter().chain(in_text)
}
