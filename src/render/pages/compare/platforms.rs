//! The platforms of several places side by side, tier by tier: `compare-platforms.html`. A tier is what an entry says it
//! is and is never read from a name: forms that stand at more than one tier are listed as such.
//!
//! In: the platforms of the site. Out: [`PlatformsView`].

use std::collections::BTreeMap;

use serde::Serialize;

use crate::link::id::EntryId;
use crate::model::kind::Kind;
use crate::model::kinds::platform::Platform;
use crate::render::pages::compare::chosen::ChoiceView;
use crate::render::pages::compare::systems::{PlacedLink, SideTable, Systems};
use crate::render::pages::compare::way;
use crate::render::views::Views;

/// What `compare-platforms.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlatformsView {
    /// A row for each tier, the widest first; platforms without one come last.
    pub table: SideTable,
    /// Forms that stand at more than one tier.
    pub forms: Vec<FormRow>,
    /// Platforms that are set side by side item by item.
    pub choice: ChoiceView,
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

/// Returns whether there are platforms to set side by side.
pub(super) fn has_any(views: &Views<'_>) -> bool {
    way::has_any(views, Kind::Platform)
}

impl PlatformsView {
    /// Returns the comparison of the site's platforms.
    pub fn of(views: &Views<'_>) -> Self {
        let ids = views.site.list(Kind::Platform);
        let systems = Systems::of(views, ids);
        let tiers = (0..views.site.config.tiers.terms.len()).map(Some).chain([None]);
        let rows = tiers.map(|tier| {
            let is_at = |id: &EntryId| platform(views, *id).is_some_and(|platform| platform.tier == tier);
            (tier_label(views, tier), ids.iter().copied().filter(is_at).collect())
        });
        let form = |id: EntryId| platform(views, id)?.form.clone();
        Self {
            table: systems.table(views, rows, form),
            forms: forms(views, &systems),
            choice: ChoiceView::of(views, Kind::Platform),
        }
    }
}

fn platform<'s>(views: &Views<'s>, id: EntryId) -> Option<&'s Platform> {
    views.linked(id)?.entry.detail.platform()
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
    let tier = |(tier, ids): (usize, Vec<EntryId>)| FormTier {
        label: tier_label(views, Some(tier)),
        platforms: ids.into_iter().map(|id| systems.placed(views, id, None)).collect(),
    };
    let several = by_form.into_iter().filter(|(_, tiers)| tiers.len() > 1);
    several
        .map(|(form, tiers)| FormRow { form: form.to_owned(), tiers: tiers.into_iter().map(tier).collect() })
        .collect()
}
