//! The site map: `site-map.html`.
//!
//! In: all pages of the site. Out: [`SiteMapView`].

use crate::render::context::Link;
use serde::Serialize;

/// What `site-map.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SiteMapView {
    /// The sections, in the order of the navigation.
    pub sections: Vec<SiteMapSection>,
}

/// A section of the site map.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SiteMapSection {
    /// Its name.
    pub label: String,
    /// Its own page; `None` for none.
    pub path: Option<String>,
    /// Its pages; a long section gives the pages of its list instead.
    pub links: Vec<Link>,
}
