//! A Word document: its text as Markdown.
//!
//! In: the bytes of a package (ISO/IEC 29500-1, WordprocessingML). Out: a [`Reading`] with headings, paragraphs, lists, tables,
//! footnotes and pictures. Tracked changes are taken as accepted, and that is said; comments are left out, and that is said.

use std::collections::BTreeMap;

use crate::import::formats::package::Package;
use crate::import::formats::word::{Body, Styles};
use crate::import::reading::{Picture, Reading, Unreadable};
use crate::import::remark::Remark;
use crate::import::sources::{Found, Key};
use crate::import::text::Form;
use crate::lang::Text;

/// The text of a document.
const DOCUMENT: &str = "word/document.xml";

/// Reads a document.
pub(super) fn read(bytes: &[u8]) -> Result<Reading, Unreadable> {
    let mut package = Package::open(bytes).ok_or(Unreadable::BrokenDocument)?;
    if package.bytes("[Content_Types].xml").is_none() {
        return Err(Unreadable::OtherPackage);
    }
    let Some(document) = package.text(DOCUMENT) else { return Err(Unreadable::OtherPackage) };
    let styles = Styles::read(
        &package.text("word/styles.xml").unwrap_or_default(),
        &package.text("word/numbering.xml").unwrap_or_default(),
    );
    let body = Body::read(&document, &styles).ok_or(Unreadable::BrokenDocument)?;
    let targets = targets(&package.text("word/_rels/document.xml.rels").unwrap_or_default());
    let mut text = body.text.clone();
    let mut pictures: Vec<Picture> = Vec::new();
    for id in &body.pictures {
        let Some(target) = targets.get(id) else { continue };
        let name = target.rsplit('/').next().unwrap_or(target).to_ascii_lowercase();
        if let Some(bytes) =
            package.bytes(&format!("word/{target}")).filter(|_| pictures.iter().all(|one| one.name != name))
        {
            pictures.push(Picture { name: name.clone(), bytes });
        }
        text = text.replace(&format!("]({id})"), &format!("]({name})"));
    }
    if let Some(notes) = package.text("word/footnotes.xml") {
        text.push_str(&Body::notes(&notes, &styles, &body.notes));
    }
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    let has_comments = package.bytes("word/comments.xml").is_some();
    let remarks =
        [revisions(&body), comments(has_comments), shown(&pictures)].into_iter().flatten().collect();
    let found = author(&package.text("docProps/core.xml").unwrap_or_default(), &text);
    Ok(Reading { text, form: Form::Markdown, format: "docx", coding: None, found, remarks, pictures })
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
