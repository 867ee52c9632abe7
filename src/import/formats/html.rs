//! A web page: its article as Markdown.
//!
//! In: the page's text. Out: a [`Reading`]. The article is what stands in `<article>` or `<main>` where that is most of the
//! page, else the body without navigation, header and footer; what is left out is counted and told. What the page says of
//! itself in `<meta>`, as government sites must (ArticleTitle, PubDate, ContentSource), is found too.

use crate::import::formats::markdown::{plain, push_block, table};
use crate::import::formats::page::{Block, Page, Region};
use crate::import::formats::tokens::{Piece, pieces};
use crate::import::reading::{Reading, Unreadable};
use crate::import::remark::Remark;
use crate::import::sources::{Found, Key};
use crate::import::text::Form;
use crate::lang::Text;

/// Reads a page.
pub(super) fn read(bytes: &[u8]) -> Result<Reading, Unreadable> {
    let page = crate::import::encoding::decode(bytes, declared(bytes).as_deref()).text;
    let mut reader = Page::default();
    for piece in pieces(&page) {
        match piece {
            Piece::Open(name, attributes) => reader.open(&name, &attributes),
            Piece::Close(name) => reader.close(&name),
            Piece::Text(text) => reader.text(&text),
        }
    }
    reader.finish();
    let (text, left) = article(&reader.blocks);
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    let remarks = [told_left(left), told_pictures(&reader.pictures)].into_iter().flatten().collect();
    Ok(Reading {
        found: found(&reader, &text),
        text,
        form: Form::Markdown,
        format: "html",
        coding: None,
        remarks,
        pictures: Vec::new(),
    })
}

/// Returns the encoding that a page names in its first bytes.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = bytes.get(..bytes.len().min(2048))?.to_ascii_lowercase();
    let at = memchr::memmem::find(&head, b"charset=")? + 8;
    let name = head.get(at..)?.iter().skip_while(|byte| matches!(byte, b'"' | b'\'' | b' '));
    let name: Vec<u8> = name
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
        .copied()
        .collect();
    String::from_utf8(name).ok().filter(|name| !name.is_empty())
}

/// Returns the Markdown of the article among `blocks`, and how many characters were left out.
fn article(blocks: &[Block]) -> (String, usize) {
    let length = |pick: &dyn Fn(&Block) -> bool| -> usize {
        blocks.iter().filter(|block| pick(block)).map(|block| block.length()).sum()
    };
    let all = length(&|_| true);
    let outside_frame = length(&|block| block.region != Region::Frame);
    let in_main = length(&|block| block.region == Region::Main);
    let is_in: &dyn Fn(&Block) -> bool = if in_main * 2 > outside_frame {
        &|block| block.region == Region::Main
    } else if outside_frame * 4 > all {
        &|block| block.region != Region::Frame
    } else {
        // A page that is all frame has its tags wrong.
        &|_| true
    };
    let mut text = String::new();
    for block in blocks.iter().filter(|block| is_in(block)) {
        match block.rows.as_deref() {
            // A table of one column lays out a page.
            Some(rows) if rows.iter().all(|row| row.len() < 2) => {
                rows.iter().flatten().for_each(|cell| push_block(&mut text, cell));
            }
            Some(rows) => push_block(&mut text, &table(rows)),
            None if block.is_item
                && text.trim_end().lines().next_back().is_some_and(|line| {
                    line.trim_start().starts_with("- ") || line.trim_start().starts_with("1. ")
                }) =>
            {
                text.push_str(&block.text);
                text.push('\n');
            }
            None => push_block(&mut text, &block.text),
        }
    }
    let kept = length(is_in);
    (text, all - kept)
}

/// Returns what the page says of itself.
fn found(page: &Page, text: &str) -> Vec<Found> {
    let has_heading = text.lines().any(|line| line.starts_with("# "));
    let own = |value: &str, key| Found { key, value: value.trim().to_owned(), at: 0..0, document: None };
    let mut found: Vec<Found> = Vec::new();
    for (names, key) in [
        (&["articletitle"][..], Key::Title),
        (&["pubdate", "publishdate", "article:published_time", "date"], Key::Date),
        (&["contentsource", "source"], Key::Publisher),
        (&["author", "article:author"], Key::Author),
        (&["canonical", "og:url"], Key::Url),
    ] {
        let value =
            names.iter().find_map(|name| page.meta.get(*name)).filter(|value| !value.trim().is_empty());
        let Some(value) = value else { continue };
        match key {
            Key::Date => found.extend(crate::import::formats::page::day(value).map(|date| own(&date, key))),
            _ => found.push(own(value, key)),
        }
    }
    let is_titled = has_heading || found.iter().any(|found| found.key == Key::Title);
    let title = page.meta.get("og:title").or(page.title.as_ref()).filter(|_| !is_titled);
    // Behind a sign stands the name of the site.
    let title = title.and_then(|title| title.split(['_', '|', '-', '–', '—', '－']).next()).map(str::trim);
    found.extend(title.filter(|title| !title.is_empty()).map(|title| own(title, Key::Title)));
    found
}

fn told_left(left: usize) -> Option<Remark> {
    let words = Text::new(
        format!("网页上导航、页眉、页脚等 {left} 字没有导入；原网页留着"),
        format!(
            "navigation, header and footer of the page were left out, {left} characters; the page itself is kept"
        ),
    );
    (left > 0).then(|| Remark::look("left-out", None, words))
}

fn told_pictures(pictures: &[String]) -> Option<Remark> {
    let first = pictures.first()?;
    let count = pictures.len();
    let first = plain(first);
    let words = Text::new(
        format!("网页里有 {count} 张图片没有取下（第一张：{first}）；需要的另存到草稿旁边"),
        format!(
            "pictures of the page were not fetched, {count} (the first: {first}); save what is needed beside the draft"
        ),
    );
    Some(Remark::ask("picture", None, words))
}
