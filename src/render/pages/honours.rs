//! The record of honours by year and level, and by holder: `honours.html`.
//!
//! In: the awards of the site. Out: [`HonoursView`].

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::link::id::EntryId;
use crate::model::field::Choice;
use crate::model::kind::Kind;
use crate::model::kinds::award::{Award, LEVELS};
use crate::render::context::Link;
use crate::render::pages::award::recipients;
use crate::render::pages::facets::Facets;
use crate::render::views::Views;

/// What `honours.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct HonoursView {
    /// How many honours there are, in words.
    pub total_text: String,
    /// What the list of honours can be narrowed by, as plain links.
    pub facets: Facets,
    /// The levels that occur, highest first: the columns of the summary.
    pub levels: Vec<String>,
    /// The years, newest first; what has no year last.
    pub years: Vec<HonourYear>,
    /// Who holds them, most honoured first.
    pub holders: Vec<Holder>,
}

/// A year of honours.
#[derive(Clone, Debug, Default, Serialize)]
pub struct HonourYear {
    /// 2023, or the word for "not recorded".
    pub label: String,
    /// The anchor of its section, without `#`.
    pub anchor: String,
    /// How many of each level, in the order of the levels.
    pub counts: Vec<usize>,
    /// The honours of each level, highest first; levels without any are left out.
    pub levels: Vec<HonourLevel>,
}

/// The honours of one level in one year.
#[derive(Clone, Debug, Default, Serialize)]
pub struct HonourLevel {
    /// 省级; or the word for "level not recorded".
    pub label: String,
    /// The honours.
    pub awards: Vec<HonourRow>,
}

/// An honour in the record.
#[derive(Clone, Debug, Default, Serialize)]
pub struct HonourRow {
    /// The honour.
    pub award: Link,
    /// Who holds it.
    pub recipients: Vec<Link>,
    /// Who gave it; `None` when not recorded.
    pub issuer: Option<String>,
    /// 等次.
    pub grade: Option<String>,
}

/// One who holds honours.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Holder {
    /// The entry, or a name without a page.
    pub holder: Link,
    /// What it is: 平台; `None` for a name.
    pub kind_label: Option<String>,
    /// Its honours, newest first: the label holds year and honour.
    pub awards: Vec<Link>,
}

impl HonoursView {
    /// Returns the record of all honours.
    pub fn of(views: &Views<'_>) -> Self {
        let awards: Vec<(EntryId, &Award)> =
            views.site.list(Kind::Award).iter().filter_map(|&id| Some((id, award(views, id)?))).collect();
        let levels = occurring_levels(&awards);
        Self {
            total_text: views.count("count.award", awards.len()),
            facets: Facets::of(views, Kind::Award),
            levels: levels.iter().map(|level| views.level(*level)).collect(),
            years: years(views, &awards, &levels),
            holders: holders(views, &awards),
        }
    }
}

type Level = Option<&'static Choice>;
/// An award, sorted by its year, the latest first.
type Dated = (Reverse<Option<i16>>, EntryId);

fn award<'s>(views: &Views<'s>, id: EntryId) -> Option<&'s Award> {
    views.linked(id)?.entry.detail.award()
}

/// Returns the levels that occur, the highest first; honours without one come last.
fn occurring_levels(awards: &[(EntryId, &Award)]) -> Vec<Level> {
    let all = LEVELS.iter().map(Some).chain([None]);
    all.filter(|level| awards.iter().any(|(_, award)| award.level == *level)).collect()
}

fn years(views: &Views<'_>, awards: &[(EntryId, &Award)], levels: &[Level]) -> Vec<HonourYear> {
    let mut years: Vec<Option<i16>> = awards.iter().map(|(_, award)| award.year).collect();
    years.sort_unstable_by_key(|year| Reverse(*year));
    years.dedup();
    let of_year = |year: Option<i16>| {
        let in_year = |level: Level| {
            awards
                .iter()
                .filter(move |(_, award)| award.year == year && award.level == level)
                .map(|(id, award)| row(views, *id, award))
        };
        let rows: Vec<(Level, Vec<HonourRow>)> =
            levels.iter().map(|&level| (level, in_year(level).collect())).collect();
        HonourYear {
            label: year.map_or_else(|| views.say("honours.undated"), |year| views.year(year)),
            anchor: year.map_or_else(|| "undated".to_owned(), |year| format!("year-{year}")),
            counts: rows.iter().map(|(_, rows)| rows.len()).collect(),
            levels: rows
                .into_iter()
                .filter(|(_, rows)| !rows.is_empty())
                .map(|(level, awards)| HonourLevel { label: views.level(level), awards })
                .collect(),
        }
    };
    years.into_iter().map(of_year).collect()
}

fn row(views: &Views<'_>, id: EntryId, award: &Award) -> HonourRow {
    HonourRow {
        award: views.link(id),
        recipients: recipients(views, id).into_iter().map(|recipient| recipient.link).collect(),
        issuer: award.issuer.clone(),
        grade: award.grade.clone(),
    }
}

/// Returns who holds honours and has a page, the most honoured first.
fn holders(views: &Views<'_>, awards: &[(EntryId, &Award)]) -> Vec<Holder> {
    let mut by_holder: BTreeMap<EntryId, Vec<Dated>> = BTreeMap::new();
    for (id, award) in awards {
        let Some(linked) = views.linked(*id) else { continue };
        for holder in linked.references.holders.iter().flatten() {
            by_holder.entry(*holder).or_default().push((Reverse(award.year), *id));
        }
    }
    let mut holders: Vec<_> = by_holder.into_iter().collect();
    holders.sort_by_key(|(id, awards)| (Reverse(awards.len()), *id));
    let holder = |(id, mut awards): (EntryId, Vec<Dated>)| {
        awards.sort_unstable();
        Holder {
            holder: views.link(id),
            kind_label: views.linked(id).map(|linked| views.kind_label(linked.entry.kind)),
            awards: awards.into_iter().map(|(_, award)| views.link(award)).collect(),
        }
    };
    holders.into_iter().map(holder).collect()
}
