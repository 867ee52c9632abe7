//! The text of a rule by its divisions 编章节 and articles 条款项.
//!
//! In: a body. Out: [`Provisions`]: the body's blocks in order, each known as a division, an article's paragraph or
//! item, or other text. Numbering is the one of the Legislation Law of the PRC, Article 65 (2023): divisions and
//! articles are numbered, paragraphs 款 are not, items 项 are numbered in brackets.

use std::ops::Range;

use crate::hanzi::number;
use crate::model::citations::Citation;
use crate::parse::body::{Body, What, plain};
use crate::source::Span;

/// A rule's text.
#[derive(Clone, Debug, Default)]
pub struct Provisions {
    /// What the text consists of, in order.
    pub blocks: Vec<Provision>,
}

/// One part of a rule's text.
#[derive(Clone, Debug)]
pub enum Provision {
    /// Text outside any article: a preamble, a table behind the last article.
    Other(Range<usize>),
    /// A heading: 编, 章 or 节, or one without a number.
    Division(Division),
    /// An article.
    Article(Article),
}

/// A heading of a rule.
#[derive(Clone, Debug)]
pub struct Division {
    /// Its text: `第一章　总则`.
    pub title: String,
    /// Its anchor.
    pub anchor: String,
    /// 1 for 编, 2 for 章, 3 for 节; for a heading without a number, its level as written.
    pub level: u8,
}

/// An article.
#[derive(Clone, Debug)]
pub struct Article {
    /// Its place: the number, and 之一 for an inserted one.
    pub place: Citation,
    /// Where it begins.
    pub at: Span,
    /// Its paragraphs 款; never empty.
    pub paragraphs: Vec<Paragraph>,
    /// All of its pieces.
    pub pieces: Range<usize>,
}

/// A paragraph 款 of an article.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// Its pieces.
    pub pieces: Range<usize>,
    /// Its items 项, in order.
    pub items: Vec<Item>,
}

/// An item 项 of a paragraph.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its number.
    pub number: u32,
    /// Its pieces.
    pub pieces: Range<usize>,
}

impl Provisions {
    /// Returns the articles in order.
    pub fn articles(&self) -> impl Iterator<Item = &Article> {
        self.blocks
            .iter()
            .filter_map(|block| if let Provision::Article(article) = block { Some(article) } else { None })
    }

    /// Returns whether `place` is in the text.
    pub fn has(&self, place: Citation) -> bool {
        let Some(article) = self.articles().find(|article| article.place == place.whole_article()) else {
            return false;
        };
        let paragraph = place.paragraph.unwrap_or(1);
        let found = usize::try_from(paragraph).ok().and_then(|n| article.paragraphs.get(n.checked_sub(1)?));
        match (found, place.item) {
            (Some(_), None) => true,
            (Some(found), Some(number)) => found.items.iter().any(|item| item.number == number),
            (None, _) => false,
        }
    }
}

/// Reads the text of a rule; a body without any article gives no provisions.
pub fn provisions(body: &Body) -> Provisions {
    let mut reading = Reading { body, blocks: Vec::new(), has_only_number: false };
    for block in top_blocks(body) {
        reading.take(block);
    }
    let has_article = reading.blocks.iter().any(|block| matches!(block, Provision::Article(_)));
    Provisions { blocks: if has_article { reading.blocks } else { Vec::new() } }
}

/// Returns the ranges of the body's blocks of the first level.
fn top_blocks(body: &Body) -> Vec<Range<usize>> {
    let (mut blocks, mut depth, mut start) = (Vec::new(), 0_usize, 0);
    for (at, piece) in body.pieces.iter().enumerate() {
        match &piece.what {
            What::Open(_)
            | What::OpenWith(_)
            | What::Paragraph
            | What::Heading { .. }
            | What::Link(_)
            | What::Footnote { .. } => {
                if depth == 0 {
                    start = at;
                }
                depth += 1;
            }
            What::Close(_)
            | What::ParagraphEnd
            | What::HeadingEnd { .. }
            | What::LinkEnd
            | What::FootnoteEnd => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    blocks.push(start..at + 1);
                }
            }
            _ if depth == 0 => blocks.push(at..at + 1),
            _ => {}
        }
    }
    blocks
}

struct Reading<'b> {
    body: &'b Body,
    blocks: Vec<Provision>,
    /// Whether the open article has no text yet: its number stands on a line of its own, mostly as a heading.
    has_only_number: bool,
}

