//! The text of a rule by its divisions 编章节 and articles 条款项.
//!
//! In: a body. Out: [`Provisions`]: the body's blocks in order, each known as a division, an article's paragraph or
//! item, or other text. Numbering is the one of the Legislation Law of the PRC, Article 65 (2023): divisions and
//! articles are numbered, paragraphs 款 are not, items 项 are numbered in brackets, points 目 by Arabic numerals.

use std::ops::Range;

use crate::hanzi::number;
use crate::model::citations::Citation;
use crate::parse::body::{Body, Piece, What, plain};
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
    /// Its number; `None` for a heading without one.
    pub number: Option<u32>,
    /// Where it stands.
    pub at: Span,
    /// Its pieces.
    pub pieces: Range<usize>,
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
    /// Where it begins.
    pub at: Span,
    /// Its pieces.
    pub pieces: Range<usize>,
    /// Its points 目, in order.
    pub points: Vec<Point>,
}

/// A point 目 of an item.
#[derive(Clone, Debug)]
pub struct Point {
    /// Its number.
    pub number: u32,
    /// Where it begins.
    pub at: Span,
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

    /// Returns the headings in order.
    pub fn divisions(&self) -> impl Iterator<Item = &Division> {
        self.blocks
            .iter()
            .filter_map(|block| if let Provision::Division(division) = block { Some(division) } else { None })
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
                let (level, number) =
                    division_number(&text).map_or((*level, None), |(level, n)| (level, Some(n)));
                let (anchor, at) = (anchor.clone(), first.at);
                let division = Division { title: text, anchor, level, number, at, pieces: block };
                self.blocks.push(Provision::Division(division));
            }
            (What::Footnote { .. }, _) => self.blocks.push(Provision::Other(block)),
            (What::Paragraph, None) => match (item_number(&text), point_number(&text)) {
                (Some(number), _) => {
                    self.add_item(Item { number, at: first.at, pieces: block, points: Vec::new() })
                }
                (None, Some(number)) if self.open_item().is_some() => {
                    self.add_points(vec![Point { number, at: first.at, pieces: block.clone() }], block);
                }
                _ => self.add_paragraph(block),
            },
            _ => self.add_other(block),
        }
    }

    fn open_article(&mut self) -> Option<&mut Article> {
        if let Some(Provision::Article(article)) = self.blocks.last_mut() { Some(article) } else { None }
    }

    /// Returns the item that the text stands in.
    fn open_item(&mut self) -> Option<&mut Item> {
        self.open_article()?.paragraphs.last_mut()?.items.last_mut()
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

    fn add_item(&mut self, item: Item) {
        self.has_only_number = false;
        match self.open_article() {
            Some(article) => {
                article.pieces.end = item.pieces.end;
                if let Some(paragraph) = article.paragraphs.last_mut() {
                    paragraph.pieces.end = item.pieces.end;
                    paragraph.items.push(item);
                }
            }
            None => self.blocks.push(Provision::Other(item.pieces)),
        }
    }

    /// Adds points to the open item, which `block` is a part of from now on.
    fn add_points(&mut self, points: Vec<Point>, block: Range<usize>) {
        let Some(article) = self.open_article() else { return };
        article.pieces.end = block.end;
        let Some(paragraph) = article.paragraphs.last_mut() else { return };
        paragraph.pieces.end = block.end;
        let Some(item) = paragraph.items.last_mut() else { return };
        item.pieces.end = block.end;
        item.points.extend(points);
    }

    /// Takes a list, a table or a quotation: within an article it belongs to the last paragraph. The entries of a list
    /// that bear item numbers are items; a numbered list behind an item holds its points.
    fn add_other(&mut self, block: Range<usize>) {
        let pieces = self.body.pieces.get(block.clone()).unwrap_or_default();
        if self.open_item().is_some() && pieces.first().and_then(list_start).is_some() {
            let points = points(self.body, block.clone());
            return self.add_points(points, block);
        }
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

/// Returns the entries of the list in `block` that begin with an item number, each with its points.
fn list_items(body: &Body, block: Range<usize>) -> Vec<Item> {
    let (mut items, mut open) = (Vec::new(), Vec::new());
    for at in block {
        let Some(piece) = body.pieces.get(at) else { break };
        match piece.what {
            What::Open("li") => open.push((at, piece.at)),
            What::Close("li") => {
                let Some((start, place)) = open.pop() else { continue };
                let text = plain(body.pieces.get(start..at).unwrap_or_default());
                let Some(number) = item_number(&text) else { continue };
                let points = points(body, start + 1..at);
                items.push(Item { number, at: place, pieces: start..at + 1, points });
            }
            _ => {}
        }
    }
    items.sort_by_key(|item| item.pieces.start);
    items
}

/// Returns the entries of the first numbered list in `range`, those of lists within it left out.
fn points(body: &Body, range: Range<usize>) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    let (mut number, mut depth) = (None, 0_usize);
    for at in range {
        let Some(piece) = body.pieces.get(at) else { break };
        match &piece.what {
            What::Close("ol") if number.is_some() && depth == 0 => break,
            What::Open("li") if number.is_some() => {
                if let (0, Some(number)) = (depth, &mut number) {
                    points.push(Point { number: *number, at: piece.at, pieces: at..at + 1 });
                    *number += 1;
                }
                depth += 1;
            }
            What::Close("li") if number.is_some() => {
                depth = depth.saturating_sub(1);
                if let (0, Some(point)) = (depth, points.last_mut()) {
                    point.pieces.end = at + 1;
                }
            }
            _ if number.is_none() => number = list_start(piece),
            _ => {}
        }
    }
    points
}

/// Returns the number that the list opened by `piece` begins with; `None` for what opens no numbered list.
fn list_start(piece: &Piece) -> Option<u32> {
    match &piece.what {
        What::Open("ol") => Some(1),
        What::OpenWith(html) => html.strip_prefix("<ol start=\"")?.split_once('"')?.0.parse().ok(),
        _ => None,
    }
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

/// Returns the number of the point that `text` begins as: `1.`, `1．` or `1、`.
fn point_number(text: &str) -> Option<u32> {
    let text = text.trim_start();
    let end = text.find(|c: char| c.to_digit(10).is_none() && !('０'..='９').contains(&c))?;
    let (digits, rest) = text.split_at_checked(end)?;
    let is_point = rest.starts_with(['．', '.', '、']) && !rest.chars().nth(1).is_some_and(char::is_numeric);
    number::parse(digits).filter(|_| is_point)
}

/// Returns the level, 1 for 第…编, 2 for 第…章, 3 for 第…节, of the division that `line` is the title of, written like a
/// heading: a blank behind the number, and no sentence.
pub fn division_level(line: &str) -> Option<u8> {
    let (level, _) = division_number(line)?;
    let (_, title) = line.split_once(char::is_whitespace)?;
    let number = line.split(char::is_whitespace).next()?;
    let is_title = number.ends_with(['编', '章', '节'])
        && !title.contains(['。', '，', '；', '：', '\n'])
        && title.chars().count() <= 30;
    is_title.then_some(level)
}

/// Returns the level, 1 for 第…编, 2 for 第…章, 3 for 第…节, and the number.
fn division_number(text: &str) -> Option<(u8, u32)> {
    let (number, rest) = number::leading(text.strip_prefix('第')?)?;
    match rest.chars().next()? {
        '编' => Some((1, number)),
        '章' => Some((2, number)),
        '节' => Some((3, number)),
        _ => None,
    }
}
