//! The page of a place: `region.html`.
//!
//! In: a node of the region tree. Out: [`RegionView`]: what lies beneath it and everything recorded there.

use serde::Serialize;

use crate::render::pieces::{Card, CountLink, KindGroup};
use crate::render::views::Views;

/// What `region.html` is given. The wider places are the page's crumbs.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RegionView {
    /// Everything counted at and beneath the place, in words.
    pub total_text: String,
    /// What the editors say of the place; `None` for nothing.
    pub note: Option<String>,
    /// What its place in the tree follows from, where the editors inferred it.
    pub inferred: Option<String>,
    /// The free pages about this very place.
    pub pages: Vec<Card>,
    /// The places directly beneath it.
    pub children: Vec<CountLink>,
    /// Its entries by kind, those beneath it included; kinds without any are left out.
    pub groups: Vec<KindGroup>,
}

impl RegionView {
    /// Returns the view of the place `number` of the tree.
    pub fn of(views: &Views<'_>, number: usize) -> Self {
        let Some(place) = views.site.listing.regions.places.get(number) else { return Self::default() };
        let route = views.site.routes.region(&place.names);
        let remark = views.site.config.place_remark(&place.names);
        Self {
            note: remark.and_then(|remark| remark.note.clone()),
            inferred: remark.and_then(|remark| remark.inferred.clone()),
            pages: place.pages.iter().map(|&id| views.card(id)).collect(),
            total_text: views.count("count.entry", place.entries.len()),
            children: views.places(place.children.iter().copied()),
            groups: views
                .groups(&place.entries, views.site.config.per_page, &|kind| route.child(kind.folder())),
        }
    }
}
