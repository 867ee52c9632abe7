//! What a drawing (SVG) would do beside being looked at.
//!
//! In: its text. Out: the first thing in it that is more than a picture ([`Deed`]): a browser that opens the file by its
//! address runs its scripts with the rights of the whole site (SVG 2 §2.1, “secure static mode” holds for `<img>` alone).
//! What is allowed is listed, not what is forbidden, wherever a list can be written: addresses lead within the drawing, to
//! pixels that it holds, or by a link that a reader follows.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

/// What makes a drawing more than a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// An element that runs something or holds another document, by its name: `script`, `foreignObject`.
    Element(String),
    /// An attribute that holds a script: `onload`.
    Handler(String),
    /// An address that is fetched or run: `javascript:`, or of another host.
    Address(String),
    /// Words that are declared and stand for others (XML 1.0 §4.1), or a style sheet of its own: what they hold is not seen.
    Declared,
    /// It is no XML to its end, so nobody can say what it holds.
    Broken,
}

/// Elements that run something or hold another document.
const ELEMENTS: [&str; 9] =
    ["audio", "canvas", "embed", "foreignobject", "handler", "iframe", "object", "script", "video"];
/// Pictures of pixels that an address may hold itself.
const PIXELS: [&str; 4] = ["data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp"];

/// Returns the first deed of the drawing `svg` and where it stands, in bytes; `None` for a picture and nothing else.
pub fn deed(svg: &str) -> Option<(Range<usize>, Deed)> {
    let mut reader = Reader::from_str(svg);
    let mut is_style = false;
    loop {
        let start = place(&reader);
        let event = reader.read_event();
        let range = start..place(&reader);
        let deed = match event {
            Ok(Event::Eof) => return None,
            Ok(Event::Start(tag)) => {
                is_style = tag.local_name().as_ref().eq_ignore_ascii_case("style");
                of_tag(&tag)
            }
            Ok(Event::Empty(tag)) => of_tag(&tag),
            Ok(Event::End(_)) => {
                is_style = false;
                None
            }
            Ok(Event::Text(text)) if is_style => of_style(text.as_ref()),
            Ok(Event::CData(text)) if is_style => of_style(text.as_ref()),
            Ok(Event::DocType(text)) => text.as_ref().contains("<!ENTITY").then_some(Deed::Declared),
            Ok(Event::PI(_)) => Some(Deed::Declared),
            Ok(_) => None,
            Err(_) => Some(Deed::Broken),
        };
        if let Some(deed) = deed {
            return Some((range, deed));
        }
    }
}

