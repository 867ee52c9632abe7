//! The page of a year: `year.html`.
//!
//! In: the entries dated in a year. Out: [`YearView`].

use serde::Serialize;

use crate::render::context::Link;
use crate::render::pieces::KindGroup;
use crate::render::views::Views;

/// What `year.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct YearView {
    /// How many entries the year has, in words.
    pub total_text: String,
    /// Its entries by kind; kinds without any are left out.
    pub groups: Vec<KindGroup>,
    /// The year before it that has entries.
    pub previous: Option<Link>,
    /// The year after it that has entries.
    pub next: Option<Link>,
}

impl YearView {
    /// Returns the view of the year at `place` among the years of the site, the latest first.
    pub fn of(views: &Views<'_>, place: usize) -> Self {
        let years = &views.site.listing.years;
        let Some((year, entries)) = years.get(place) else { return Self::default() };
        let route = views.site.routes.year(*year);
        let link = |place: Option<usize>| {
            let (year, _) = years.get(place?)?;
            let label = views.year(*year);
            Some(Link { label, path: Some(views.site.routes.year(*year).root_href()) })
        };
        Self {
            total_text: views.count("count.entry", entries.len()),
            groups: views.groups(entries, views.site.config.per_page, &|kind| route.child(kind.folder())),
            previous: link(place.checked_add(1)),
            next: link(place.checked_sub(1)),
        }
    }
}
