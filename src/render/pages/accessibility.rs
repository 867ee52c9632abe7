//! What the site does for access, criterion by criterion: `accessibility.html`.
//!
//! In: [`CRITERIA`]. Out: [`AccessibilityView`].

use serde::Serialize;

use crate::render::pages::criteria::{CRITERIA, Criterion, Seen};
use crate::render::views::Views;

/// What `accessibility.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct AccessibilityView {
    /// How many criteria are seen to in which way, a sentence each.
    pub totals: Vec<String>,
    /// The criteria, by number.
    pub criteria: Vec<CriterionView>,
    /// Where to report what is in a reader's way; `None` where the configuration gives no contact.
    pub contact: Option<String>,
}

/// One criterion.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CriterionView {
    /// Its number in WCAG 2.2: `1.4.3`.
    pub number: &'static str,
    /// `A` or `AA`.
    pub level: &'static str,
    /// Its name.
    pub name: String,
    /// How it is seen to: `machine`, `both`, `people` or `absent`.
    pub state: &'static str,
    /// The same in words.
    pub state_label: String,
    /// What is done for it; empty where the name says it all.
    pub how: String,
}

impl AccessibilityView {
    /// Returns the site's statement.
    pub fn of(views: &Views<'_>) -> Self {
        let total = |seen: Seen| {
            let count = CRITERIA.iter().filter(|criterion| criterion.seen == seen).count();
            views.count(&format!("access.{}_total", seen.name()), count)
        };
        let view = |criterion: &Criterion| CriterionView {
            number: criterion.number,
            level: criterion.level,
            name: views.pick(criterion.name),
            state: criterion.seen.name(),
            state_label: views.say(&format!("access.{}", criterion.seen.name())),
            how: views.pick(criterion.how),
        };
        Self {
            totals: Seen::ALL.map(total).to_vec(),
            criteria: CRITERIA.iter().map(view).collect(),
            contact: views.site.config.publisher.contact.clone(),
        }
    }
}
