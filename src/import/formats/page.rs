//! The text of a page as it is put together from its tags.
//!
//! In: tags and texts, one after the other. Out: [`Page`]: blocks, each with the region of the page that it stands in, and what
//! the head says.

use std::collections::BTreeMap;

use crate::import::formats::markdown::plain;
use crate::model::date::PartialDate;

/// Where on a page something stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Region {
    /// In its article.
    Main,
    /// In its navigation, header, footer or the like.
    Frame,
    /// Anywhere else.
    #[default]
    Body,
}

/// A block of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Block {
    /// Its Markdown.
    pub(super) text: String,
    /// Where it stands.
    pub(super) region: Region,
    /// Whether it is an item of a list.
    pub(super) is_item: bool,
    /// The rows of a table.
    pub(super) rows: Option<Vec<Vec<String>>>,
}

impl Block {
    /// Returns how many characters it shows.
    pub(super) fn length(&self) -> usize {
        let cells = self.rows.iter().flatten().flatten().map(|cell| cell.chars().count()).sum::<usize>();
        self.text.chars().filter(|c| !c.is_whitespace()).count() + cells
    }
}

/// A page that is being read.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Its blocks so far.
    pub(super) blocks: Vec<Block>,
    /// What `<title>` says.
    pub(super) title: Option<String>,
    /// What `<meta>` and `<link rel=canonical>` say, by names in lower case.
    pub(super) meta: BTreeMap<String, String>,
    /// The addresses of its pictures.
    pub(super) pictures: Vec<String>,
    current: String,
    prefix: String,
    hidden: Vec<String>,
    frames: usize,
    mains: usize,
    lists: Vec<bool>,
    links: Vec<(usize, Option<String>)>,
    rows: Vec<Vec<Vec<String>>>,
}

/// Elements whose text is not the page's.
const HIDDEN: [&str; 13] = [
    "script", "style", "noscript", "template", "iframe", "svg", "button", "select", "textarea", "rt", "rp",
    "object", "title",
];

/// Elements of a page's frame.
const FRAMES: [&str; 5] = ["nav", "header", "footer", "aside", "form"];

