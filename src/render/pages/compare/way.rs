//! The way to the page on which a reader sets entries side by side.
//!
//! In: a kind or one of its entries. Out: where its comparison is, and whether there is one.

use crate::link::id::EntryId;
use crate::link::routes::COMPARE;
use crate::model::kind::Kind;
use crate::render::views::Views;
use crate::url::{Route, encode_path};

/// Returns whether entries of `kind` can be set side by side.
pub(super) fn has_any(views: &Views<'_>, kind: Kind) -> bool {
    views.site.list(kind).len() > 1
}

/// Returns whether a reader can choose among the entries of `kind`: a script reads their page data.
pub(super) fn is_open(views: &Views<'_>, kind: Kind) -> bool {
    has_any(views, kind) && views.site.config.page_data.has(kind)
}

/// Returns the address of the comparison of entries of `kind`.
pub(super) fn route(kind: Kind) -> Route {
    Route::page(&format!("{COMPARE}/{}", kind.folder()))
}

/// Returns the way to the comparison of the entry `id` with others that a reader chooses; `None` where there is nothing to
/// compare it with.
pub fn way_from(views: &Views<'_>, id: EntryId) -> Option<String> {
    let entry = &views.linked(id)?.entry;
    let is_there = is_open(views, entry.kind) && views.site.place_in_list(id).is_some();
    is_there.then(|| format!("{}?of={}", route(entry.kind).root_href(), encode_path(&entry.id)))
}
