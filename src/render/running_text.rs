//! Running text: a body, or a part of it, as it reads from one page.
//!
//! In: a body, or a value of the front matter that is a sentence, and where its links lead. Out: HTML with finished
//! addresses, and the table of contents.

use std::ops::Range;

use crate::link::id::EntryId;
use crate::link::links::{BodyLinks, Target, TextLink};
use crate::link::site::Linked;
use crate::parse::body::Body;
use crate::render::body;
use crate::render::hooks::Hooks;
use crate::render::pictures::Shot;
use crate::render::pieces::TocItem;
use crate::render::views::Views;
use crate::render::ways::{WayWithin, Ways};
use crate::url::{Route, href};

/// Where running text stands, which decides how its links are written.
pub struct RunningText<'v> {
    /// The site as pages tell it.
    pub views: &'v Views<'v>,
    /// Where the links of the body lead.
    pub links: &'v BodyLinks,
    /// The page it is shown on; `None` for absolute addresses, as in feeds.
    pub page: Option<&'v Route>,
}

impl<'v> RunningText<'v> {
    /// Returns the text of `linked` as it stands on `page`.
    pub fn on(views: &'v Views<'v>, linked: &'v Linked, page: &'v Route) -> Self {
        Self { views, links: &linked.links, page: Some(page) }
    }

    /// Returns a value of the front matter as HTML, with links where it cites rules.
    pub fn value(&self, text: &str) -> String {
        let citing = self.links.values.iter().find(|value| value.text == text);
        body::text(text, &self.ways(citing.map_or(&[][..], |value| &value.links)))
    }

    /// Returns the value of a key that may not be given.
    pub fn given(&self, text: Option<&String>) -> Option<String> {
        text.map(|text| self.value(text))
    }

    fn ways(&self, links: &[TextLink]) -> Vec<WayWithin> {
        let way = |link: &TextLink| {
            let href = self.href(&link.target)?;
            Some(WayWithin { range: link.range.clone(), href, goes_on: link.goes_on })
        };
        links.iter().filter_map(way).collect()
    }

    /// Returns the whole of `body` as HTML.
    pub fn html(&self, body: &Body) -> String {
        self.part(body, 0..body.pieces.len())
    }

    /// Returns these pieces of `body` as HTML.
    pub fn part(&self, body: &Body, pieces: Range<usize>) -> String {
        body::html(body, pieces, self)
    }

    /// Returns the finished `href` of what leads to `target`.
    fn href(&self, target: &Target) -> Option<String> {
        let routes = &self.views.site.routes;
        match target {
            Target::Outside(address) => Some(address.clone()),
            Target::Here(anchor) => Some(fragment(anchor)),
            Target::Entry { id, anchor, .. } => self.way_to(routes.entry(*id), anchor.as_deref()),
            Target::List(kind) => self.way_to(&routes.list(*kind), None),
            Target::Route(route, anchor) => {
                let pictures = self.views.pictures;
                let is_withheld = pictures.has_prints(route) && !self.views.site.config.has_originals;
                self.way_to(if is_withheld { pictures.public(route) } else { route }, anchor.as_deref())
            }
        }
    }

    fn way_to(&self, route: &Route, anchor: Option<&str>) -> Option<String> {
        let address = match (self.page, &self.views.site.config.base_url) {
            (Some(page), _) => page.href_to(route),
            (None, Some(base)) => route.absolute(base),
            (None, None) => return None,
        };
        Some(address + &anchor.map(fragment).unwrap_or_default())
    }
}

impl Ways for RunningText<'_> {
    fn way(&self, piece: usize) -> Option<String> {
        self.href(self.links.targets.get(&piece)?)
    }

    fn shot(&self, piece: usize) -> Option<Shot> {
        let Target::Route(route, _) = self.links.targets.get(&piece)? else { return None };
        self.way_to(route, None)?;
        Some(self.views.pictures.shot(route, &|route| self.way_to(route, None).unwrap_or_default()))
    }

    fn has_captions(&self) -> bool {
        true
    }

    fn is_first(&self, piece: usize) -> bool {
        self.links.image.is_none() && self.links.first_image == Some(piece)
    }

    fn hooks(&self) -> Option<&Hooks<'_>> {
        (!self.views.hooks.is_empty()).then_some(self.views.hooks)
    }

    fn within(&self, piece: usize) -> Vec<WayWithin> {
        self.links.within.get(&piece).map(|links| self.ways(links)).unwrap_or_default()
    }
}

fn fragment(anchor: &str) -> String {
    format!("#{}", href(anchor))
}

impl Views<'_> {
    /// Returns the body of an entry with absolute addresses, for readers that are not on the site.
    pub fn full_text(&self, id: EntryId) -> String {
        let Some(linked) = self.linked(id) else { return String::new() };
        RunningText { views: self, links: &linked.links, page: None }.html(&linked.entry.body)
    }

    /// Returns the contents of a body: its headings of level 2 and, beneath them, of level 3.
    pub fn toc(&self, body: &Body) -> Vec<TocItem> {
        let mut items: Vec<TocItem> = Vec::new();
        for heading in body.headings() {
            let item = TocItem { label: heading.text, anchor: href(&heading.anchor), children: Vec::new() };
            match (heading.level, items.last_mut()) {
                (..=2, _) | (3, None) => items.push(item),
                (3, Some(parent)) => parent.children.push(item),
                _ => {}
            }
        }
        items
    }
}
