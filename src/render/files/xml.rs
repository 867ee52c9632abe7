//! XML as it is written: the one file that names quick-xml.
//!
//! In: names, attributes and plain text. Out: the bytes of a document, one element a line. Text is escaped here and
//! nowhere else; characters that XML 1.0 cannot hold at all are left out.

use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::writer::Writer;

/// A document being written. Elements are opened and closed in pairs by whoever writes.
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
}

/// Names and values of an element's attributes.
type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Xml {
    /// Begins an XML document in UTF-8.
    pub(super) fn document() -> Self {
        let mut xml = Self { writer: Writer::new_with_indent(Vec::new(), b' ', 2) };
        xml.write(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
        xml
    }

    /// Opens the element `name`.
    pub(super) fn open(&mut self, name: &str, attributes: Attributes) {
        self.write(Event::Start(start(name, attributes)));
    }

    /// Closes the element `name`.
    pub(super) fn close(&mut self, name: &str) {
        self.write(Event::End(BytesEnd::new(name)));
    }

    /// Writes the element `name` with nothing in it.
    pub(super) fn void(&mut self, name: &str, attributes: Attributes) {
        self.write(Event::Empty(start(name, attributes)));
    }

    /// Writes the element `name` with plain `text` in it.
    pub(super) fn text(&mut self, name: &str, attributes: Attributes, text: &str) {
        self.write(Event::Start(start(name, attributes)));
        self.write(Event::Text(BytesText::new(&allowed(text))));
        self.write(Event::End(BytesEnd::new(name)));
    }

    /// Returns the document, ending with a newline.
    pub(super) fn finish(self) -> Vec<u8> {
        let mut bytes = self.writer.into_inner();
        bytes.push(b'\n');
        bytes
    }

    /// Writes `event` into memory, which cannot fail.
    fn write(&mut self, event: Event) {
        self.writer.write_event(event).unwrap_or_default();
    }
}

fn start<'a>(name: &'a str, attributes: Attributes) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, allowed(value).as_str()));
    }
    start
}

/// Returns `text` without what is no `Char` (XML 1.0 §2.2): control characters but for tab and line ends, U+FFFE, U+FFFF.
fn allowed(text: &str) -> String {
    let is_allowed = |c: &char| match c {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        c => *c >= ' ',
    };
    text.chars().filter(is_allowed).collect()
}

#[cfg(test)]
mod tests {
    use super::Xml;

    #[test]
    fn text_and_attributes_are_escaped_and_what_xml_cannot_hold_is_left_out() {
        let mut xml = Xml::document();
        xml.open("a", &[("b", "“\"<&>'”\u{1}")]);
        xml.text("c", &[], "1 < 2 & 3\u{0}\u{ffff}");
        xml.void("d", &[]);
        xml.close("a");
        assert_eq!(
            String::from_utf8(xml.finish()).unwrap(),
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
             <a b=\"“&quot;&lt;&amp;&gt;&apos;”\">\n  <c>1 &lt; 2 &amp; 3</c>\n  <d/>\n</a>\n"
        );
    }
}
