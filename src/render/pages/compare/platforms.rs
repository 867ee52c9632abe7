//! The platforms of several places side by side, tier by tier: `compare-platforms.html`. A tier is what an entry says it
//! is and is never read from a name: forms that stand at more than one tier are listed as such.
//!
//! In: the platforms of the site. Out: [`PlatformsView`].

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::link::id::EntryId;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::model::kinds::platform::Platform;
use crate::render::context::Link;
use crate::render::pages::compare::systems::Systems;
use crate::render::pieces::PlacedLink;
use crate::render::views::Views;

/// What `compare-platforms.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlatformsView {
    /// The places: the columns.
    pub places: Vec<Link>,
    /// The tiers that occur, the widest first; platforms without one come last.
    pub tiers: Vec<TierRow>,
    /// Forms that stand at more than one tier.
    pub forms: Vec<FormRow>,
}

/// The platforms of one tier.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TierRow {
    /// 镇街; or the word for “not recorded”.
    pub label: String,
    /// The platforms of each place, in the order of the columns.
    pub cells: Vec<Vec<PlacedLink>>,
}

/// A form that stands at several tiers.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FormRow {
    /// 协商议事室.
    pub form: String,
    /// Each tier with the platforms of that form.
    pub tiers: Vec<FormTier>,
}

/// The platforms of one form at one tier.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FormTier {
    /// The tier.
    pub label: String,
    /// The platforms.
    pub platforms: Vec<PlacedLink>,
}

/// Returns whether platforms of several places can be set side by side.
pub(super) fn has_any(views: &Views<'_>) -> bool {
    let systems = Systems::of(views);
    systems.is_several() && systems.columns(views, views.site.list(Kind::Platform)).len() > 1
}

impl PlatformsView {
    /// Returns the comparison of the site's platforms.
    pub fn of(views: &Views<'_>) -> Self {
        let systems = Systems::of(views);
        let ids = views.site.list(Kind::Platform);
        let columns = systems.columns(views, ids);
        let tiers = views.site.config.tiers.terms.len();
        let row = |tier: Option<usize>| {
            let cell = |column: usize| {
                let in_cell = |id: &&EntryId| {
                    systems.column(views, **id) == Some(column)
                        && platform(views, **id).is_some_and(|platform| platform.tier == tier)
                };
                ids.iter().filter(in_cell).map(|&id| placed(views, &systems, id)).collect()
            };
            let cells = columns.iter().map(|(column, _)| cell(*column)).collect();
            TierRow { label: tier_label(views, tier), cells }
        };
        let mut rows: Vec<TierRow> = (0..tiers).map(Some).chain([None]).map(row).collect();
        rows.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
        Self {
            tiers: rows,
            forms: forms(views, &systems),
            places: columns.into_iter().map(|(_, head)| head).collect(),
        }
    }
}

fn platform<'s>(views: &Views<'s>, id: EntryId) -> Option<&'s Platform> {
    if let Detail::Platform(platform) = &views.linked(id)?.entry.detail { Some(platform) } else { None }
}

fn placed(views: &Views<'_>, systems: &Systems, id: EntryId) -> PlacedLink {
    systems.placed(views, id, platform(views, id).and_then(|platform| platform.form.clone()))
}

fn tier_label(views: &Views<'_>, tier: Option<usize>) -> String {
    let term = tier.and_then(|tier| views.site.config.tiers.terms.get(tier));
    term.map_or_else(|| views.say("platform.no_tier"), |term| term.label.clone())
}

/// Returns the forms that stand at more than one tier, by name.
fn forms(views: &Views<'_>, systems: &Systems) -> Vec<FormRow> {
    let mut by_form: BTreeMap<&str, BTreeMap<usize, Vec<EntryId>>> = BTreeMap::new();
    for &id in views.site.list(Kind::Platform) {
        let Some(platform) = platform(views, id) else { continue };
        let (Some(form), Some(tier)) = (platform.form.as_deref(), platform.tier) else { continue };
        by_form.entry(form).or_default().entry(tier).or_default().push(id);
    }
    let several = by_form.into_iter().filter(|(_, tiers)| tiers.keys().collect::<BTreeSet<_>>().len() > 1);
    let tier = |(tier, ids): (usize, Vec<EntryId>)| FormTier {
        label: tier_label(views, Some(tier)),
        platforms: ids.into_iter().map(|id| systems.placed(views, id, None)).collect(),
    };
    several
        .map(|(form, tiers)| FormRow { form: form.to_owned(), tiers: tiers.into_iter().map(tier).collect() })
        .collect()
}