impl Reading<'_> {
    fn take(&mut self, block: Range<usize>) {
        let pieces = self.body.pieces.get(block.clone()).unwrap_or_default();
        let Some(first) = pieces.first() else { return };
        let text = plain(pieces);
        let place = article_number(&text);
        match (&first.what, place) {
            (What::Heading { .. } | What::Paragraph, Some(place)) => {
                let is_heading = matches!(first.what, What::Heading { .. });
                self.has_only_number =
                    is_heading || Citation::read_start(&text).is_some_and(|(_, rest)| rest.is_empty());
                let paragraph = Paragraph { pieces: block.clone(), items: Vec::new() };
                let article = Article { place, at: first.at, paragraphs: vec![paragraph], pieces: block };
                self.blocks.push(Provision::Article(article));
            }
            (What::Heading { level, anchor }, None) => {
                let level = division_level(&text).unwrap_or(*level);
                self.blocks.push(Provision::Division(Division {
                    title: text,
                    anchor: anchor.clone(),
                    level,
                }));
            }
            (What::Footnote { .. }, _) => self.blocks.push(Provision::Other(block)),
            (What::Paragraph, None) => match item_number(&text) {
                Some(number) => self.add_item(number, block),
                None => self.add_paragraph(block),
            },
            _ => self.add_other(block),
        }
    }

    fn open_article(&mut self) -> Option<&mut Article> {
        if let Some(Provision::Article(article)) = self.blocks.last_mut() { Some(article) } else { None }
    }

    fn add_paragraph(&mut self, block: Range<usize>) {
        let is_first = std::mem::take(&mut self.has_only_number);
        match self.open_article() {
            Some(article) => {
                article.pieces.end = block.end;
                if let Some(paragraph) = article.paragraphs.last_mut().filter(|_| is_first) {
                    paragraph.pieces.end = block.end;
                    return;
                }
                article.paragraphs.push(Paragraph { pieces: block, items: Vec::new() });
            }
            None => self.blocks.push(Provision::Other(block)),
        }
    }

    fn add_item(&mut self, number: u32, block: Range<usize>) {
        self.has_only_number = false;
        match self.open_article() {
            Some(article) => {
                article.pieces.end = block.end;
                if let Some(paragraph) = article.paragraphs.last_mut() {
                    paragraph.pieces.end = block.end;
                    paragraph.items.push(Item { number, pieces: block });
                }
            }
            None => self.blocks.push(Provision::Other(block)),
        }
    }

    /// Takes a list, a table or a quotation: within an article it belongs to the last paragraph, and the entries of a
    /// list that bear item numbers are items.
    fn add_other(&mut self, block: Range<usize>) {
        let items = list_items(self.body, block.clone());
        self.has_only_number = false;
        match self.open_article() {
            Some(article) => {
                article.pieces.end = block.end;
                if let Some(paragraph) = article.paragraphs.last_mut() {
                    paragraph.pieces.end = block.end;
                    paragraph.items.extend(items);
                }
            }
            None => self.blocks.push(Provision::Other(block)),
        }
    }
}

/// Returns the entries of the list in `block` that begin with an item number.
fn list_items(body: &Body, block: Range<usize>) -> Vec<Item> {
    let (mut items, mut open) = (Vec::new(), Vec::new());
    for at in block {
        let Some(piece) = body.pieces.get(at) else { break };
        match piece.what {
            What::Open("li") => open.push(at),
            What::Close("li") => {
                let Some(start) = open.pop() else { continue };
                let text = plain(body.pieces.get(start..at).unwrap_or_default());
                items.extend(item_number(&text).map(|number| Item { number, pieces: start..at + 1 }));
            }
            _ => {}
        }
    }
    items.sort_by_key(|item| item.pieces.start);
    items
}

/// Returns the article that `text` begins as: `第五条`, then white space or the end.
fn article_number(text: &str) -> Option<Citation> {
    let (place, rest) = Citation::read_start(text)?;
    let begins_text = rest.is_empty() || rest.starts_with(char::is_whitespace);
    (begins_text && place.paragraph.is_none() && place.item.is_none()).then_some(place)
}

/// Returns the number of the item that `text` begins as: `（一）` or `(一)`.
fn item_number(text: &str) -> Option<u32> {
    let inner = text.trim_start().strip_prefix(['（', '('])?;
    let (digits, _) = inner.split_once(['）', ')'])?;
    number::parse(digits)
}

/// Returns 1 for 第…编, 2 for 第…章, 3 for 第…节.
fn division_level(text: &str) -> Option<u8> {
    let inner = text.strip_prefix('第')?;
    let (digits, unit) = inner.split_at_checked(inner.find(['编', '章', '节'])?)?;
    number::parse(digits)?;
    match unit.chars().next()? {
        '编' => Some(1),
        '章' => Some(2),
        _ => Some(3),
    }
}
