//! The page of an award: `award.html`.
//!
//! In: an award of the site. Out: [`AwardView`].

use serde::Serialize;

use crate::link::id::EntryId;
use crate::model::holder::Holder;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::render::context::Link;
use crate::render::pages::entry::EntryView;
use crate::render::views::Views;

/// What `award.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct AwardView {
    /// The common part. `entry.facts` holds year, level, issuer, category and grade, those not recorded without values.
    pub entry: EntryView,
    /// Who was honoured.
    pub recipients: Vec<Recipient>,
    /// The other awards of the same year, leading to their pages.
    pub same_year: Vec<Link>,
}

/// One that was honoured.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Recipient {
    /// The entry, or a name without a page.
    pub link: Link,
    /// What it is: 案例, 平台; `None` for a name.
    pub kind_label: Option<String>,
}

impl AwardView {
    /// Returns the view of the award `id`.
    pub fn of(views: &Views<'_>, id: EntryId) -> Self {
        let Some(linked) = views.linked(id) else { return Self::default() };
        let Detail::Award(award) = &linked.entry.detail else { return Self::default() };
        let year = award.year.map(|year| Link { label: views.year(year), path: year_path(views, year) });
        let facts = vec![
            views.fact("award.year", year.into_iter().collect()),
            views.word_fact("award.level", award.level.map(|level| views.level(Some(level)))),
            views.word_fact("award.issuer", award.issuer.clone()),
            views.word_fact("award.category", award.category.clone()),
            views.word_fact("award.grade", award.grade.clone()),
        ];
        let year = award.year.filter(|_| !linked.entry.meta.is_sample);
        let same_year = views.of_kind(year.map_or(&[], |year| views.site.year(year)), Kind::Award);
        Self {
            entry: EntryView::of(views, id, facts, &|_| Vec::new()),
            recipients: recipients(views, id),
            same_year: same_year
                .into_iter()
                .filter(|&other| other != id)
                .map(|other| views.link(other))
                .collect(),
        }
    }
}

/// Returns the way to a year's page, when there is one.
fn year_path(views: &Views<'_>, year: i16) -> Option<String> {
    let has_page = !views.site.year(year).is_empty();
    has_page.then(|| views.site.routes.year(year).root_href())
}

/// Returns who holds the award `id`.
pub fn recipients(views: &Views<'_>, id: EntryId) -> Vec<Recipient> {
    let Some(linked) = views.linked(id) else { return Vec::new() };
    let Some(award) = linked.entry.detail.award() else { return Vec::new() };
    let recipient = |(holder, entry): (&Holder, &Option<EntryId>)| Recipient {
        link: views.holder(holder, *entry),
        kind_label: entry.and_then(|id| views.linked(id)).map(|linked| views.kind_label(linked.entry.kind)),
    };
    award.recipients.iter().zip(&linked.references.holders).map(recipient).collect()
}
