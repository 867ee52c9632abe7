//! The reading page of a rule: `rule.html`.
//!
//! In: a rule of the site. Out: [`RuleView`]: its text article by article, and who cites each.

use std::collections::BTreeSet;
use std::ops::Range;

use serde::Serialize;

use crate::link::backlinks::CitedBy;
use crate::link::id::EntryId;
use crate::link::links::BodyLinks;
use crate::link::site::Linked;
use crate::model::articles::{Article, Division, Item, Paragraph, Provision};
use crate::model::citations::Citation;
use crate::model::date::PartialDate;
use crate::model::kinds::Detail;
use crate::model::kinds::rule::Rule;
use crate::model::lookup::PREAMBLE;
use crate::parse::body::{Body, Piece, What};
use crate::parse::excerpt::Excerpt;
use crate::render::context::Link;
use crate::render::evidence::Mention;
use crate::render::pages::entry::EntryView;
use crate::render::pages::versions;
use crate::render::pieces::{Fact, TocItem};
use crate::render::running_text::RunningText;
use crate::render::views::Views;
use crate::url::href;

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
    /// The pages that set this text beside an earlier or a later one.
    pub comparisons: Vec<Link>,
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
    /// `preamble` for the text that stands before everything else; `None` for other text.
    pub anchor: Option<&'static str>,
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

impl RuleView {
    /// Returns the view of the rule `id`.
    pub fn of(views: &Views<'_>, id: EntryId) -> Self {
        let Some(linked) = views.linked(id) else { return Self::default() };
        let Detail::Rule(rule) = &linked.entry.detail else { return Self::default() };
        let mut entry = EntryView::of(views, id, facts(views, rule), &|_| Vec::new());
        let text = text(views, id, linked, rule);
        if !text.is_empty() {
            entry.body_html.clear();
            entry.toc = contents(&text);
        }
        let whole = linked.back.citations.iter().filter(|by| by.place.is_none());
        Self {
            entry,
            is_digest: rule.is_digest,
            text,
            supersedes: linked.references.supersedes.iter().map(|&other| views.link(other)).collect(),
            superseded_by: linked.back.superseded_by.iter().map(|&other| views.link(other)).collect(),
            comparisons: comparisons(views, id),
            cited_by: whole.map(|by| mention(views, by)).collect(),
        }
    }
}

/// Returns the ways to the comparisons with earlier versions, then with later ones.
fn comparisons(views: &Views<'_>, id: EntryId) -> Vec<Link> {
    let earlier = views.site.earlier_versions(id).into_iter().map(|old| (id, old));
    let later = views.site.later_versions(id).into_iter().map(|new| (new, id));
    let link = |(new, old): (EntryId, EntryId)| {
        let (new_title, old_title) = (views.link(new).label, views.link(old).label);
        let label = views.phrases.fill("rule.compare", &[("new", &new_title), ("old", &old_title)]);
        Link { label, path: Some(versions::route(views, new, old).root_href()) }
    };
    earlier.chain(later).map(link).collect()
}

fn facts(views: &Views<'_>, rule: &Rule) -> Vec<Fact> {
    let date = |date: Option<PartialDate>| date.map(|date| views.date(date).text);
    let mut facts = vec![
        views.word_fact("rule.doctype", rule.doctype.map(|doctype| views.pick(doctype.label))),
        views.word_fact("rule.issuer", rule.issuer.clone()),
        views.word_fact("rule.number", rule.number.clone()),
        views.word_fact("rule.adopted", date(rule.adopted)),
        views.word_fact("rule.effective", date(rule.effective)),
        views.word_fact("rule.validity", rule.status.map(|status| views.pick(status.label))),
    ];
    // Only what is on trial has an end of it: elsewhere it is no gap.
    facts.extend(rule.trial_until.map(|end| views.word_fact("rule.trial_until", date(Some(end)))));
    facts
}