impl Page {
    /// Takes a tag that opens.
    pub(super) fn open(&mut self, name: &str, attributes: &[(String, String)]) {
        let value =
            |key: &str| attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str());
        if HIDDEN.contains(&name) {
            self.hidden.push(name.to_owned());
        }
        match name {
            "meta" => self.learn(value("name").or(value("property")), value("content")),
            "link" if value("rel") == Some("canonical") => self.learn(Some("canonical"), value("href")),
            _ => {}
        }
        if !self.hidden.is_empty() {
            return;
        }
        if is_block(name) {
            self.end();
        }
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = name.bytes().last().map_or(1, |digit| usize::from(digit - b'0'));
                self.prefix = format!("{} ", "#".repeat(level));
            }
            "ul" | "ol" => self.lists.push(name == "ol"),
            "li" => {
                let depth = self.lists.len().saturating_sub(1);
                let sign =
                    if self.lists.last().is_some_and(|is_numbered| *is_numbered) { "1. " } else { "- " };
                self.prefix = format!("{}{sign}", "  ".repeat(depth));
            }
            "blockquote" => self.prefix = "> ".to_owned(),
            "table" => self.rows.push(Vec::new()),
            "td" | "th" if self.has_open_cell() => self.cell(),
            "tr" => self.rows.last_mut().into_iter().for_each(|rows| rows.push(Vec::new())),
            "a" => self.links.push((self.current.len(), value("href").map(str::to_owned))),
            "img" => self.picture(value("src"), value("alt")),
            _ if FRAMES.contains(&name) => self.frames += 1,
            "article" | "main" => self.mains += 1,
            _ => {}
        }
    }

    /// Takes a tag that closes.
    pub(super) fn close(&mut self, name: &str) {
        if let Some(at) = self.hidden.iter().rposition(|hidden| hidden == name) {
            self.hidden.truncate(at);
            return;
        }
        if !self.hidden.is_empty() {
            return;
        }
        match name {
            "a" => self.link(),
            "td" | "th" => self.cell(),
            "ul" | "ol" => {
                self.end();
                self.lists.pop();
            }
            "table" => self.end_table(),
            _ if is_block(name) => self.end(),
            _ => {}
        }
        match name {
            _ if FRAMES.contains(&name) => self.frames = self.frames.saturating_sub(1),
            "article" | "main" => self.mains = self.mains.saturating_sub(1),
            _ => {}
        }
    }

    /// Ends the page, and with it what was left open.
    pub(super) fn finish(&mut self) {
        while !self.rows.is_empty() {
            self.end_table();
        }
        self.end();
    }

    /// Returns whether a cell of the innermost table was left open: a row that has begun has text that no cell took.
    fn has_open_cell(&self) -> bool {
        let has_row = self.rows.last().is_some_and(|rows| rows.last().is_some_and(|row| !row.is_empty()));
        has_row && !self.current.trim().is_empty()
    }

    fn end_table(&mut self) {
        if !self.current.trim().is_empty() {
            self.cell();
        }
        if let Some(rows) = self.rows.pop() {
            self.table(rows);
        }
    }

    /// Takes a text.
    pub(super) fn text(&mut self, text: &str) {
        if self.hidden.last().is_some_and(|name| name == "title") && self.title.is_none() {
            self.title = Some(text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        if !self.hidden.is_empty() {
            return;
        }
        for c in plain(text).chars() {
            // White space runs together; between two lines of Chinese it says nothing.
            match c {
                ' ' if self.current.is_empty() || self.current.ends_with(' ') => {}
                _ => self.current.push(c),
            }
        }
    }

    /// Ends the block that is being put together.
    pub(super) fn end(&mut self) {
        while !self.links.is_empty() {
            self.link();
        }
        let text = std::mem::take(&mut self.current);
        let prefix = std::mem::take(&mut self.prefix);
        let bare = text.trim_matches([' ', '\u{a0}', '\u{3000}']);
        if bare.is_empty() {
            self.prefix = prefix;
            return;
        }
        // Within a table everything belongs to its cell.
        if !self.rows.is_empty() {
            self.current = format!("{text} ");
            return;
        }
        let is_item = prefix.trim_start().starts_with("- ") || prefix.trim_start().starts_with("1. ");
        self.blocks.push(Block {
            text: format!("{prefix}{bare}"),
            region: self.region(),
            is_item,
            rows: None,
        });
    }

    fn region(&self) -> Region {
        match (self.frames, self.mains) {
            (1.., _) => Region::Frame,
            (0, 1..) => Region::Main,
            (0, 0) => Region::Body,
        }
    }

    fn learn(&mut self, name: Option<&str>, content: Option<&str>) {
        if let (Some(name), Some(content)) = (name, content) {
            self.meta.entry(name.to_ascii_lowercase()).or_insert_with(|| content.trim().to_owned());
        }
    }

    /// Makes a link of what was written since it opened, where it leads to a page of the web.
    fn link(&mut self) {
        let Some((start, target)) = self.links.pop() else { return };
        let text = self.current.get(start..).unwrap_or_default().trim().to_owned();
        let target = target
            .filter(|target| target.starts_with("http"))
            .filter(|_| !text.is_empty() && self.rows.is_empty());
        if let Some(target) = target {
            let target = target.replace(' ', "%20").replace('(', "%28").replace(')', "%29");
            self.current.truncate(start);
            self.current.push_str(&format!("[{text}]({target})"));
        }
    }

    /// Ends a cell of the table that is being read.
    fn cell(&mut self) {
        while !self.links.is_empty() {
            self.link();
        }
        let text = std::mem::take(&mut self.current);
        let Some(rows) = self.rows.last_mut() else {
            self.current = text;
            return;
        };
        if let Some(row) = rows.last_mut() {
            row.push(text.trim().to_owned());
        }
    }

    /// Ends a table. One within another is text of its cell.
    fn table(&mut self, rows: Vec<Vec<String>>) {
        let rows: Vec<Vec<String>> =
            rows.into_iter().filter(|row| row.iter().any(|cell| !cell.is_empty())).collect();
        if self.rows.is_empty() {
            if !rows.is_empty() {
                self.blocks.push(Block { rows: Some(rows), region: self.region(), ..Block::default() });
            }
            return;
        }
        let cells: Vec<String> = rows.into_iter().flatten().filter(|cell| !cell.is_empty()).collect();
        self.current.push_str(&cells.join(" "));
    }

    /// Notes a picture; what it shows in words stays in the text.
    fn picture(&mut self, source: Option<&str>, words: Option<&str>) {
        if self.region() == Region::Frame {
            return;
        }
        self.pictures.extend(source.filter(|source| !source.starts_with("data:")).map(str::to_owned));
        let words = words.unwrap_or_default().trim();
        if !words.is_empty() {
            self.current.push_str(&format!("〔图：{}〕", plain(words)));
        }
    }
}

/// Returns whether an element is a block of its own.
fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "section"
            | "article"
            | "main"
            | "header"
            | "footer"
            | "nav"
            | "aside"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "ul"
            | "ol"
            | "li"
            | "dl"
            | "dt"
            | "dd"
            | "blockquote"
            | "figure"
            | "figcaption"
            | "address"
            | "pre"
            | "hr"
            | "br"
            | "table"
            | "body"
            | "html"
            | "center"
            | "fieldset"
            | "details"
            | "summary"
    )
}

/// Returns the day that `text` begins with, as ISO 8601 writes it.
pub(super) fn day(text: &str) -> Option<String> {
    let date: String =
        text.trim().chars().take_while(|c| c.is_ascii_digit() || "-/.年月日".contains(*c)).collect();
    PartialDate::read(&date).or_else(|none| none.meant.ok_or(())).ok().map(|date| date.to_string())
}
