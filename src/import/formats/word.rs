//! The text of a Word document, tag by tag.
//!
//! In: the XML of its parts. Out: [`Styles`], which paragraphs are headings and which lists are numbered, and [`Body`], the
//! Markdown with what stands beside it. Prefixes are passed over: `w:p` is `p` whatever the producer calls its namespace.

use std::collections::BTreeMap;

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use crate::import::formats::markdown::{plain, push_block, table};

/// What styles and numberings mean.
#[derive(Debug, Default)]
pub(super) struct Styles {
    /// The level of a heading, from 1, by the id of its style.
    headings: BTreeMap<String, usize>,
    /// The numberings whose items bear signs and no numbers.
    bullets: Vec<String>,
}

/// The text of a part.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// Its Markdown.
    pub(super) text: String,
    /// The ids of its pictures, in order; the text names them by these.
    pub(super) pictures: Vec<String>,
    /// The ids of its footnotes, in order.
    pub(super) notes: Vec<String>,
    /// How many places were inserted, as tracked.
    pub(super) inserted: usize,
    /// How many places were deleted, as tracked.
    pub(super) deleted: usize,
}

/// A tag or a text of the XML.
enum Part {
    Open(String, BTreeMap<String, String>),
    Close(String),
    Text(String),
}

/// Returns the parts of `xml`; `None` where it is broken.
fn parts(xml: &str) -> Option<Vec<Part>> {
    let mut reader = Reader::from_str(xml);
    let mut parts = Vec::new();
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => parts.push(opened(&tag)),
            Event::Empty(tag) => {
                let name = local(tag.name().as_ref());
                parts.extend([opened(&tag), Part::Close(name)]);
            }
            Event::End(tag) => parts.push(Part::Close(local(tag.name().as_ref()))),
            Event::Text(text) => parts.push(Part::Text(AsRef::<str>::as_ref(&text).to_owned())),
            Event::CData(text) => parts.push(Part::Text(AsRef::<str>::as_ref(&text).to_owned())),
            Event::GeneralRef(name) => parts.push(Part::Text(reference(name.as_ref()))),
            Event::Eof => return Some(parts),
            _ => {}
        }
    }
}

fn opened(tag: &BytesStart<'_>) -> Part {
    // What a tag says twice is not looked for: that would take the square of the time.
    let mut attributes = tag.attributes();
    let attributes = attributes.with_checks(false).flatten().map(|attribute| {
        let value = attribute.value.as_ref().to_owned();
        (local(attribute.key.as_ref()), value)
    });
    Part::Open(local(tag.name().as_ref()), attributes.collect())
}

/// Returns a name without its prefix.
fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or_default().to_owned()
}

/// Returns what a reference of XML stands for (XML 1.0 §4.6); itself where it stands for nothing known.
fn reference(name: &str) -> String {
    let number = name
        .strip_prefix("#x")
        .map(|hex| u32::from_str_radix(hex, 16))
        .or_else(|| name.strip_prefix('#').map(str::parse));
    match (name, number) {
        ("lt", _) => "<".to_owned(),
        ("gt", _) => ">".to_owned(),
        ("amp", _) => "&".to_owned(),
        ("quot", _) => "\"".to_owned(),
        ("apos", _) => "'".to_owned(),
        (_, Some(Ok(number))) => char::from_u32(number).map(String::from).unwrap_or_default(),
        _ => format!("&{name};"),
    }
}

