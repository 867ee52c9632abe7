//! Writes the elements of a body that the theme writes itself.
//!
//! In: the pieces of a body one after the other, and the HTML so far. Out: whether a piece was taken; what stands within an
//! element is written as ever, taken out of the HTML where the element ends, and given to the theme's template.

use std::ops::Range;

use crate::parse::body::What;
use crate::parse::escape::escape;
use crate::render::elements::Hook;
use crate::render::hooks::{
    BlockHook, FootnoteHook, FootnoteMarkHook, HeadingHook, Hooks, ImageHook, LinkHook,
};
use crate::render::ways::{WayWithin, Ways};
use crate::url;

/// The elements that are open.
pub struct Hooked<'h> {
    hooks: &'h Hooks<'h>,
    /// Where each begins in the HTML, and what it is.
    open: Vec<(usize, Element)>,
    /// The link within text that was written last: where it stands in the HTML, and what is linked.
    last: (Range<usize>, String),
}

/// An element whose end is still to come.
enum Element {
    Heading { level: u8, anchor: String },
    Link { href: Option<String>, title: String },
    Block(Hook),
    Footnote { number: usize, references: usize },
}

impl<'h> Hooked<'h> {
    /// Returns that none is open yet.
    pub fn new(hooks: &'h Hooks<'h>) -> Self {
        Self { hooks, open: Vec::new(), last: (0..0, String::new()) }
    }

    /// Writes the piece at `place` to `html` where the theme writes it itself; returns whether it does.
    pub fn takes(&mut self, html: &mut String, place: usize, what: &What, ways: &dyn Ways) -> bool {
        let Some(hook) = hook_of(what).filter(|hook| self.hooks.has(*hook)) else { return false };
        match what {
            What::Text(text) => {
                let links = ways.within(place);
                self.text(html, text, &links);
                return !links.is_empty();
            }
            What::Heading { level, anchor } => {
                self.opens(html, Element::Heading { level: *level, anchor: anchor.clone() });
            }
            What::Link(link) => {
                let (href, title) = (ways.way(place), link.title.clone());
                self.open.push((html.len(), Element::Link { href, title }));
            }
            What::Open(_) => self.opens(html, Element::Block(hook)),
            What::Footnote { number, references } => {
                self.opens(html, Element::Footnote { number: *number, references: *references });
            }
            What::FootnoteMark { number, repeat } => {
                let (id, target) = (mark_id(*number, *repeat), format!("fn:{number}"));
                html.push_str(&self.hooks.fill(hook, &FootnoteMarkHook { number: *number, id, target }));
            }
            What::Image(image) => {
                let Some(shot) = ways.shot(place) else { return false };
                let (width, height) = shot.size.unzip();
                let view = ImageHook {
                    src: shot.src,
                    srcset: shot.srcset,
                    webp: shot.webp,
                    sizes: shot.sizes,
                    alt: image.alt.clone(),
                    title: if html.ends_with("<figure>") { String::new() } else { image.title.clone() },
                    width,
                    height,
                    is_first: ways.is_first(place),
                };
                html.push_str(&self.hooks.fill(hook, &view));
            }
            _ => self.closes(html),
        }
        true
    }

    /// Begins an element that stands on lines of its own.
    fn opens(&mut self, html: &mut String, element: Element) {
        if !html.is_empty() && !html.ends_with('\n') {
            html.push('\n');
        }
        self.open.push((html.len(), element));
    }

    /// Ends the element that was begun last.
    fn closes(&mut self, html: &mut String) {
        let Some((start, element)) = self.open.pop() else { return };
        let inner = html.split_off(start.min(html.len()));
        let (written, end) = match element {
            Element::Link { href: None, .. } => (inner, ""),
            Element::Link { href: Some(href), title } => (self.link(href, title, inner), ""),
            Element::Heading { level, anchor } => {
                (self.hooks.fill(Hook::Heading, &HeadingHook { level, anchor, html: inner }), "\n")
            }
            Element::Block(hook) => (self.hooks.fill(hook, &BlockHook { html: inner }), "\n"),
            Element::Footnote { number, references } => {
                let marks = (1..=references).map(|repeat| mark_id(number, repeat)).collect();
                let view = FootnoteHook { number, id: format!("fn:{number}"), html: inner, marks };
                (self.hooks.fill(Hook::Footnote, &view), "\n")
            }
        };
        html.push_str(&written);
        html.push_str(end);
    }

    fn link(&self, href: String, title: String, html: String) -> String {
        let is_outside = leads_away(&href);
        self.hooks.fill(Hook::Link, &LinkHook { href, title, is_outside, html })
    }

    /// Writes a text with the links within it. One that goes on is written anew with what went before.
    fn text(&mut self, html: &mut String, text: &str, links: &[WayWithin]) {
        let mut from = 0;
        for (at, link) in links.iter().enumerate() {
            let (before, words) = (text.get(from..link.range.start), text.get(link.range.clone()));
            let (Some(before), Some(words)) = (before, words) else { continue };
            let mut inner = String::new();
            if link.goes_on && at == 0 && before.is_empty() && self.last.0.end == html.len() {
                inner.push_str(&self.last.1);
                html.truncate(self.last.0.start);
            } else {
                escape(before, html);
            }
            escape(words, &mut inner);
            let start = html.len();
            html.push_str(&self.link(link.href.clone(), String::new(), inner.clone()));
            self.last = (start..html.len(), inner);
            from = link.range.end;
        }
        if !links.is_empty() {
            escape(text.get(from..).unwrap_or_default(), html);
        }
    }
}

/// Returns the hook of a piece, where it has one: of an element its beginning and its end.
fn hook_of(what: &What) -> Option<Hook> {
    Some(match what {
        What::Open("table") | What::Close("table") => Hook::Table,
        What::Open("blockquote") | What::Close("blockquote") => Hook::Blockquote,
        What::Heading { .. } | What::HeadingEnd { .. } => Hook::Heading,
        What::Link(_) | What::LinkEnd | What::Text(_) => Hook::Link,
        What::Image(_) => Hook::Image,
        What::FootnoteMark { .. } => Hook::FootnoteMark,
        What::Footnote { .. } | What::FootnoteEnd => Hook::Footnote,
        _ => return None,
    })
}

fn mark_id(number: usize, repeat: usize) -> String {
    if repeat > 1 { format!("fnref:{number}:{repeat}") } else { format!("fnref:{number}") }
}

/// Returns whether `href` leads to another site.
pub fn leads_away(href: &str) -> bool {
    let is_web = |scheme: &str| scheme.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("http"));
    url::written_scheme(href).map_or(href.starts_with("//"), is_web)
}
