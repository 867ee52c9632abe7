//! The page of an award: `award.html`.
//!
//! In: an award of the site. Out: [`AwardView`].

use crate::render::context::Link;
use crate::render::pages::entry::EntryView;
use serde::Serialize;

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
