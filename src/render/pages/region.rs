//! The page of a place: `region.html`.
//!
//! In: a node of the region tree. Out: [`RegionView`]: what lies beneath it and everything recorded there.

use crate::render::pieces::{CountLink, KindGroup};
use serde::Serialize;

/// What `region.html` is given. The wider places are the page's crumbs.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RegionView {
    /// Everything counted at and beneath the place, in words.
    pub total_text: String,
    /// The places directly beneath it.
    pub children: Vec<CountLink>,
    /// Its entries by kind, those beneath it included; kinds without any are left out.
    pub groups: Vec<KindGroup>,
}