fn place(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

fn of_tag(tag: &BytesStart<'_>) -> Option<Deed> {
    let name = tag.local_name().as_ref().to_owned();
    let lower = name.to_ascii_lowercase();
    if ELEMENTS.contains(&lower.as_str()) || (is_motion(&lower) && moves_address(tag)) {
        return Some(Deed::Element(name));
    }
    // What a tag says twice is not looked for: that would take the square of the time.
    let mut attributes = tag.attributes();
    for attribute in attributes.with_checks(false) {
        let Ok(attribute) = attribute else { return Some(Deed::Broken) };
        let Ok(value) = unescape(&attribute.value) else { return Some(Deed::Declared) };
        let key = attribute.key.local_name().as_ref().to_ascii_lowercase();
        if key.starts_with("on") {
            return Some(Deed::Handler(attribute.key.as_ref().to_owned()));
        }
        let deed = match key.as_str() {
            "href" | "src" => of_address(&value, lower == "a"),
            _ => of_style(&value),
        };
        if deed.is_some() {
            return deed;
        }
    }
    None
}

/// Returns whether an element changes a value while one looks at it.
fn is_motion(name: &str) -> bool {
    matches!(name, "animate" | "animatemotion" | "animatetransform" | "set")
}

fn moves_address(tag: &BytesStart<'_>) -> bool {
    let mut attributes = tag.attributes();
    let mut attributes = attributes.with_checks(false).flatten();
    attributes.any(|attribute| attribute.value.to_ascii_lowercase().contains("href"))
}

/// Returns the deed of an address; `is_followed` says that a reader follows it and no browser fetches it.
fn of_address(address: &str, is_followed: bool) -> Option<Deed> {
    // Browsers pass over white space and signs that are not seen (URL Standard §4.1).
    let plain: String = address.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    let plain = plain.to_ascii_lowercase();
    let is_web = plain.starts_with("https://") || plain.starts_with("http://");
    let is_inside = plain.is_empty() || plain.starts_with('#');
    let is_allowed =
        is_inside || PIXELS.iter().any(|sort| plain.starts_with(sort)) || (is_followed && is_web);
    (!is_allowed).then(|| Deed::Address(address.trim().chars().take(60).collect()))
}

/// Returns the deed of a style or of an attribute that may hold one: what it fetches.
fn of_style(style: &str) -> Option<Deed> {
    let lower = style.to_ascii_lowercase();
    if lower.contains("@import") || lower.contains("image-set(") {
        return Some(Deed::Address("@import".to_owned()));
    }
    let fetched = lower.split("url(").skip(1).map(|rest| rest.split(')').next().unwrap_or_default());
    fetched
        .map(|address| address.trim_matches(['"', '\'', ' ']))
        .find_map(|address| of_address(address, false))
}

#[cfg(test)]
mod tests {
    use super::{Deed, deed};

    fn of(inside: &str) -> Option<Deed> {
        deed(&format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{inside}</svg>"))
            .map(|(_, deed)| deed)
    }

    #[test]
    fn a_picture_is_a_picture() {
        for inside in [
            "<style>.a { fill: url(#g) }</style><path class=\"a\" d=\"M0 0h9\"/><text>议事厅</text>",
            "<a href=\"https://example.org/\"><rect/></a><use xlink:href=\"#g\"/>",
            "<image href=\"data:image/png;base64,AAAA\"/><animate attributeName=\"opacity\"/>",
        ] {
            assert_eq!(of(inside), None, "{inside}");
        }
        assert_eq!(
            deed("<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"a\">\n<svg/>"),
            None
        );
    }

    #[test]
    fn what_runs_or_fetches_is_found_however_it_is_written() {
        let address = |text: &str| Some(Deed::Address(text.to_owned()));
        for (inside, found) in [
            ("<script>a()</script>", Some(Deed::Element("script".to_owned()))),
            ("<svg:SCRIPT/>", Some(Deed::Element("SCRIPT".to_owned()))),
            ("<g><foreignObject/></g>", Some(Deed::Element("foreignObject".to_owned()))),
            ("<path onLoad=\"a()\"/>", Some(Deed::Handler("onLoad".to_owned()))),
            ("<a xlink:href=\"java&#x73;cript:a()\"/>", address("javascript:a()")),
            ("<a href=\" java\tscript:a()\"/>", address("java\tscript:a()")),
            ("<image href=\"//example.org/a.png\"/>", address("//example.org/a.png")),
            ("<image href=\"data:image/svg+xml,a\"/>", address("data:image/svg+xml,a")),
            ("<path style=\"fill: url('https://example.org/a')\"/>", address("https://example.org/a")),
            ("<style>@import 'a.css';</style>", address("@import")),
            ("<set attributeName=\"href\" to=\"javascript:a()\"/>", Some(Deed::Element("set".to_owned()))),
            ("<a>", Some(Deed::Broken)),
            ("<path d=\"&amp;&a;\"/>", Some(Deed::Declared)),
        ] {
            assert_eq!(of(inside), found, "{inside}");
        }
        let declared = "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>";
        assert_eq!(deed(declared).map(|(_, deed)| deed), Some(Deed::Declared));
        assert_eq!(deed("<?xml-stylesheet href=\"a\"?><svg/>").map(|(at, _)| at), Some(0..27));
    }
}
