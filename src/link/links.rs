//! Where the links and images of a body lead.
//!
//! In: an entry, the index, the addresses. Out: [`BodyLinks`], a target for each link and image that leads somewhere,
//! and a fault for each that does not. Links between files are ordinary relative links to `.md` files, so that they
//! also work where the files are edited.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::OnceLock;

use crate::fault::Fault;
use crate::link::id::EntryId;
use crate::link::index::Index;
use crate::link::near_paths::NearPaths;
use crate::link::references::dangling_article;
use crate::link::routes::Routes;
use crate::model::citations::Citation;
use crate::model::entry::Entry;
use crate::model::kind::Kind;
use crate::model::kinds::Detail;
use crate::nearest::nearest;
use crate::parse::body::What;
use crate::source::Span;
use crate::url::{self, Route};

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// To an entry, or a place on its page.
    Entry {
        /// The entry.
        id: EntryId,
        /// The anchor on its page.
        anchor: Option<String>,
        /// The place in a rule, when that is what the anchor means.
        place: Option<Citation>,
    },
    /// To a list, or the home page for [`Kind::Page`].
    List(Kind),
    /// To another page or file of the site.
    Route(Route, Option<String>),
    /// To a place on the page the link stands on.
    Here(String),
    /// Out of the site; as written.
    Outside(String),
}

/// A part of a text piece that is a link although nobody wrote one: the citation of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextLink {
    /// Bytes of the piece's text.
    pub range: Range<usize>,
    /// Where it leads.
    pub target: Target,
    /// Whether the link goes on from the piece before.
    pub goes_on: bool,
}

/// A value of the front matter in which rules are cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitingValue {
    /// Where it was written.
    pub at: Span,
    /// What it says, plain.
    pub text: String,
    /// The links within it, by the bytes of the text; in order, and none overlaps another.
    pub links: Vec<TextLink>,
}

/// The targets of a body's links and images, by the place of their piece; what leads nowhere is not there.
#[derive(Clone, Debug, Default)]
pub struct BodyLinks {
    /// By place in the body's pieces.
    pub targets: BTreeMap<usize, Target>,
    /// The links within text pieces, by place in the body's pieces; in order, and none overlaps another.
    pub within: BTreeMap<usize, Vec<TextLink>>,
    /// The values of the front matter in which rules are cited, in the order written.
    pub values: Vec<CitingValue>,
    /// The lead image's address.
    pub image: Option<Route>,
    /// The place of the first image in the text that leads somewhere.
    pub first_image: Option<usize>,
    /// The files beside the text that the entry refers to, by their paths from the site's root.
    pub files: BTreeSet<String>,
}

/// Finds where the links and images of `entry` lead; `copied` is filled when the first file is missed.
pub(super) fn body_links(
    entry: &Entry,
    index: &Index,
    (routes, copied): (&Routes, &OnceLock<NearPaths>),
    faults: &mut Vec<Fault>,
) -> BodyLinks {
    let mut finding = Finding { entry, index, routes, faults, files: BTreeSet::new(), copied };
    let mut targets = BTreeMap::new();
    let mut first_image = None;
    for (at, piece) in entry.body.pieces.iter().enumerate() {
        let found = match &piece.what {
            What::Link(link) => finding.target(&link.target, piece.at),
            What::Image(image) => {
                let found = finding.image(&image.target, piece.at);
                first_image = first_image.or(found.as_ref().map(|_| at));
                found
            }
            _ => continue,
        };
        targets.extend(found.map(|target| (at, target)));
    }
    let image = entry.meta.image.as_ref().and_then(|image| match finding.image(&image.value, image.at)? {
        Target::Route(route, _) => Some(route),
        _ => None,
    });
    BodyLinks {
        targets,
        within: BTreeMap::new(),
        values: Vec::new(),
        image,
        first_image,
        files: finding.files,
    }
}