impl Styles {
    /// Reads the parts that say what styles and numberings mean; either may be empty.
    pub(super) fn read(styles: &str, numbering: &str) -> Self {
        let mut read = Self::default();
        let mut style = String::new();
        for part in parts(styles).unwrap_or_default() {
            let Part::Open(name, attributes) = part else { continue };
            let value = attributes.get("val").map(String::as_str).unwrap_or_default();
            match name.as_str() {
                "style" => style = attributes.get("styleId").cloned().unwrap_or_default(),
                "name" => {
                    let level = value
                        .to_ascii_lowercase()
                        .strip_prefix("heading ")
                        .and_then(|level| level.trim().parse().ok());
                    let level =
                        level.or((value.eq_ignore_ascii_case("title") || value == "标题").then_some(1));
                    read.headings.extend(level.map(|level| (style.clone(), level)));
                }
                "outlineLvl" => {
                    let level = value.parse::<usize>().ok().filter(|level| *level < 6);
                    read.headings.extend(level.map(|level| (style.clone(), level + 1)));
                }
                _ => {}
            }
        }
        read.bullets = bullets(numbering);
        read
    }
}

/// Returns the numberings whose first level bears a sign.
fn bullets(numbering: &str) -> Vec<String> {
    let (mut signed, mut found) = (Vec::new(), Vec::new());
    let (mut kind, mut number, mut level) = (String::new(), String::new(), String::new());
    for part in parts(numbering).unwrap_or_default() {
        let Part::Open(name, attributes) = part else { continue };
        let value = |key: &str| attributes.get(key).cloned().unwrap_or_default();
        match name.as_str() {
            "abstractNum" => kind = value("abstractNumId"),
            "lvl" => level = value("ilvl"),
            "numFmt" if level == "0" && value("val") == "bullet" => signed.push(kind.clone()),
            "num" => number = value("numId"),
            "abstractNumId" if signed.contains(&value("val")) => found.push(number.clone()),
            _ => {}
        }
    }
    found
}

impl Body {
    /// Reads the text of a document; `None` where its XML is broken.
    pub(super) fn read(xml: &str, styles: &Styles) -> Option<Self> {
        let mut writer = Writer::new(styles);
        parts(xml)?.into_iter().for_each(|part| writer.take(part));
        writer.end_paragraph();
        Some(writer.body)
    }

    /// Returns the footnotes among `ids` as Markdown, in that order.
    pub(super) fn notes(xml: &str, styles: &Styles, ids: &[String]) -> String {
        let mut texts: BTreeMap<String, String> = BTreeMap::new();
        let mut writer = Writer::new(styles);
        let mut id = String::new();
        for part in parts(xml).unwrap_or_default() {
            match part {
                Part::Open(name, attributes) if name == "footnote" => {
                    id = attributes.get("id").cloned().unwrap_or_default();
                    writer = Writer::new(styles);
                }
                Part::Close(name) if name == "footnote" => {
                    writer.end_paragraph();
                    let text = writer.body.text.split_whitespace().collect::<Vec<_>>().join(" ");
                    texts.insert(std::mem::take(&mut id), text);
                }
                part => writer.take(part),
            }
        }
        let note =
            |(number, id): (usize, &String)| Some(format!("\n[^{}]: {}\n", number + 1, texts.get(id)?));
        ids.iter().enumerate().filter_map(note).collect()
    }
}

/// Puts a text together.
struct Writer<'s> {
    styles: &'s Styles,
    body: Body,
    paragraph: String,
    heading: Option<usize>,
    list: Option<(String, usize)>,
    was_item: bool,
    deletions: usize,
    in_text: bool,
    tables: Vec<Vec<Vec<String>>>,
    words: String,
}

impl<'s> Writer<'s> {
    fn new(styles: &'s Styles) -> Self {
        Self {
            styles,
            body: Body::default(),
            paragraph: String::new(),
            heading: None,
            list: None,
            was_item: false,
            deletions: 0,
            in_text: false,
            tables: Vec::new(),
            words: String::new(),
        }
    }

    fn take(&mut self, part: Part) {
        match part {
            Part::Open(name, attributes) => self.open(&name, &attributes),
            Part::Close(name) => self.close(&name),
            Part::Text(text) if self.in_text && self.deletions == 0 => self.paragraph.push_str(&plain(&text)),
            Part::Text(_) => {}
        }
    }

