//! A body → HTML.
//!
//! In: the pieces of a body and, from `link`, where each link leads. Out: HTML in which every text went through
//! [`escape`]. Ids in it: the anchors of headings, `fn:1` for the text of footnote 1, `fnref:1` for the first mark that
//! leads to it, `fnref:1:2` for the second.

use std::ops::Range;

use crate::parse::body::{Body, Image, Piece, What, is_inline};
use crate::parse::escape::escape;
use crate::render::hooked::{Hooked, leads_away};
use crate::render::pictures::Shot;
use crate::render::ways::{WayWithin, Ways};

/// Returns a text of its own as HTML, with the links within it.
pub fn text(text: &str, links: &[WayWithin]) -> String {
    let mut page = Page { html: String::with_capacity(text.len()), is_link: false, note: None };
    page.text(text, links);
    page.html
}

/// Returns the HTML of the pieces `range` of `body`, which hold whole elements.
pub fn html(body: &Body, range: Range<usize>, ways: &dyn Ways) -> String {
    let pieces = body.pieces.get(range.clone()).unwrap_or_default();
    let written = match pieces {
        [first, .., last] => last.at.range().end.saturating_sub(first.at.range().start),
        _ => 0,
    };
    let html = String::with_capacity(written + pieces.len() * 12);
    let mut page = Page { html, is_link: false, note: None };
    let caption = |start: usize| captioned(body, start).filter(|_| ways.has_captions());
    let mut hooked = ways.hooks().map(Hooked::new);
    for (place, piece) in (range.start..).zip(pieces) {
        if let What::Footnote { number, references } = piece.what {
            page.begin_note(number, references);
        }
        if let Some(hooked) = &mut hooked
            && hooked.takes(&mut page.html, place, &piece.what, ways)
        {
            continue;
        }
        match &piece.what {
            What::Text(text) => page.text(text, &ways.within(place)),
            What::Image(image) => {
                let is_captioned = place.checked_sub(1).and_then(caption).is_some();
                page.image(image, ways.shot(place), ways.is_first(place), is_captioned);
            }
            What::Paragraph if caption(place).is_some() => page.block("<figure>"),
            What::ParagraphEnd => match place.checked_sub(2).and_then(caption) {
                Some(image) => page.caption(&image.title),
                None => page.close("p"),
            },
            what => page.piece(what, || ways.way(place)),
        }
    }
    if page.note.is_some() {
        page.html.push_str("</ol>\n</section>\n");
    }
    page.html
}

/// Returns the image that is all of the paragraph that opens at `place`, if it has a title: the title is its caption.
fn captioned(body: &Body, place: usize) -> Option<&Image> {
    match body.pieces.get(place..place + 3)? {
        [
            Piece { what: What::Paragraph, .. },
            Piece { what: What::Image(image), .. },
            Piece { what: What::ParagraphEnd, .. },
        ] if !image.title.is_empty() => Some(image),
        _ => None,
    }
}

/// The HTML so far.
struct Page {
    html: String,
    /// Whether the link being written leads somewhere.
    is_link: bool,
    /// The last footnote begun: its number, and how many marks lead to it.
    note: Option<(usize, usize)>,
}

impl Page {
    fn piece(&mut self, what: &What, target: impl FnOnce() -> Option<String>) {
        match what {
            What::Open(name) => self.open(name),
            What::OpenWith(html) => self.block(html),
            What::Close(name) => self.close(name),
            What::Markup(html) => self.put(html),
            What::Text(text) | What::Html(text) => escape(text, &mut self.html),
            What::Code(code) => {
                self.put("<code>");
                escape(code, &mut self.html);
                self.put("</code>");
            }
            What::SoftBreak => self.put("\n"),
            What::Paragraph => self.block("<p>"),
            What::ParagraphEnd => self.close("p"),
            What::Heading { level, anchor } => {
                self.block("<h");
                self.number(usize::from(*level));
                self.attribute("id", anchor);
                self.put(">");
            }
            What::HeadingEnd { level } => {
                self.put("</h");
                self.number(usize::from(*level));
                self.put(">\n");
            }
            What::Link(link) => self.link(&link.title, target()),
            What::LinkEnd if self.is_link => self.put("</a>"),
            What::LinkEnd => {}
            What::Image(image) => {
                self.image(image, target().map(|src| Shot { src, ..Shot::default() }), false, false)
            }
            What::FootnoteMark { number, repeat } => self.mark(*number, *repeat),
            What::Footnote { number, .. } => self.note(*number),
            What::FootnoteEnd => self.end_note(),
        }
    }

