//! Where what is imported goes: ids that are free, and a folder for the original.
//!
//! In: the site's folder and what was imported. Out: paths from the site's folder with what is to be written there. A name
//! that is taken gets a number; an original that is there already is told.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use crate::commands::{disk, entry_place};
use crate::import::Imported;
use crate::link::site::Site;
use crate::model::kind::Kind;
use crate::model::place::{Place, place};
use crate::pipeline::meaning;
use crate::read::read_texts;
use crate::settings::{Settings, Today};
use crate::source::Sources;

/// The folder of the site where originals are kept: no part of what is built.
const FOLDER: &str = "imports";

/// The name of the list of changes.
pub(super) const LIST: &str = "changes.json";

/// The name of the text that was read from a document or page.
pub(super) const READ: &str = "read.md";

/// Where things go.
pub(super) struct Shelf<'s> {
    /// The site's folder.
    pub(super) root: &'s Path,
    /// The folder asked for.
    pub(super) to: Option<PathBuf>,
    sources: Sources,
    site: Site,
    /// What drafts of this run have, without `.md`.
    taken: BTreeSet<String>,
}

/// Where an original is kept.
pub(super) enum Kept {
    /// In a folder of its own, by its path from the site's folder.
    New(String),
    /// It is there already.
    Already(String),
}

/// What is to be written, by paths from the site's folder.
pub(super) struct Drafts {
    /// The drafts.
    pub(super) files: Vec<(String, String)>,
    /// The pictures in them.
    pub(super) pictures: Vec<(String, Vec<u8>)>,
}

impl<'r> Shelf<'r> {
    /// Returns where things go in the site at `root`, `to` the folder asked for.
    ///
    /// # Errors
    ///
    /// When the site's texts cannot be read: an address has to be free among theirs.
    pub(super) fn new(root: &'r Path, to: Option<PathBuf>, now: jiff::Timestamp) -> io::Result<Self> {
        let settings =
            Settings { today: Today::Moment(now), with_drafts: true, is_strict: false, base_url: None };
        let sources = read_texts(root)?;
        let (site, _) = meaning(&sources, &settings);
        Ok(Self { root, to, sources, site, taken: BTreeSet::new() })
    }

    /// Returns the kind that the folder asked for is of.
    pub(super) fn kind(&self) -> Option<Kind> {
        let folder = self.to.as_ref()?.file_name()?.to_str()?;
        Kind::of_folder(folder)
    }

    /// Returns the files of the drafts, `id` in the place of what was proposed.
    pub(super) fn drafts(&mut self, imported: &Imported, id: Option<&str>) -> Drafts {
        let mut drafts = Drafts { files: Vec::new(), pictures: Vec::new() };
        for draft in &imported.drafts {
            let folder = self.folder(draft.kind);
            let id = self.free(&folder, id.unwrap_or(&draft.id));
            let body = imported.desk.working.text().get(draft.body.clone()).unwrap_or_default();
            let pictures: Vec<_> = imported
                .reading
                .pictures
                .iter()
                .filter(|picture| body.contains(&format!("]({})", picture.name)))
                .collect();
            let path = if pictures.is_empty() {
                format!("{folder}{id}.md")
            } else {
                format!("{folder}{id}/index.md")
            };
            for picture in pictures {
                drafts.pictures.push((format!("{folder}{id}/{}", picture.name), picture.bytes.clone()));
            }
            drafts.files.push((path, format!("{}{body}", draft.head)));
        }
        drafts
    }

    /// Returns the folder of drafts of `kind`, from the site's folder where it lies in it, with a slash behind it.
    fn folder(&self, kind: Option<Kind>) -> String {
        let folder = match &self.to {
            Some(to) => to.strip_prefix(self.root).unwrap_or(to).to_string_lossy().replace('\\', "/"),
            None => format!("content/{}", kind.map_or("", Kind::folder)),
        };
        let folder = folder.trim_end_matches('/').trim_start_matches("./");
        if folder.is_empty() { String::new() } else { format!("{folder}/") }
    }

    /// Returns `id`, with a number where its file or its address is taken.
    fn free(&mut self, folder: &str, id: &str) -> String {
        let mut number = 1;
        loop {
            let free = if number == 1 { id.to_owned() } else { format!("{id}-{number}") };
            let stem = format!("{folder}{free}");
            if !self.is_held(&stem) && self.taken.insert(stem) {
                return free;
            }
            number += 1;
        }
    }

    /// Returns whether a draft cannot be `stem` with `.md` behind it, or a folder of this name.
    fn is_held(&self, stem: &str) -> bool {
        let path = format!("{stem}.md");
        let route = match place(&path) {
            Some(Place::Entry { kind, .. }) => entry_place::route(&path, kind, &self.site),
            _ => None,
        };
        // A folder in which no address is ever free is the editor's choice, and the files' names tell them apart.
        let is_claimed = route.is_some_and(|route| self.site.routes.claimed_at(&route).is_some());
        let is_there = |path: &str| disk::is_there(&self.root.join(path));
        is_claimed || is_there(stem) || is_there(&path) || self.sources.by_path(&path).is_some()
    }
}

/// Returns where the original `name` with these bytes is kept in the site at `root`.
pub(super) fn kept(root: &Path, name: &str, bytes: &[u8]) -> Kept {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let is_fit = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let stem: String = stem.chars().map(|c| if is_fit(c) { c } else { '-' }).take(60).collect();
    let mut number = 1;
    loop {
        let kept =
            format!("{FOLDER}/{stem}{}", if number == 1 { String::new() } else { format!("-{number}") });
        let folder = root.join(&kept);
        if !disk::is_there(&folder) {
            return Kept::New(kept);
        }
        if is_same(&folder.join(name), bytes) && folder.join(LIST).exists() {
            return Kept::Already(kept);
        }
        number += 1;
    }
}

#[expect(clippy::disallowed_methods, reason = "to see whether an original is there already")]
fn is_same(path: &Path, bytes: &[u8]) -> bool {
    std::fs::read(path).is_ok_and(|there| there == bytes)
}
