//! A site in memory, as it is served.
//!
//! In: what a build made, and the edition before it. Out: [`Edition`]. Where nothing stands against the site, its files are
//! those that a build writes, byte for byte. Where something does, a page whose own file is at fault stays as it was when it
//! last was good. All pages do when the configuration, a template or a data file is at fault, or the front matter of a page
//! that was good cannot be read: what it says is missing everywhere. A page that never was good is shown as it is.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::check::diagnostic::Level;
use crate::link::site::Site;
use crate::model::kind::Kind;
use crate::pipeline::Compiled;
use crate::read::CONFIGURATION;
use crate::render::output::Content;
use crate::source::{FileId, Sources};
use crate::url::Route;

/// The files of a site, by path within the output folder.
pub(super) type Files = BTreeMap<String, Content>;

/// A site in memory.
#[derive(Clone, Debug, Default)]
pub struct Edition {
    /// Its number, from 1; each build that changed something makes the next.
    pub number: u64,
    /// Its files.
    pub files: Arc<Files>,
    /// Pages that stand as they were when they last were good.
    pub kept: BTreeSet<String>,
    /// Pages at fault that never were good.
    pub(super) faulty: BTreeSet<String>,
    /// What the files that are only copied are: another word when one of them changed.
    pub(super) copies: String,
    /// The findings as the page's overlay takes them, JSON.
    pub(super) findings: String,
}

impl Edition {
    /// Returns the edition that follows `before`, of what `compiled` holds.
    pub(super) fn after(before: &Self, compiled: &mut Compiled, copies: String, findings: String) -> Self {
        let mut files = std::mem::take(&mut compiled.output.files);
        let (number, at_fault) = (before.number + 1, at_fault(compiled));
        let is_good = |page: &String| before.files.contains_key(page) && !before.faulty.contains(page);
        let is_lost = at_fault.unread.iter().any(is_good);
        if before.number > 0 && (at_fault.is_everything || is_lost) {
            let kept = before.files.keys().filter(|path| path.ends_with(".html")).cloned().collect();
            return Self {
                number,
                files: before.files.clone(),
                kept,
                faulty: before.faulty.clone(),
                copies,
                findings,
            };
        }
        let (mut kept, mut faulty) = (BTreeSet::new(), BTreeSet::new());
        for page in at_fault.pages {
            match before.files.get(&page).filter(|_| is_good(&page)) {
                Some(good) => {
                    files.insert(page.clone(), good.clone());
                    kept.insert(page);
                }
                None => faulty.extend([page]),
            }
        }
        if !kept.is_empty() {
            // A page of before may ask for styles and scripts of before.
            let is_asset = |path: &str| !path.ends_with(".html");
            let assets =
                before.files.iter().filter(|(path, _)| is_asset(path) && path.starts_with("assets/"));
            for (path, content) in assets {
                files.entry(path.clone()).or_insert_with(|| content.clone());
            }
        }
        Self { number, files: Arc::new(files), kept, faulty, copies, findings }
    }

    /// Returns a word that is another one when the page at `path`, or what it shows, is.
    pub(super) fn state(&self, path: &str) -> String {
        let bytes = match self.files.get(path) {
            Some(Content::Bytes(bytes)) => bytes.as_slice(),
            _ => &[],
        };
        let mut hash = blake3::Hasher::new();
        hash.update(bytes).update(self.copies.as_bytes());
        hash.finalize().to_hex().chars().take(16).collect()
    }

    /// Returns how many files are not as in `before`.
    pub(super) fn changed_since(&self, before: &Self) -> usize {
        let (new, old) = (&self.files, &before.files);
        let changed = new.iter().filter(|(path, content)| old.get(*path) != Some(*content)).count();
        changed + old.keys().filter(|path| !new.contains_key(*path)).count()
    }
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

fn at_fault(compiled: &Compiled) -> AtFault {
    let errors = compiled.diagnostics.iter().filter(|diagnostic| diagnostic.level == Level::Deny);
    let files: BTreeSet<FileId> = errors.map(|diagnostic| diagnostic.at.file).collect();
    let unread = compiled.site.written().filter(|entry| !entry.is_read && files.contains(&entry.file));
    AtFault {
        is_everything: files.iter().any(|file| is_of_all(*file, &compiled.sources)),
        pages: files.iter().filter_map(|file| page(*file, &compiled.site)).collect(),
        unread: unread.map(|entry| entry.file).filter_map(|file| page(file, &compiled.site)).collect(),
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
