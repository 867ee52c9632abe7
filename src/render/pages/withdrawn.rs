//! The page that stays at the address of a withdrawn entry: `withdrawn.html`.
//!
//! In: a withdrawn entry. Out: [`WithdrawnView`].

use serde::Serialize;

use crate::link::id::EntryId;
use crate::render::context::DateView;
use crate::render::running_text::RunningText;
use crate::render::views::Views;

/// What `withdrawn.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct WithdrawnView {
    /// The kind's word: 案例.
    pub kind_label: String,
    /// Why, as the editors wrote it; finished HTML.
    pub reason: String,
    /// When; `None` when the entry does not say.
    pub date: Option<DateView>,
    /// The list of the kind.
    pub list: String,
}

impl WithdrawnView {
    /// Returns the view of the withdrawn entry `id`.
    pub fn of(views: &Views<'_>, id: EntryId) -> Self {
        let Some(linked) = views.linked(id) else { return Self::default() };
        let (entry, meta) = (&linked.entry, &linked.entry.meta);
        Self {
            kind_label: views.kind_label(entry.kind),
            reason: RunningText::on(views, linked, views.site.routes.entry(id))
                .given(meta.withdrawn.as_ref())
                .unwrap_or_default(),
            date: meta.updated.map(|date| views.date(date.value)),
            list: views.site.routes.list(entry.kind).root_href(),
        }
    }
}