/// Returns the anchors of an entry's page that come from its text.
pub fn anchors(entry: &Entry) -> impl Iterator<Item = &str> {
    entry.body.pieces.iter().filter_map(|piece| match &piece.what {
        What::Heading { anchor, .. } => Some(anchor.as_str()),
        _ => None,
    })
}

/// What may be meant by a link to a file that is not there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Suggest {
    /// A file that is only copied.
    Copied,
    /// That, or else a page.
    All,
}

struct Finding<'a> {
    entry: &'a Entry,
    index: &'a Index<'a>,
    routes: &'a Routes,
    faults: &'a mut Vec<Fault>,
    files: BTreeSet<String>,
    /// The files that are only copied, made ready when one of them is missed.
    copied: &'a OnceLock<NearPaths>,
}

impl Finding<'_> {
    fn target(&mut self, target: &str, at: Span) -> Option<Target> {
        if target.is_empty() {
            return None;
        }
        if url::is_external(target) {
            return Some(Target::Outside(target.to_owned()));
        }
        let (path, anchor) =
            target.split_once('#').map_or((target, None), |(path, anchor)| (path, Some(anchor)));
        let anchor = anchor.filter(|anchor| !anchor.is_empty()).map(url::decode);
        let path = url::decode(path.split('?').next().unwrap_or_default());
        if path.is_empty() {
            return self.on_page(self.entry, anchor?, at).map(|(anchor, _)| Target::Here(anchor));
        }
        if let Some(absolute) = path.strip_prefix('/') {
            return self.absolute(absolute, anchor, target, at);
        }
        let Some(path) = resolve(self.entry.folder(), &path) else {
            self.faults.push(Fault::EscapingLink { at, target: target.to_owned() });
            return None;
        };
        if path.ends_with(".md") {
            self.page(&path, anchor, target, at)
        } else {
            self.file(&path, target, at, Suggest::All)
        }
    }

    /// An image is a file beside the text; one from outside would be a request that leaves the site.
    fn image(&mut self, target: &str, at: Span) -> Option<Target> {
        if target.is_empty() {
            return None;
        }
        if url::is_external(target) {
            self.faults.push(Fault::OutsideImage { at, target: target.to_owned() });
            return None;
        }
        let path = url::decode(target.split(['#', '?']).next().unwrap_or_default());
        let resolved = match path.strip_prefix('/') {
            Some(absolute) => Some(format!("static/{absolute}")),
            None => resolve(self.entry.folder(), &path),
        };
        match resolved {
            Some(path) => self.file(&path, target, at, Suggest::Copied),
            None => {
                self.faults.push(Fault::EscapingLink { at, target: target.to_owned() });
                None
            }
        }
    }

    /// A link to a source file.
    fn page(&mut self, path: &str, anchor: Option<String>, target: &str, at: Span) -> Option<Target> {
        if let Some(id) = self.index.at_path(path) {
            let Some(anchor) = anchor else { return Some(Target::Entry { id, anchor: None, place: None }) };
            let page = self.index.entry(id)?;
            // A link to a place that is not there still leads to the page.
            let (anchor, place) = match self.on_page(page, anchor, at) {
                Some((anchor, place)) => (Some(anchor), place),
                None => (None, None),
            };
            return Some(Target::Entry { id, anchor, place });
        }
        if let Some(kind) = introduced(path) {
            return Some(Target::List(kind));
        }
        let is_skipped = self.index.is_skipped(path);
        let folder = self.entry.folder();
        let near = self.index.near_paths().nearest(path).map(|path| relative(folder, path));
        let target = target.to_owned();
        self.faults.push(Fault::DanglingLink {
            at,
            target,
            nearest: near.filter(|_| !is_skipped),
            is_skipped,
        });
        None
    }

    /// A link to a file that is published beside the pages; where it is not there, what `suggest` says may be meant.
    fn file(&mut self, path: &str, target: &str, at: Span, suggest: Suggest) -> Option<Target> {
        let path = url::nfc(path);
        if let Some(route) = self.routes.assets.get(&path) {
            self.files.insert(path);
            return Some(Target::Route(route.clone(), None));
        }
        let copied = self.copied.get_or_init(|| NearPaths::of(self.routes.assets.keys().map(String::as_str)));
        let near = match suggest {
            Suggest::Copied => copied.nearest(&path),
            Suggest::All => copied.nearest(&path).or_else(|| self.index.near_paths().nearest(&path)),
        };
        let near = near.map(|path| relative(self.entry.folder(), path));
        self.faults.push(Fault::MissingFile { at, target: target.to_owned(), nearest: near });
        None
    }

    /// A link to an address of the site.
    fn absolute(&mut self, path: &str, anchor: Option<String>, target: &str, at: Span) -> Option<Target> {
        let route = Route::page(path.trim_end_matches("index.html"));
        if let Some(id) = self.routes.entry_at(&route) {
            return self
                .index
                .entry(id)
                .map(|entry| entry.path.as_str())
                .and_then(|path| self.page(path, anchor, target, at));
        }
        if let Some(kind) = Kind::LISTED.into_iter().find(|kind| self.routes.list(*kind) == route) {
            return Some(Target::List(kind));
        }
        if path.is_empty() {
            return Some(Target::List(Kind::Page));
        }
        let file = format!("static/{path}");
        if let Some(route) = self.routes.assets.get(&file) {
            self.files.insert(file);
            return Some(Target::Route(route.clone(), None));
        }
        let target = target.to_owned();
        self.faults.push(Fault::DanglingLink { at, target, nearest: None, is_skipped: false });
        None
    }

    /// Returns the anchor on the page of `entry` that `anchor` means, and the place in a rule when it is one.
    fn on_page(&mut self, entry: &Entry, anchor: String, at: Span) -> Option<(String, Option<Citation>)> {
        let anchor = url::nfc(&anchor);
        if anchors(entry).any(|known| known == anchor) {
            return Some((anchor, None));
        }
        if let (Detail::Rule(_), Some(place)) = (&entry.detail, Citation::read(&anchor)) {
            let fault = dangling_article(entry, place, at);
            let is_there = fault.is_none();
            self.faults.extend(fault);
            return is_there.then(|| (place.anchor(), Some(place)));
        }
        let nearest = nearest(&anchor, anchors(entry));
        self.faults.push(Fault::DanglingAnchor { at, page: entry.meta.title.clone(), anchor, nearest });
        None
    }
}

