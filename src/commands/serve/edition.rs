//! A site in memory, as it is served.
//!
//! In: what makes the site's files, the findings, and the edition before. Out: [`Edition`]. Where nothing stands against
//! the site, its files are those that a build writes, byte for byte. Where something does, a page whose own file is at
//! fault stays as it was when it last was good. All pages do when the configuration, a template or a data file is at
//! fault, or the front matter of a page that was good cannot be read: what it says is missing everywhere. A page that never
//! was good is shown as it is.

use std::collections::BTreeSet;

use crate::check::diagnostic::{Diagnostic, Level};
use crate::commands::serve::press_room::{Files, Material, PressRoom};
use crate::link::site::Site;
use crate::model::kind::Kind;
use crate::read::CONFIGURATION;
use crate::render::output::Content;
use crate::source::{FileId, Sources};
use crate::url::Route;

/// A site in memory.
#[derive(Clone, Debug, Default)]
pub struct Edition {
    /// Its number, from 1; whatever changes makes the next.
    pub number: u64,
    /// What makes its files.
    pub(super) room: PressRoom,
    /// Files of editions before: pages that stand as they were when they last were good, and what these ask for.
    kept: Files,
    /// Whether all pages stand as they were.
    is_all_kept: bool,
    /// Pages at fault that never were good.
    faulty: BTreeSet<String>,
    /// What the files that are only copied are: another word when one of them changed.
    copies: String,
    /// The findings as the page's overlay takes them, JSON.
    pub(super) findings: String,
}

/// What there is to say of an edition.
#[derive(Clone, Debug)]
pub(super) struct News {
    pub(super) number: u64,
    pub(super) copies: String,
    pub(super) findings: String,
}

impl Edition {
    /// Returns the edition that follows `before`, of what `room` makes of `material`.
    pub(super) fn after(
        before: &Self,
        room: PressRoom,
        material: &Material,
        diagnostics: &[Diagnostic],
        news: News,
    ) -> Self {
        let at_fault = AtFault::of(material, diagnostics);
        let is_good = |page: &String| before.has_page(page) && !before.faulty.contains(page);
        let is_lost = at_fault.unread.iter().any(is_good);
        let News { number, copies, findings } = news;
        if before.number > 0 && (at_fault.is_everything || is_lost) {
            return Self { number, copies, findings, is_all_kept: true, ..before.clone() };
        }
        let (mut kept, mut faulty) = (Files::new(), BTreeSet::new());
        for page in at_fault.pages {
            match before.file(&page).filter(|_| is_good(&page)) {
                Some(good) => drop(kept.insert(page, good)),
                None => drop(faulty.insert(page)),
            }
        }
        if !kept.is_empty() {
            // A page of before may ask for styles and scripts of before.
            let assets = before.kept.iter().map(|(path, content)| (path.clone(), content.clone()));
            kept.extend(assets.chain(before.room.ready()).filter(|(path, _)| !is_page(path)));
        }
        Self { number, room, kept, is_all_kept: false, faulty, copies, findings }
    }

    /// Returns the file at `path`, made where it was not yet; `None` where there is none.
    pub fn file(&self, path: &str) -> Option<Content> {
        self.kept.get(path).cloned().or_else(|| self.room.file(path))
    }

    /// Returns whether there is a page at `path`; asks nothing to be made.
    pub(super) fn has_page(&self, path: &str) -> bool {
        self.kept.contains_key(path) || self.room.has_page(path)
    }

    /// Returns whether the page at `path` stands as it was before an error.
    pub fn is_kept(&self, path: &str) -> bool {
        self.is_all_kept || (is_page(path) && self.kept.contains_key(path))
    }

    /// Returns all files, made where they were not yet.
    pub fn all(&self) -> Files {
        let mut all = self.room.all();
        all.extend(self.kept.clone());
        all
    }

    /// Returns a word that is another one when the page at `path`, or what it shows, is.
    pub(super) fn state(&self, path: &str) -> String {
        let content = self.file(path);
        let bytes = match &content {
            Some(Content::Bytes(bytes)) => bytes.as_slice(),
            _ => &[],
        };
        let mut hash = blake3::Hasher::new();
        hash.update(bytes).update(self.copies.as_bytes());
        hash.finalize().to_hex().chars().take(16).collect()
    }

    /// Returns an edition of files that are there already.
    #[cfg(test)]
    pub(super) fn made(files: Files) -> Self {
        Self { number: 1, room: PressRoom::Made(files.into()), ..Self::default() }
    }
}

fn is_page(path: &str) -> bool {
    path.ends_with(".html")
}

/// What errors stand against.
struct AtFault {
    /// The whole site.
    is_everything: bool,
    /// The pages of the files in which the errors are, by their paths.
    pages: BTreeSet<String>,
    /// Those of them whose front matter cannot be read.
    unread: BTreeSet<String>,
}

impl AtFault {
    fn of(material: &Material, diagnostics: &[Diagnostic]) -> Self {
        let (sources, site) = (&material.sources, &material.site);
        let errors = diagnostics.iter().filter(|diagnostic| diagnostic.level == Level::Deny);
        let files: BTreeSet<FileId> = errors.map(|diagnostic| diagnostic.at.file).collect();
        let unread = site.written().filter(|entry| !entry.is_read && files.contains(&entry.file));
        Self {
            is_everything: files.iter().any(|file| is_of_all(*file, sources)),
            pages: files.iter().filter_map(|file| page(*file, site)).collect(),
            unread: unread.map(|entry| entry.file).filter_map(|file| page(file, site)).collect(),
        }
    }
}

/// Returns whether what stands in `file` shows on every page.
fn is_of_all(file: FileId, sources: &Sources) -> bool {
    let Some(file) = sources.files.iter().find(|one| one.id == file) else { return false };
    file.path == CONFIGURATION
        || ["templates/", "theme/", "data/"].iter().any(|part| file.path.starts_with(part))
}

/// Returns the path of the page that is made of `file`; `None` for a file that makes none.
fn page(file: FileId, site: &Site) -> Option<String> {
    let entry = site.all().find(|(_, linked)| linked.entry.file == file);
    if let Some((id, _)) = entry {
        return Some(site.routes.entry(id).output_path());
    }
    let (kind, _) = site.introductions.iter().find(|(_, (entry, _))| entry.file == file)?;
    let route = if *kind == Kind::Page { Route::page("") } else { site.routes.list(*kind) };
    Some(route.output_path())
}
