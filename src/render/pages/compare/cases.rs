//! Cases side by side: `compare-cases.html`, where one chooses which.
//!
//! In: the cases of the site. Out: [`CasesView`].

use serde::Serialize;

use crate::model::kind::Kind;
use crate::render::pages::compare::chosen::ChoiceView;
use crate::render::views::Views;

/// What `compare-cases.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CasesView {
    /// Cases that are set side by side step by step.
    pub choice: ChoiceView,
}

impl CasesView {
    /// Returns what can be chosen of the site's cases.
    pub fn of(views: &Views<'_>) -> Self {
        Self { choice: ChoiceView::of(views, Kind::Case) }
    }
}
