//! The rules of several places side by side, kind by kind: `compare-rules.html`.
//!
//! In: the rules of the site. Out: [`RulesView`].

use serde::Serialize;

use crate::link::id::EntryId;
use crate::model::kind::Kind;
use crate::model::kinds::rule::{DOCTYPES, Rule};
use crate::render::pages::compare::systems::{SideTable, Systems, are_in_several_places};
use crate::render::views::Views;

/// What `compare-rules.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RulesView {
    /// A row for each kind of document; rules whose kind is not recorded come last.
    pub table: SideTable,
}

/// Returns whether rules of several places can be set side by side.
pub(super) fn has_any(views: &Views<'_>) -> bool {
    are_in_several_places(views, Kind::Rule)
}

impl RulesView {
    /// Returns the comparison of the site's rules.
    pub fn of(views: &Views<'_>) -> Self {
        let ids = views.site.list(Kind::Rule);
        let rows = DOCTYPES.iter().map(Some).chain([None]).map(|doctype| {
            let unrecorded = || views.say("entry.unrecorded");
            let label = doctype.map_or_else(unrecorded, |doctype| views.pick(doctype.label));
            let is_one = |id: &EntryId| rule(views, *id).is_some_and(|rule| rule.doctype == doctype);
            (label, ids.iter().copied().filter(is_one).collect())
        });
        let status = |id: EntryId| Some(views.pick(rule(views, id)?.status?.label));
        Self { table: Systems::of(views, ids).table(views, rows, status) }
    }
}

fn rule<'s>(views: &Views<'s>, id: EntryId) -> Option<&'s Rule> {
    views.linked(id)?.entry.detail.rule()
}
