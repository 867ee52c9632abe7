//! The rules of several places side by side, kind by kind: `compare-rules.html`.
//!
//! In: the rules of the site. Out: [`RulesView`].

use serde::Serialize;

use crate::link::id::EntryId;
use crate::model::field::Choice;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::kinds::rule::{DOCTYPES, Rule};
use crate::render::context::Link;
use crate::render::pages::compare::systems::Systems;
use crate::render::pieces::PlacedLink;
use crate::render::views::Views;

/// What `compare-rules.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RulesView {
    /// The places: the columns.
    pub places: Vec<Link>,
    /// The kinds of document that occur; rules whose kind is not recorded come last.
    pub kinds: Vec<RuleKindRow>,
}

/// The rules of one kind of document.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RuleKindRow {
    /// 议事规则; or the word for “not recorded”.
    pub label: String,
    /// The rules of each place, in the order of the columns.
    pub cells: Vec<Vec<PlacedLink>>,
}

/// Returns whether rules of several places can be set side by side.
pub(super) fn has_any(views: &Views<'_>) -> bool {
    let systems = Systems::of(views);
    systems.is_several() && systems.columns(views, views.site.list(Kind::Rule)).len() > 1
}

impl RulesView {
    /// Returns the comparison of the site's rules.
    pub fn of(views: &Views<'_>) -> Self {
        let systems = Systems::of(views);
        let ids = views.site.list(Kind::Rule);
        let columns = systems.columns(views, ids);
        let row = |doctype: Option<&'static Choice>| {
            let cell = |column: usize| {
                let in_cell = |id: &&EntryId| {
                    systems.column(views, **id) == Some(column)
                        && rule(views, **id).is_some_and(|rule| rule.doctype == doctype)
                };
                ids.iter().filter(in_cell).map(|&id| systems.placed(views, id, status(views, id))).collect()
            };
            RuleKindRow {
                label: doctype
                    .map_or_else(|| views.say("entry.unrecorded"), |doctype| views.pick(doctype.label)),
                cells: columns.iter().map(|(column, _)| cell(*column)).collect(),
            }
        };
        let mut kinds: Vec<RuleKindRow> = DOCTYPES.iter().map(Some).chain([None]).map(row).collect();
        kinds.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
        Self { kinds, places: columns.into_iter().map(|(_, head)| head).collect() }
    }
}

fn rule<'s>(views: &Views<'s>, id: EntryId) -> Option<&'s Rule> {
    if let Detail::Rule(rule) = &views.linked(id)?.entry.detail { Some(rule) } else { None }
}

fn status(views: &Views<'_>, id: EntryId) -> Option<String> {
    Some(views.pick(rule(views, id)?.status?.label))
}