/// Returns the text in reading order, each article with who cites it.
fn text(views: &Views<'_>, id: EntryId, linked: &Linked, rule: &Rule) -> Vec<RuleBlock> {
    let (body, links) = without_numbers(&linked.entry.body, &linked.links, rule);
    let text = RunningText { views, links: &links, page: Some(views.site.routes.entry(id)) };
    let html = |pieces: Range<usize>| text.part(&body, pieces);
    let mut level = 1;
    let mut anchors = Anchors::default();
    let mut blocks = Vec::new();
    for provision in &rule.provisions.blocks {
        blocks.push(match provision {
            Provision::Other(pieces) => {
                let anchor = blocks.is_empty().then_some(PREAMBLE);
                RuleBlock { html: Some(html(pieces.clone())), anchor, ..RuleBlock::default() }
            }
            Provision::Division(division) => {
                level = heading_level(division);
                let label = division.title.clone();
                let heading = RuleHeading { level, label, anchor: division.anchor.clone() };
                RuleBlock { heading: Some(heading), ..RuleBlock::default() }
            }
            Provision::Article(article) => {
                let cited_by = linked
                    .back
                    .citations
                    .iter()
                    .filter(|by| by.place.is_some_and(|place| place.whole_article() == article.place));
                let article = ArticleView {
                    label: article.place.in_chinese(),
                    anchor: anchors.of(article.place),
                    level: level + 1,
                    html: article_html(article, &mut anchors, &html),
                    cited_by: cited_by.map(|by| mention_of(views, by, article.place)).collect(),
                };
                RuleBlock { article: Some(article), ..RuleBlock::default() }
            }
        });
    }
    blocks
}

/// Returns the level of a division's HTML heading: 编 and 章 stand at 2 where there is no 编 above, sections beneath.
fn heading_level(division: &Division) -> u8 {
    match division.level {
        0..=2 => 2,
        _ => 3,
    }
}

/// The HTML of pieces of the body.
type Html<'h> = dyn Fn(Range<usize>) -> String + 'h;

/// The anchors of a page so far.
#[derive(Default)]
pub struct Anchors(BTreeSet<String>);

impl Anchors {
    /// Returns the anchor of `place`; where its number stands twice, the later one has an anchor of its own.
    pub fn of(&mut self, place: Citation) -> String {
        let mut anchor = place.anchor();
        while !self.0.insert(anchor.clone()) {
            anchor.push_str("-again");
        }
        anchor
    }
}

/// Returns an article's paragraphs and items, each addressable; its number is the heading's and is left out.
fn article_html(article: &Article, anchors: &mut Anchors, html: &Html<'_>) -> String {
    let mut text = String::new();
    for (paragraph, number) in article.paragraphs.iter().zip(1..) {
        let place = Citation { paragraph: Some(number), ..article.place };
        text.push_str(&format!("<div class=\"paragraph\" id=\"{}\">", anchors.of(place)));
        text.push_str(&paragraph_html(paragraph, place, anchors, html));
        text.push_str("</div>");
    }
    text
}

/// Returns a paragraph with its items, each item with its anchor.
fn paragraph_html(paragraph: &Paragraph, place: Citation, anchors: &mut Anchors, html: &Html<'_>) -> String {
    let mut text = String::new();
    let mut from = paragraph.pieces.start;
    for item in &paragraph.items {
        text.push_str(&html(from..item.pieces.start));
        text.push_str(&item_html(item, place, anchors, html));
        from = item.pieces.end;
    }
    text.push_str(&html(from..paragraph.pieces.end));
    text
}

/// Returns an item with its anchor: on the `<li>` of a list, else on the paragraph.
fn item_html(item: &Item, place: Citation, anchors: &mut Anchors, html: &Html<'_>) -> String {
    let place = Citation { item: Some(item.number), ..place };
    let own = anchors.of(place);
    let mut text = String::new();
    let mut from = item.pieces.start;
    for point in &item.points {
        text.push_str(&html(from..point.pieces.start));
        let place = Citation { point: Some(point.number), ..place };
        text.push_str(&anchored(&html(point.pieces.clone()), "point", &anchors.of(place)));
        from = point.pieces.end;
    }
    text.push_str(&html(from..item.pieces.end));
    anchored(&text, "item", &own)
}

/// Returns `html` with `anchor` on the `<li>` or `<p>` that it begins with.
fn anchored(html: &str, class: &str, anchor: &str) -> String {
    for tag in ["<li", "<p"] {
        if let Some(rest) = html.strip_prefix(tag) {
            return format!("{tag} class=\"{class}\" id=\"{anchor}\"{rest}");
        }
    }
    html.to_owned()
}

