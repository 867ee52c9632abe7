//! The reading page of a rule: `rule.html`.
//!
//! In: a rule of the site. Out: [`RuleView`]: its text article by article, and who cites each.

use crate::render::context::Link;
use crate::render::evidence::Mention;
use crate::render::pages::entry::EntryView;
use serde::Serialize;

/// What `rule.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RuleView {
    /// The common part. `entry.facts` holds doctype, issuer, number, adopted, effective, validity; `entry.body_html` what
    /// stands outside the articles; `entry.toc` chapters and sections, articles beneath them.
    pub entry: EntryView,
    /// Whether the text is an editor's digest and not the rule's own wording.
    pub is_digest: bool,
    /// The text in reading order; empty when its wording is not public.
    pub text: Vec<RuleBlock>,
    /// Rules that this one takes the place of.
    pub supersedes: Vec<Link>,
    /// Rules that take the place of this one.
    pub superseded_by: Vec<Link>,
    /// Who cites the rule as a whole.
    pub cited_by: Vec<Mention>,
}

/// A piece of a rule's text; exactly one of the three is there.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RuleBlock {
    /// The heading of a 编, 章 or 节.
    pub heading: Option<RuleHeading>,
    /// An article.
    pub article: Option<ArticleView>,
    /// Text between them, finished HTML.
    pub html: Option<String>,
}

/// The heading of a part, chapter or section.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RuleHeading {
    /// 2–4: the level of the HTML heading.
    pub level: u8,
    /// 第一章 总则.
    pub label: String,
    /// Its anchor, without `#`; not encoded.
    pub anchor: String,
}

/// An article.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ArticleView {
    /// 第五条.
    pub label: String,
    /// `article-5`.
    pub anchor: String,
    /// The level of its HTML heading: one beneath the heading it stands under, 2 where it stands under none.
    pub level: u8,
    /// Its paragraphs and items, finished HTML, items with their own anchors; without the label.
    pub html: String,
    /// Who cites it.
    pub cited_by: Vec<Mention>,
}
