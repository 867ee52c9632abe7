//! The text of what office programs write: docx, xlsx, pptx (ISO/IEC 29500), odt and its kin (ISO/IEC 26300), OFD
//! (GB/T 33190—2016), and e-books.
//!
//! In: the bytes of a zip archive. Out: the text of every XML part in it, comments, notes, headers and struck-out words
//! too, and the people its properties name.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::attachment::Attachment;
use crate::package::{Package, Shut};
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
    let Some(mut package) = Package::open(bytes, MOST) else { return Attachment::unread(Unread::Broken) };
    let names = package.names();
    if !names.iter().any(|name| MARKS.contains(&name.as_str())) {
        return Attachment::unread(Unread::Archive);
    }
    let mut found = Attachment::default();
    for name in names.iter().filter(|name| is_text(name)) {
        let (text, unread) = match package.read(name) {
            Ok(xml) => told(&xml, &mut found.people),
            Err(shut) => (String::new(), Some(unread(shut))),
        };
        found.unread = found.unread.or(unread);
        if !text.trim().is_empty() {
            found.parts.push((part(name), text));
        }
    }
    found.people.sort();
    found.people.dedup();
    found
}

fn unread(shut: Shut) -> Unread {
    match shut {
        Shut::Locked => Unread::Locked,
        Shut::TooLarge => Unread::TooLarge,
        Shut::Broken | Shut::Missing => Unread::Broken,
    }
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

/// Returns the text of an XML part, a line for each paragraph and cell, and that it breaks off where it does; adds to
/// `people` whom it names as authors.
fn told(xml: &[u8], people: &mut Vec<String>) -> (String, Option<Unread>) {
    let Ok(xml) = std::str::from_utf8(xml) else { return (String::new(), Some(Unread::Broken)) };
    let mut reader = Reader::from_str(xml);
    // The pages of an e-book are HTML as often as XML.
    let rules = reader.config_mut();
    (rules.check_end_names, rules.allow_unmatched_ends, rules.allow_dangling_amp) = (false, true, true);
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
            Ok(Event::Eof) => return (text, None),
            Err(_) => return (text, Some(Unread::Broken)),
            Ok(_) => {}
        }
    }
}

fn push(said: &str, text: &mut String, person: &mut Option<String>) {
    match person {
        Some(person) => person.push_str(said),
        None => text.push_str(said),
    }
}

/// Adds whom a comment or a change says to be its author.
fn author(tag: &BytesStart<'_>, people: &mut Vec<String>) {
    // What a tag says twice is not looked for: that would take the square of the time.
    let mut attributes = tag.attributes();
    let attributes = attributes.with_checks(false).flatten();
    let named = attributes.filter(|attribute| attribute.key.local_name().as_ref() == "author");
    people.extend(named.map(|attribute| attribute.value.into_owned()));
}

#[cfg(test)]
mod tests {
    use super::{part, told};
    use crate::source::{Part, Unread};

    #[test]
    fn words_that_a_program_cut_in_pieces_are_whole_again() {
        let mut people = Vec::new();
        let xml = "<w:p><w:r><w:t>138</w:t></w:r><w:r><w:t>0013&#56;000</w:t></w:r></w:p><w:p><w:del w:author=\"李乙\">\
            <w:delText>删去</w:delText></w:del></w:p>";
        assert_eq!(told(xml.as_bytes(), &mut people), ("13800138000\n删去\n".to_owned(), None));
        assert_eq!(people, ["李乙"]);
    }

    #[test]
    fn the_properties_name_people_and_are_no_text() {
        let mut people = Vec::new();
        let xml =
            "<p:core><dc:creator>王小甲</dc:creator><cp:lastModifiedBy/><dc:title>名单</dc:title></p:core>";
        assert_eq!(told(xml.as_bytes(), &mut people), ("名单".to_owned(), None));
        assert_eq!(people, ["王小甲"]);
    }

    #[test]
    fn a_part_that_breaks_off_is_told_of_and_one_of_html_is_whole() {
        let told = |xml: &str| told(xml.as_bytes(), &mut Vec::new());
        assert_eq!(told("<w:p>名单</w:p><w:p").1, Some(Unread::Broken));
        assert_eq!(told("<p>甲<br>乙 & 丙</p></div>"), ("甲乙 & 丙\n\n".to_owned(), None));
    }

    #[test]
    fn a_slide_has_its_number() {
        assert_eq!(part("ppt/slides/slide12.xml"), Part::Slide(12));
        assert_eq!(part("word/document.xml"), Part::Body);
    }
}