    fn open(&mut self, name: &str, attributes: &BTreeMap<String, String>) {
        let value = |key: &str| attributes.get(key).map(String::as_str).unwrap_or_default();
        match name {
            "t" => self.in_text = true,
            "tab" if !self.paragraph.is_empty() => self.paragraph.push(' '),
            "br" | "cr" if value("type") != "page" => self.end_line(),
            "noBreakHyphen" => self.paragraph.push('-'),
            "pStyle" => self.heading = self.styles.headings.get(value("val")).copied(),
            "outlineLvl" => {
                self.heading =
                    value("val").parse::<usize>().ok().filter(|level| *level < 6).map(|level| level + 1)
            }
            "numId" => self.list.get_or_insert_default().0 = value("val").to_owned(),
            "ilvl" => self.list.get_or_insert_default().1 = value("val").parse().unwrap_or(0),
            "ins" | "moveTo" => self.body.inserted += 1,
            "del" | "moveFrom" => {
                self.body.deleted += 1;
                self.deletions += 1;
            }
            "tbl" => {
                self.end_paragraph();
                self.tables.push(Vec::new());
            }
            "tr" => self.tables.last_mut().into_iter().for_each(|rows| rows.push(Vec::new())),
            "docPr" => self.words = value("descr").to_owned(),
            "blip" if !value("embed").is_empty() && self.deletions == 0 => {
                let words = plain(&std::mem::take(&mut self.words)).replace(['[', ']'], "");
                self.paragraph.push_str(&format!("![{words}]({})", value("embed")));
                self.body.pictures.push(value("embed").to_owned());
            }
            "footnoteReference" => {
                self.body.notes.push(value("id").to_owned());
                self.paragraph.push_str(&format!("[^{}]", self.body.notes.len()));
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "t" => self.in_text = false,
            "del" | "moveFrom" => self.deletions = self.deletions.saturating_sub(1),
            "p" if self.tables.is_empty() => self.end_paragraph(),
            "p" => self.paragraph.push(' '),
            "tc" => {
                let cell = std::mem::take(&mut self.paragraph);
                (self.heading, self.list) = (None, None);
                let row = self.tables.last_mut().and_then(|rows| rows.last_mut());
                row.into_iter().for_each(|row| row.push(cell.trim().to_owned()));
            }
            "tbl" => {
                let rows = self.tables.pop().unwrap_or_default();
                match self.tables.is_empty() {
                    true => push_block(&mut self.body.text, &table(&rows)),
                    // A table within a cell is text of it.
                    false => self.paragraph.push_str(&rows.concat().join(" ")),
                }
                self.was_item = false;
            }
            _ => {}
        }
    }

    /// Ends a line that goes on as a paragraph of its own: what is typed with Shift and Enter.
    fn end_line(&mut self) {
        if !self.tables.is_empty() {
            self.paragraph.push(' ');
            return;
        }
        let (heading, list) = (self.heading, self.list.clone());
        self.end_paragraph();
        (self.heading, self.list) = (heading, list);
    }

    fn end_paragraph(&mut self) {
        let text = std::mem::take(&mut self.paragraph);
        let (heading, list) = (self.heading.take(), self.list.take());
        let text = text.trim_matches([' ', '\u{3000}', '\u{a0}']);
        if text.is_empty() {
            return;
        }
        // A numbering of 0 takes a paragraph out of its list.
        match (heading, list.filter(|(number, _)| number != "0")) {
            (Some(level), _) => push_block(&mut self.body.text, &format!("{} {text}", "#".repeat(level))),
            (None, Some((number, level))) => {
                let sign = if self.styles.bullets.contains(&number) { "-" } else { "1." };
                let indent = " ".repeat(level * (sign.len() + 1));
                let item = format!("{indent}{sign} {text}\n");
                if self.was_item {
                    self.body.text.push_str(&item);
                } else {
                    push_block(&mut self.body.text, &item);
                }
                self.was_item = true;
                return;
            }
            (None, None) => push_block(&mut self.body.text, text),
        }
        self.was_item = false;
    }
}