/// Returns the list that the file at `path` introduces.
fn introduced(path: &str) -> Option<Kind> {
    let within = path.strip_prefix("content/")?;
    match within.strip_suffix("_index.md")?.strip_suffix('/') {
        Some(folder) => Kind::of_folder(folder),
        None => (within == "_index.md").then_some(Kind::Page),
    }
}

/// Returns `path` taken from `folder` (which ends in `/`), from the site's root; `None` when it leads out of it.
pub fn resolve(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// Returns the way from `folder` (which ends in `/`) to `path`, both from the site's root.
pub fn relative(folder: &str, path: &str) -> String {
    let from: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let to: Vec<&str> = path.split('/').collect();
    let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let down = to.get(shared..).unwrap_or_default().join("/");
    format!("{}{down}", "../".repeat(from.len() - shared))
}

#[cfg(test)]
mod tests {
    use super::{relative, resolve};

    #[test]
    fn a_relative_link_is_taken_from_the_file_that_holds_it() {
        assert_eq!(resolve("content/cases/", "../rules/a.md").as_deref(), Some("content/rules/a.md"));
        assert_eq!(resolve("content/cases/", "./b.md").as_deref(), Some("content/cases/b.md"));
        assert_eq!(resolve("content/cases/", "../../../etc/passwd"), None);
    }

    #[test]
    fn a_suggestion_is_written_as_a_link_from_the_same_file() {
        assert_eq!(relative("content/cases/", "content/rules/a.md"), "../rules/a.md");
        assert_eq!(relative("content/cases/a/", "content/cases/b.md"), "../b.md");
        assert_eq!(relative("content/", "content/about.md"), "about.md");
    }
}
