//! A Word document: its text as Markdown.
//!
//! In: the bytes of a package (ISO/IEC 29500-1, WordprocessingML). Out: a [`Reading`] with headings, paragraphs, lists, tables,
//! footnotes and pictures. Tracked changes are taken as accepted, and that is said; comments are left out, and that is said.

use std::collections::BTreeMap;

use crate::import::encoding::decode;
use crate::import::formats::word::{Body, Styles};
use crate::import::reading::{Picture, Reading, Unreadable};
use crate::import::remark::Remark;
use crate::import::sources::{Found, Key};
use crate::import::text::Form;
use crate::lang::Text;
use crate::package::Package;

/// The text of a document.
const DOCUMENT: &str = "word/document.xml";

/// How many bytes are unpacked of one document, with all its pictures.
const MOST: u64 = 512 * 1024 * 1024;

/// Reads a document.
pub(super) fn read(bytes: &[u8]) -> Result<Reading, Unreadable> {
    let mut package = Package::open(bytes, MOST).ok_or(Unreadable::BrokenDocument)?;
    let names = package.names();
    let has = |name: &str| names.iter().any(|other| other == name);
    if !has("[Content_Types].xml") || !has(DOCUMENT) {
        return Err(Unreadable::OtherPackage);
    }
    let document = text(&mut package, DOCUMENT).ok_or(Unreadable::BrokenDocument)?;
    let styles = Styles::read(
        &text(&mut package, "word/styles.xml").unwrap_or_default(),
        &text(&mut package, "word/numbering.xml").unwrap_or_default(),
    );
    let body = Body::read(&document, &styles).ok_or(Unreadable::BrokenDocument)?;
    let targets = targets(&text(&mut package, "word/_rels/document.xml.rels").unwrap_or_default());
    let (pictures, names) = pictures(&mut package, &body.pictures, &targets);
    let mut markdown = named(&body.text, &names);
    if let Some(notes) = text(&mut package, "word/footnotes.xml") {
        markdown.push_str(&Body::notes(&notes, &styles, &body.notes));
    }
    if markdown.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    let remarks = [revisions(&body), comments(has("word/comments.xml")), shown(&pictures)];
    let remarks = remarks.into_iter().flatten().collect();
    let found = author(&text(&mut package, "docProps/core.xml").unwrap_or_default(), &markdown);
    Ok(Reading {
        text: markdown,
        form: Form::Markdown,
        format: "docx",
        coding: None,
        found,
        remarks,
        pictures,
    })
}

/// Returns the text of the file `name` of a package.
fn text(package: &mut Package<'_>, name: &str) -> Option<String> {
    package.read(name).ok().map(|bytes| decode(&bytes, None).text)
}

/// Returns the pictures that a text names by `ids`, each once, and the names that they are given, by id.
fn pictures<'i>(
    package: &mut Package<'_>,
    ids: &'i [String],
    targets: &BTreeMap<String, String>,
) -> (Vec<Picture>, BTreeMap<&'i str, String>) {
    let mut pictures: BTreeMap<String, Picture> = BTreeMap::new();
    let mut names = BTreeMap::new();
    for id in ids {
        let Some(target) = targets.get(id).filter(|_| !names.contains_key(id.as_str())) else { continue };
        let name = target.rsplit('/').next().unwrap_or(target).to_ascii_lowercase();
        if !pictures.contains_key(&name)
            && let Ok(bytes) = package.read(&format!("word/{target}"))
        {
            pictures.insert(name.clone(), Picture { name: name.clone(), bytes });
        }
        names.insert(id.as_str(), name);
    }
    (pictures.into_values().collect(), names)
}

/// Returns `text` with the names of its pictures for their ids, in one pass.
fn named(text: &str, names: &BTreeMap<&str, String>) -> String {
    let mut parts = text.split("](");
    let mut made = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        made.push_str("](");
        match part.split_once(')').and_then(|(id, rest)| Some((names.get(id)?, rest))) {
            Some((name, rest)) => made.extend([name, ")", rest]),
            None => made.push_str(part),
        }
    }
    made
}

/// Returns the files of a package by the ids that its text names them by.
fn targets(relations: &str) -> BTreeMap<String, String> {
    let entry = |tag: &str| {
        let value = |key: &str| tag.split_once(&format!("{key}=\""))?.1.split('"').next().map(str::to_owned);
        Some((value(" Id")?, value(" Target")?))
    };
    relations.split("<Relationship ").skip(1).filter_map(|tag| entry(&format!(" {tag}"))).collect()
}

/// What the document's properties say is who typed it, which is no author; only a title that the text repeats counts.
fn author(properties: &str, text: &str) -> Vec<Found> {
    let title = properties
        .split_once("<dc:title>")
        .and_then(|(_, rest)| rest.split_once("</dc:title>"))
        .map(|(title, _)| title.trim());
    let is_said = |title: &&str| {
        title.chars().count() > 3
            && text
                .lines()
                .take(3)
                .any(|line| line.trim_start_matches(['#', ' ', '*']).trim_end_matches('*') == *title)
    };
    title
        .filter(is_said)
        .map(|title| Found { key: Key::Title, value: title.to_owned(), at: 0..0, document: None })
        .into_iter()
        .collect()
}

fn revisions(body: &Body) -> Option<Remark> {
    let (inserted, deleted) = (body.inserted, body.deleted);
    let words = Text::new(
        format!("文档里有修订痕迹：{inserted} 处插入、{deleted} 处删除，都按“接受”处理"),
        format!(
            "the document has tracked changes, {inserted} insertions and {deleted} deletions, all taken as accepted"
        ),
    );
    (inserted + deleted > 0).then(|| Remark::ask("revisions", None, words))
}

fn comments(has_comments: bool) -> Option<Remark> {
    let words = Text::new(
        "文档里的批注没有导入；原文档留着",
        "the comments of the document were left out; the document is kept",
    );
    has_comments.then(|| Remark::look("comments", None, words))
}

fn shown(pictures: &[Picture]) -> Option<Remark> {
    let count = pictures.len();
    let words = Text::new(
        format!("取出 {count} 张图片，放在草稿旁边；给每张补上替代文字"),
        format!("pictures taken out beside the draft, {count}; give each an alternative text"),
    );
    (count > 0).then(|| Remark::ask("picture", None, words))
}
