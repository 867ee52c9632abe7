//! The page that stays at the address of a withdrawn entry: `withdrawn.html`.
//!
//! In: a withdrawn entry. Out: [`WithdrawnView`].

use crate::render::context::DateView;
use serde::Serialize;

/// What `withdrawn.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct WithdrawnView {
    /// The kind's word: 案例.
    pub kind_label: String,
    /// Why, as the editors wrote it.
    pub reason: String,
    /// When; `None` when the entry does not say.
    pub date: Option<DateView>,
    /// The list of the kind.
    pub list: String,
}
