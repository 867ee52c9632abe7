//! What the page of every entry shows, whatever its kind: the template `entry.html` and those that extend it.
//!
//! In: an entry of the site. Out: [`EntryView`], given as `entry`.

use crate::render::context::{DateView, Link};
use crate::render::evidence::{Completeness, Gap, SourceView};
use crate::render::pieces::{Badge, Fact, Honour, ImageView, TocItem};
use serde::Serialize;

/// The part that all entries have in common; given to their templates as `entry`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct EntryView {
    /// `case`, `award`, `rule`, `platform`, `method`, `report` or `page`.
    pub kind: &'static str,
    /// The kind's word: 案例.
    pub kind_label: String,
    /// The summary, plain text.
    pub summary: Option<String>,
    /// Its date.
    pub date: Option<DateView>,
    /// When it was last changed; `None` when the entry does not say.
    pub updated: Option<DateView>,
    /// Its place from the widest name to the narrowest, each leading to its page.
    pub region: Vec<Link>,
    /// Its topics.
    pub topics: Vec<Link>,
    /// Short marks beside the title.
    pub badges: Vec<Badge>,
    /// The title image.
    pub image: Option<ImageView>,
    /// The facts panel, in the kind's order; a fact without values is shown as not recorded.
    pub facts: Vec<Fact>,
    /// The body, finished HTML that begins at `<h2>`; empty for none.
    pub body_html: String,
    /// The body's headings; fewer than two draw no contents list.
    pub toc: Vec<TocItem>,
    /// What it was honoured with.
    pub honours: Vec<Honour>,
    /// What the sources do not say.
    pub gaps: Vec<Gap>,
    /// How much of what its kind can say it says; `None` for free pages.
    pub completeness: Option<Completeness>,
    /// Its sources, in the order of their numbers.
    pub sources: Vec<SourceView>,
    /// How to cite the page: title, site, address, date; plain text. `None` for free pages.
    pub citation: Option<String>,
    /// The entry before it in its kind's list.
    pub previous: Option<Link>,
    /// The entry after it.
    pub next: Option<Link>,
}
