//! What several kinds of pages show: cards, dates, facts, counts, honours, trees.
//!
//! In: nothing; the mapping from the site makes them. Out: views with `Serialize`, read by the components of
//! `partials/`. All words in them are final: chosen for the language, numbers and dates as they are printed.

use serde::Serialize;

use crate::render::context::{DateView, Link};
use crate::render::evidence::SourceMark;

/// An entry as lists show it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Card {
    /// `case`, `award`, `rule`, `platform`, `method`, `report` or `page`.
    pub kind: &'static str,
    /// The kind's word: 案例.
    pub kind_label: String,
    /// The entry's title.
    pub title: String,
    /// Where it leads.
    pub path: String,
    /// Its date; `None` when the source gives none.
    pub date: Option<DateView>,
    /// Its summary, plain text.
    pub summary: Option<String>,
    /// Its place: the narrowest name, leading to the region's page.
    pub region: Option<Link>,
    /// Its topics.
    pub topics: Vec<Link>,
    /// Short marks: status, validity, level, evidence.
    pub badges: Vec<Badge>,
    /// Whether it is an invented example.
    pub is_sample: bool,
}

/// A short mark.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Badge {
    /// How it is drawn: `plain`, `strong` (something achieved or in force), `faint` (something not recorded or past).
    pub tone: &'static str,
    /// The word.
    pub label: String,
}

/// A fact in a facts panel. Without values it is shown as not recorded.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Fact {
    /// What it is: 协商平台.
    pub label: String,
    /// What is known, in order; empty when the source does not say.
    pub values: Vec<Link>,
    /// Where it comes from; empty when the page's first source stands for it.
    pub marks: Vec<SourceMark>,
}

/// A number with its name, shown large.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Count {
    /// What is counted: 协商案例.
    pub label: String,
    /// As printed: `311`, `40多万`; `None` when the source does not say.
    pub value: Option<String>,
    /// The unit: 条, 人次; empty for none.
    pub unit: String,
    /// Where the counted things are listed.
    pub path: Option<String>,
    /// Where a reported number comes from.
    pub marks: Vec<SourceMark>,
}

/// A kind in a register that is parted by kinds.
#[derive(Clone, Debug, Default, Serialize)]
pub struct KindWay {
    /// The kind's word, leading to where it begins: `gaps/page/2/index.html#part-rules`.
    pub link: Link,
    /// How much there is of it, in words.
    pub total_text: String,
}

/// A name with how many entries stand behind it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CountLink {
    /// The name.
    pub label: String,
    /// Where it leads.
    pub path: String,
    /// How many.
    pub count: usize,
}

/// An honour as its holder's page shows it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Honour {
    /// The honour, leading to its page.
    pub award: Link,
    /// Its year; 未载 in words where the source gives none.
    pub year: String,
    /// 省级, 市级, …; `None` when not recorded.
    pub level: Option<String>,
    /// Who gave it; `None` when not recorded.
    pub issuer: Option<String>,
    /// 等次.
    pub grade: Option<String>,
}

/// A heading of the table of contents.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TocItem {
    /// Its text.
    pub label: String,
    /// Its anchor, without `#`, percent-encoded.
    pub anchor: String,
    /// The headings beneath it.
    pub children: Vec<TocItem>,
}

/// Entries of one kind under a place, a topic or a year.
#[derive(Clone, Debug, Default, Serialize)]
pub struct KindGroup {
    /// `case`, `award`, …; the section's anchor.
    pub kind: &'static str,
    /// The kind's word: 案例.
    pub label: String,
    /// How many there are in all.
    pub count: usize,
    /// The first of them.
    pub cards: Vec<Card>,
    /// Where all are listed; `None` when `cards` holds all.
    pub more: Option<String>,
}

/// A node of a tree: a place, a topic, a platform.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TreeNode {
    /// Its name.
    pub label: String,
    /// Where it leads; `None` for a node that only holds others.
    pub path: Option<String>,
    /// How many entries stand at it and beneath it; `None` where nothing is counted.
    pub count: Option<usize>,
    /// A word beside the name: 省级先进协商平台; `None` for none.
    pub note: Option<String>,
    /// Whether the tree is shown for this very node.
    pub is_current: bool,
    /// Whether it is an invented example.
    pub is_sample: bool,
    /// The nodes beneath it, in order.
    pub children: Vec<TreeNode>,
}

/// An image with its size, so that the page does not jump.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ImageView {
    /// Where it lies, in a form that every browser shows.
    pub path: String,
    /// The text that stands for it.
    pub alt: String,
    /// Width in pixels; `None` when it is not known.
    pub width: Option<u32>,
    /// Height in pixels; `None` when it is not known.
    pub height: Option<u32>,
    /// How wide the theme draws it, for `sizes`; empty when there is one width only.
    pub sizes: String,
    /// Its widths in WebP, the narrowest first; empty for a drawing.
    pub webp: Vec<PrintView>,
    /// Its widths in a form that every browser shows, the narrowest first; empty for a drawing.
    pub prints: Vec<PrintView>,
}

/// One width of an image.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PrintView {
    /// Where it lies.
    pub path: String,
    /// Its width in pixels.
    pub width: u32,
}
