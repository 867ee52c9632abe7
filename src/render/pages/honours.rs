//! The record of honours by year and level, and by holder: `honours.html`.
//!
//! In: the awards of the site. Out: [`HonoursView`].

use crate::render::context::Link;
use serde::Serialize;

/// What `honours.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct HonoursView {
    /// How many honours there are, in words.
    pub total_text: String,
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
