//! The text of what office programs write: docx, xlsx, pptx (ISO/IEC 29500), odt and its kin (ISO/IEC 26300), OFD
//! (GB/T 33190—2016), and e-books.
//!
//! In: the bytes of a zip archive. Out: the text of every XML part in it, comments, notes, headers and struck-out words
//! too, and the people its properties name. The owner of the zip reader.

use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::attachment::Attachment;
use crate::source::{Part, Unread};

/// Files that make a zip archive a document.
const MARKS: [&str; 3] = ["[Content_Types].xml", "mimetype", "OFD.xml"];

/// How much text is unpacked of one document, in bytes: no small file fills the memory.
const MOST: u64 = 64 * 1024 * 1024;

/// Elements that end a line or a cell.
const LINES: [&str; 12] = ["p", "h", "si", "is", "c", "v", "tc", "br", "tab", "TextCode", "li", "div"];

/// Elements of the properties that name a person.
const PEOPLE: [&str; 6] = ["creator", "lastModifiedBy", "initial-creator", "Manager", "manager", "Author"];

/// Looks into the archive.
pub(super) fn office(bytes: &[u8]) -> Attachment {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return Attachment::unread(Unread::Broken);
    };
    if !archive.file_names().any(|name| name.is_ok_and(|name| MARKS.contains(&name.as_ref()))) {
        return Attachment::unread(Unread::Archive);
    }
    let mut found = Attachment::default();
    let mut left = MOST;
    for number in 0..archive.len() {
        let Ok(mut file) = archive.by_index(number) else {
            found.unread = Some(Unread::Locked);
            continue;
        };
        let Some(name) = file.name().ok().map(|name| name.into_owned()).filter(|name| is_text(name)) else {
            continue;
        };
        let mut xml = Vec::new();
        let is_read = file.by_ref().take(left + 1).read_to_end(&mut xml).is_ok();
        if !is_read || xml.len() as u64 > left {
            let why = if is_read { Unread::TooLarge } else { Unread::Broken };
            found.unread = Some(why);
            continue;
        }
        left -= xml.len() as u64;
        let Ok(xml) = String::from_utf8(xml) else {
            found.unread = Some(Unread::Broken);
            continue;
        };
        let text = told(&xml, &mut found.people);
        if !text.trim().is_empty() {
            found.parts.push((part(&name), text));
        }
    }
    found.people.sort();
    found.people.dedup();
    found
}

/// Returns whether a part of a document says something: not how it looks.
fn is_text(name: &str) -> bool {
    let is_look =
        ["styles", "theme", "settings", "fontTable", "numbering", "webSettings", "Layout", "Master"];
    let file = name.rsplit('/').next().unwrap_or_default();
    let is_xml = [".xml", ".xhtml", ".html", ".htm"].iter().any(|end| file.ends_with(end));
    is_xml && file != "[Content_Types].xml" && !is_look.iter().any(|look| file.contains(look))
}

/// Returns which part of a document the file `name` is.
fn part(name: &str) -> Part {
    let number = |folder: &str, stem: &str| -> Option<u32> {
        name.split_once(folder)?.1.strip_prefix(stem)?.strip_suffix(".xml")?.parse().ok()
    };
    number("slides/", "slide").map_or(Part::Body, Part::Slide)
}

/// Returns the text of an XML part, a line for each paragraph and cell; adds to `people` whom it names as authors.
fn told(xml: &str, people: &mut Vec<String>) -> String {
    let mut reader = Reader::from_str(xml);
    let mut text = String::new();
    let mut person: Option<String> = None;
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => {
                author(&tag, people);
                person = PEOPLE.contains(&tag.local_name().as_ref()).then(String::new);
            }
            Ok(Event::Empty(tag)) => {
                author(&tag, people);
                if LINES.contains(&tag.local_name().as_ref()) {
                    text.push('\n');
                }
            }
            Ok(Event::Text(said)) => push(&said, &mut text, &mut person),
            Ok(Event::CData(said)) => push(&said, &mut text, &mut person),
            Ok(Event::GeneralRef(entity)) => {
                let plain = entity.resolve_char_ref().ok().flatten().unwrap_or(' ');
                push(plain.encode_utf8(&mut [0; 4]), &mut text, &mut person);
            }
            Ok(Event::End(tag)) => {
                people
                    .extend(person.take().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()));
                if LINES.contains(&tag.local_name().as_ref()) {
                    text.push('\n');
                }
            }
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
    text
}

fn push(said: &str, text: &mut String, person: &mut Option<String>) {
    match person {
        Some(person) => person.push_str(said),
        None => text.push_str(said),
    }
}

/// Adds whom a comment or a change says to be its author.
fn author(tag: &BytesStart<'_>, people: &mut Vec<String>) {
    let named =
        tag.attributes().flatten().filter(|attribute| attribute.key.local_name().as_ref() == "author");
    people.extend(named.map(|attribute| attribute.value.into_owned()));
}

#[cfg(test)]
mod tests {
    use super::{part, told};
    use crate::source::Part;

    #[test]
    fn words_that_a_program_cut_in_pieces_are_whole_again() {
        let mut people = Vec::new();
        let xml = "<w:p><w:r><w:t>138</w:t></w:r><w:r><w:t>0013&#56;000</w:t></w:r></w:p><w:p><w:del w:author=\"李乙\">\
            <w:delText>删去</w:delText></w:del></w:p>";
        assert_eq!(told(xml, &mut people), "13800138000\n删去\n");
        assert_eq!(people, ["李乙"]);
    }

    #[test]
    fn the_properties_name_people_and_are_no_text() {
        let mut people = Vec::new();
        let xml =
            "<p:core><dc:creator>王小甲</dc:creator><cp:lastModifiedBy/><dc:title>名单</dc:title></p:core>";
        assert_eq!(told(xml, &mut people), "名单");
        assert_eq!(people, ["王小甲"]);
    }

    #[test]
    fn a_slide_has_its_number() {
        assert_eq!(part("ppt/slides/slide12.xml"), Part::Slide(12));
        assert_eq!(part("word/document.xml"), Part::Body);
    }
}
