//! One page waiting to be made, and what it is made with.
//!
//! In: what `pages/` lists. Out: [`Page`], whose HTML is made when its turn comes, on any core.

use crate::fault::Fault;
use crate::model::date::PartialDate;
use crate::render::theme::Frame;
use crate::render::views::Views;
use crate::url::Route;

/// One HTML page of the site.
pub struct Page<'s> {
    /// Its address.
    pub route: Route,
    /// When what it shows last changed, as far as that is known.
    pub modified: Option<PartialDate>,
    /// Whether it belongs in the sitemap.
    pub is_listed: bool,
    fill: Fill<'s>,
}

type Fill<'s> = Box<dyn Fn(&Press<'_, 's>) -> Result<String, Fault> + Send + Sync + 's>;

/// What pages are made with.
pub struct Press<'f, 's> {
    /// The theme around the site.
    pub frame: &'f Frame<'f>,
    /// The site as pages tell it.
    pub views: &'f Views<'s>,
}

impl<'s> Page<'s> {
    /// Returns the page at `route` that `fill` makes; listed in the sitemap.
    pub fn new(
        route: Route,
        fill: impl Fn(&Press<'_, 's>) -> Result<String, Fault> + Send + Sync + 's,
    ) -> Self {
        Self { route, modified: None, is_listed: true, fill: Box::new(fill) }
    }

    /// Returns this page, last changed on `date`.
    pub fn modified(self, modified: Option<PartialDate>) -> Self {
        Self { modified, ..self }
    }

    /// Returns this page, left out of the sitemap.
    pub fn unlisted(self) -> Self {
        Self { is_listed: false, ..self }
    }

    /// Makes the page.
    ///
    /// # Errors
    ///
    /// The fault in a template that keeps it from being made.
    pub fn html(&self, press: &Press<'_, 's>) -> Result<String, Fault> {
        (self.fill)(press)
    }
}