/// Returns the body with the numbers of its articles taken out of the text, for they are headings of their own, and the
/// links with those within the shorter texts moved along.
fn without_numbers(body: &Body, links: &BodyLinks, rule: &Rule) -> (Body, BodyLinks) {
    let (mut body, mut links) = (body.clone(), links.clone());
    for article in rule.provisions.articles() {
        let Some(first) = article.paragraphs.first() else { continue };
        let Some(pieces) = body.pieces.get_mut(first.pieces.clone()) else { continue };
        let lengths: Vec<usize> = pieces.iter().map(text_length).collect();
        take_number(pieces);
        for ((place, piece), length) in (first.pieces.start..).zip(pieces).zip(lengths) {
            let taken = length - text_length(piece);
            for link in links.within.get_mut(&place).into_iter().flatten().filter(|_| taken > 0) {
                link.range = link.range.start.saturating_sub(taken)..link.range.end.saturating_sub(taken);
            }
        }
    }
    (body, links)
}

fn text_length(piece: &Piece) -> usize {
    if let What::Text(text) = &piece.what { text.len() } else { 0 }
}

/// Empties the pieces that hold the number of an article. Pieces are emptied and not removed, so that the places of the
/// others stay.
fn take_number(pieces: &mut [Piece]) {
    let mut is_after = false;
    for piece in &mut *pieces {
        let What::Text(text) = &mut piece.what else { continue };
        let rest = match Citation::read_start(text.trim_start()) {
            Some((_, rest)) if !is_after => rest,
            _ => text,
        };
        *text = Excerpt::from(rest.trim_start());
        is_after = true;
        if !text.is_empty() {
            break;
        }
    }
    // First the `<strong>` around the number, then the paragraph around that.
    empty_pairs(pieces);
    empty_pairs(pieces);
}

/// Empties elements that were left without content: the `<strong>` around a number, the line it stood on.
fn empty_pairs(pieces: &mut [Piece]) {
    let is_empty = |piece: &Piece| matches!(&piece.what, What::Text(text) if text.is_empty());
    let filled: Vec<usize> =
        (0..pieces.len()).filter(|&at| pieces.get(at).is_some_and(|piece| !is_empty(piece))).collect();
    for pair in filled.windows(2) {
        let &[open, close] = pair else { continue };
        let is_pair =
            match (pieces.get(open).map(|piece| &piece.what), pieces.get(close).map(|piece| &piece.what)) {
                (Some(What::Open(open)), Some(What::Close(close))) => open == close,
                (Some(What::Heading { .. }), Some(What::HeadingEnd { .. }))
                | (Some(What::Paragraph), Some(What::ParagraphEnd)) => true,
                _ => false,
            };
        if is_pair {
            for at in [open, close] {
                pieces.get_mut(at).into_iter().for_each(|piece| piece.what = What::Text(Excerpt::from("")));
            }
        }
    }
}

fn contents(text: &[RuleBlock]) -> Vec<TocItem> {
    let mut items: Vec<TocItem> = Vec::new();
    for block in text {
        if let Some(heading) = &block.heading {
            let anchor = href(&heading.anchor);
            items.push(TocItem { label: heading.label.clone(), anchor, children: Vec::new() });
        }
        if let Some(article) = &block.article {
            let item = TocItem {
                label: article.label.clone(),
                anchor: article.anchor.clone(),
                children: Vec::new(),
            };
            match items.last_mut().filter(|last| !last.anchor.starts_with("article-")) {
                Some(division) => division.children.push(item),
                None => items.push(item),
            }
        }
    }
    items
}

/// Returns a mention beneath the article `here`, which is not named once more where it is cited whole.
fn mention_of(views: &Views<'_>, by: &CitedBy, here: Citation) -> Mention {
    let mention = mention(views, by);
    if by.place == Some(here) { Mention { cited: String::new(), ..mention } } else { mention }
}

fn mention(views: &Views<'_>, by: &CitedBy) -> Mention {
    let cited = by.place.map_or_else(|| views.say("case.whole_rule"), Citation::in_chinese);
    Mention { by: views.link(by.from), sentence: by.sentence.as_deref().map(str::to_owned), cited }
}