    /// Puts a text with the links within it. One that goes on takes back the end of the one before: a line break in the
    /// source makes no second link.
    fn text(&mut self, text: &str, links: &[WayWithin]) {
        let mut from = 0;
        for link in links {
            let (before, words) = (text.get(from..link.range.start), text.get(link.range.clone()));
            let (Some(before), Some(words)) = (before, words) else { continue };
            if link.goes_on && from == 0 && before.is_empty() && self.html.ends_with("</a>") {
                self.html.truncate(self.html.len() - "</a>".len());
            } else {
                escape(before, &mut self.html);
                self.put("<a");
                self.attribute("href", &link.href);
                self.put(">");
            }
            escape(words, &mut self.html);
            self.put("</a>");
            from = link.range.end;
        }
        escape(text.get(from..).unwrap_or_default(), &mut self.html);
    }

    fn put(&mut self, html: &str) {
        self.html.push_str(html);
    }

    fn number(&mut self, number: usize) {
        if number >= 10 {
            self.number(number / 10);
        }
        self.html.push(char::from_digit((number % 10) as u32, 10).unwrap_or_default());
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.put(" ");
        self.put(name);
        self.put("=\"");
        escape(value, &mut self.html);
        self.put("\"");
    }

    /// Puts `html` on a line of its own.
    fn block(&mut self, html: &str) {
        if !self.html.is_empty() && !self.html.ends_with('\n') {
            self.put("\n");
        }
        self.put(html);
    }

    fn open(&mut self, name: &str) {
        if is_inline(name) {
            self.put("<");
        } else {
            self.block("<");
        }
        self.put(name);
        self.put(">");
    }

    fn close(&mut self, name: &str) {
        let end = if is_inline(name) { ">" } else { ">\n" };
        self.put("</");
        self.put(name);
        self.put(end);
    }

    fn link(&mut self, title: &str, target: Option<String>) {
        self.is_link = target.is_some();
        if let Some(href) = target {
            self.put("<a");
            self.attribute("href", &href);
            if !title.is_empty() {
                self.attribute("title", title);
            }
            if leads_away(&href) {
                self.put(" rel=\"external noopener\"");
            }
            self.put(">");
        }
    }

    fn image(&mut self, image: &Image, shot: Option<Shot>, is_first: bool, is_captioned: bool) {
        let Some(shot) = shot else {
            self.put("<span>");
            escape(&image.alt, &mut self.html);
            return self.put("</span>");
        };
        if !shot.webp.is_empty() {
            self.put("<picture><source type=\"image/webp\"");
            self.attribute("srcset", &shot.webp);
            self.attribute("sizes", &shot.sizes);
            self.put(">");
        }
        self.put("<img");
        self.attribute("src", &shot.src);
        if !shot.srcset.is_empty() {
            self.attribute("srcset", &shot.srcset);
            self.attribute("sizes", &shot.sizes);
        }
        self.attribute("alt", &image.alt);
        if !image.title.is_empty() && !is_captioned {
            self.attribute("title", &image.title);
        }
        if let Some((width, height)) = shot.size {
            self.attribute("width", &width.to_string());
            self.attribute("height", &height.to_string());
        }
        self.put(if is_first { ">" } else { " loading=\"lazy\" decoding=\"async\">" });
        if !shot.webp.is_empty() {
            self.put("</picture>");
        }
    }

    fn caption(&mut self, text: &str) {
        self.put("<figcaption>");
        escape(text, &mut self.html);
        self.put("</figcaption>");
        self.close("figure");
    }

    fn mark(&mut self, number: usize, repeat: usize) {
        self.put("<sup><a id=\"");
        self.mark_id(number, repeat);
        self.put("\" href=\"#fn:");
        self.number(number);
        self.put("\" role=\"doc-noteref\">");
        self.number(number);
        self.put("</a></sup>");
    }

    fn mark_id(&mut self, number: usize, repeat: usize) {
        self.put("fnref:");
        self.number(number);
        if repeat > 1 {
            self.put(":");
            self.number(repeat);
        }
    }

    fn begin_note(&mut self, number: usize, references: usize) {
        if self.note.is_none() {
            self.block("<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n");
        }
        self.note = Some((number, references));
    }

    fn note(&mut self, number: usize) {
        self.block("<li id=\"fn:");
        self.number(number);
        self.put("\">");
    }

    /// Ends a footnote with a way back to each of its marks, in its last paragraph; a mark's number names the way.
    fn end_note(&mut self) {
        let (number, references) = self.note.unwrap_or_default();
        let has_paragraph = self.html.ends_with("</p>\n");
        if has_paragraph {
            self.html.truncate(self.html.len() - "</p>\n".len());
        }
        for repeat in 1..=references {
            self.put(" <a href=\"#");
            self.mark_id(number, repeat);
            self.put("\" role=\"doc-backlink\" aria-labelledby=\"");
            self.mark_id(number, repeat);
            self.put("\">\u{21a9}\u{fe0e}</a>");
        }
        self.put(if has_paragraph { "</p>\n</li>\n" } else { "</li>\n" });
    }
}
